import ArgumentParser
import Diagnostics
import Exact
import Rendering
import Shell
import Translation
import Workspace

/// The command line of fundsh.
@main
struct Fundsh: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fundsh",
    abstract: "Plan, evaluate and pay work-injury prevention projects (工伤预防费).",
    discussion: "Without arguments it opens the prompt. `-` reads statements from standard input.",
    version: Product.name)

  @Argument(
    help: "Scripts to run, in order; - is standard input.",
    completion: .file(extensions: ["fund"]))
  var scripts: [String] = []

  @Option(name: .customShort("c"), help: "Statements to run.")
  var statements: [String] = []

  @Flag(help: "Stay at the prompt after the scripts.")
  var interactive = false

  @Option(help: "The form of results: table, csv, json or markdown.")
  var format = Form.table

  @Option(help: "The language of results: en or zh (else from the locale).")
  var language: Language?

  @Option(
    help: "The rule pack: a name, or a file.", completion: .file(extensions: ["rules"]))
  var rules = Session.defaultRules

  @Flag(help: "Go on after a statement that failed.")
  var keepGoing = false

  @Flag(help: "Take warnings as errors.")
  var strict = false

  @Flag(help: "Write each statement to standard error before its result.")
  var echo = false

  @Flag(help: "Say only what is wrong or doubtful: no notes.")
  var quiet = false

  @Flag(help: "Use no colours (as the variable NO_COLOR says).")
  var noColor = false

  @Option(name: .customLong("set"), help: "NAME=VALUE: the answer to an `ask`, or a parameter.")
  var assignments: [String] = []

  @Flag(help: "Compare scripts with what is recorded in them.")
  var verify = false

  @Flag(help: "Write into scripts what they come to.")
  var update = false

  @Flag(help: "Only warn about files that were changed since a script was written.")
  var acceptChangedInputs = false

  @Flag(
    help: "Read only below the working directory, write nothing; no locale, init file or history.")
  var safe = false

  @Option(
    help: "End where more memory is taken: 2G, 512M.",
    transform: {
      guard let bytes = Bounds.bytes($0) else {
        throw ValidationError("--memory takes a size as 2G or 512M, found '\($0)'")
      }
      return bytes
    })
  var memory: Int?

  @Option(help: "End after so many seconds.")
  var time: Int?

  @Option(help: "Print the tables for a warehouse: duckdb, postgres or spark.")
  var schema: Warehouse?

  @Flag(help: "Print this page for man.")
  var generateManual = false

  @Flag(help: "Take up again the last session that ended in a crash.")
  var recover = false

  @Flag(help: "Leave out the init file.")
  var noInit = false

  enum Form: String, ExpressibleByArgument, CaseIterable { case table, csv, json, markdown }
  enum Warehouse: String, ExpressibleByArgument, CaseIterable {
    case duckdb, postgres, spark

    init?(argument: String) { self.init(rawValue: argument.lowercased()) }
  }
  enum Language: String, ExpressibleByArgument, CaseIterable { case en, zh }

  /// The language that is asked for; nothing where the locale decides.
  var wording: Wording? { language.flatMap { Wording(rawValue: $0.rawValue) } }

  /// `cap.rate = 2.5%`: what `--set` gives parameters, as `set` takes it.
  var parameterAssignments: [String] {
    assignments.compactMap { assignment in
      let (name, value) = Fundsh.parts(of: assignment)
      return name.contains(".") ? "\(name) = \(value)" : nil
    }
  }

  /// What `--set` answers to an `ask`, by name without `$`.
  var answers: [String: String] {
    var answers: [String: String] = [:]
    for assignment in assignments {
      let (name, value) = Fundsh.parts(of: assignment)
      if !name.contains(".") {
        answers[name.hasPrefix("$") ? String(name.dropFirst()) : name] = value
      }
    }
    return answers
  }

  private static func parts(of assignment: String) -> (name: String, value: String) {
    let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]).trimmed, parts.count > 1 ? String(parts[1]) : "")
  }

  func validate() throws {
    for assignment in assignments where !assignment.dropFirst().contains("=") {
      throw ValidationError("--set takes NAME=VALUE, found '\(assignment)'")
    }
    if let time, time < 1 { throw ValidationError("--time takes whole seconds, found '\(time)'") }
    if safe && (update || recover) {
      throw ValidationError(
        "--safe writes nothing, and takes nothing up: no --update, no --recover")
    }
    if schema != nil
      && !(scripts.isEmpty && statements.isEmpty && assignments.isEmpty && !interactive)
    {
      throw ValidationError("--schema prints the tables alone: no scripts, no -c, no --set")
    }
    try validateRecords()
  }

  /// A record is of a script alone, so nothing beside it may decide what it comes to.
  private func validateRecords() throws {
    guard verify || update else { return }
    let option = verify ? "--verify" : "--update"
    if verify && update { throw ValidationError("--verify and --update exclude each other") }
    if scripts.isEmpty { throw ValidationError("\(option) takes scripts") }
    if update && scripts.contains("-") {
      throw ValidationError("--update cannot write into standard input")
    }
    if !statements.isEmpty || interactive || recover || rules != Session.defaultRules
      || !parameterAssignments.isEmpty
    {
      throw ValidationError(
        "\(option) runs scripts as they are: no -c, --interactive, --recover, --rules or --set of a parameter"
      )
    }
  }

  func run() throws {
    if generateManual {
      Output.standard.write(Manual().text)
      throw ExitCode(0)
    }
    if let engine = schema.flatMap({ Engine(rawValue: $0.rawValue) }) {
      Output.standard.write(Schema(for: engine, in: shownWording).text)
      throw ExitCode(0)
    }
    Bounds(memory: memory, time: time).watch { [wording = shownWording] reason in
      DiagnosticForm(wording: wording).text(of: Diagnostic(code: "bounds", reason))
    }
    let status = try Porch(self).open()
    Output.standard.flush()
    throw ExitCode(status == 0 && Output.standard.hasFailed ? ExitStatus.failed : status)
  }

  /// Ends with status 2 where the command line is wrong.
  static func main() {
    Process.keepsMemory()
    StackRoom.watch(Process.deepensStack())
    Process.outlivesFullDisks()
    do {
      if let command = scriptToExplain() { throw ExitCode(command.explainScripts()) }
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Output.standard.flush()
      Process.exit(code.rawValue)
    } catch {
      // It quotes what was typed, which may hold anything.
      let text = VisibleText.lines(of: fullMessage(for: error))
      let isAsked = exitCode(for: error) == .success
      if isAsked { Output.standard.write(text + "\n") } else { Output.error.write(text + "\n") }
      Output.standard.flush()
      Process.exit(isAsked ? 0 : ExitStatus.wrongUsage)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
