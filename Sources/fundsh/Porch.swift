import Diagnostics
import Exact
import Rendering
import Shell
import Workspace

/// Has a session do what the command line asks, and tells what it came to.
struct Porch {
  let command: Fundsh
  private let surroundings = HostSurroundings()
  /// The world as statements see it.
  private let world: any Surroundings
  let opening: SessionOpening
  let tally = Tally()
  private let theme: Theme

  /// What has happened so far.
  final class Tally {
    var status: Int32 = 0
    /// The journal of a session that was recovered.
    var journal: SessionJournal?
  }

  init(_ command: Fundsh) throws {
    self.command = command
    let settings = command.settings
    let world: any Surroundings = command.safe ? SafeSurroundings(surroundings) : surroundings
    self.world = world
    theme = settings.isColoured ? .coloured : .plain
    opening = SessionOpening(settings) {
      [world, rules = command.rules, safe = command.safe] (settings) throws(Diagnostic) in
      let session = try Session(world, settings: settings, rules: rules)
      if !safe { session.keepProgress(in: HostProgress()) }
      return session
    }
    // Other rules than the usual ones may be mistyped, which is no start for a prompt.
    if command.rules != Session.defaultRules { _ = try session }
  }

  /// The session; throws the exit status where its rules cannot be read, which is said.
  var session: Session {
    get throws {
      do throws(Diagnostic) { return try opening.session() } catch {
        Output.error.write(form.text(of: error))
        throw ExitStatus.usage
      }
    }
  }

  /// Runs what was asked for; the exit status: 0 well, 1 failed, 2 wrong usage, 3 an `expect` that did not hold.
  func open() throws -> Int32 {
    Interruption.endsTheProgram()
    if command.verify || command.update {
      return RecordPorch(command, world, shown: opening.settings, form: form).open()
    }
    if command.recover { try recover() }
    for assignment in command.parameterAssignments {
      guard try run(SourceText(name: "--set", text: "set \(assignment)"), folder: "") else {
        return ExitStatus.wrongUsage
      }
    }
    let isIdle = command.statements.isEmpty && command.scripts.isEmpty
    if isIdle { return try openPrompt() }
    let isWhole = try runScripts() && runStatements()
    if isWhole { try warnOfUnaskedNames() }
    // Whoever wants to stay wants it all the more where something failed.
    return command.interactive && tally.status != ExitStatus.wrongUsage
      ? try openPrompt() : tally.status
  }

  /// Whether the end was reached.
  private func runScripts() throws -> Bool {
    for script in command.scripts {
      guard let source = readable({ () throws(Diagnostic) in try Host.script(script) }) else {
        return false
      }
      guard try run(source, folder: script == "-" ? "" : RelativePath.folder(of: script)) else {
        return false
      }
    }
    return true
  }

  /// What is read, or nothing where it cannot be, which is said.
  private func readable<Text>(_ read: () throws(Diagnostic) -> Text) -> Text? {
    do throws(Diagnostic) { return try read() } catch {
      Output.error.write(form.text(of: error))
      tally.status = ExitStatus.wrongUsage
      return nil
    }
  }

  private func runStatements() throws -> Bool {
    let text = command.statements.joined(separator: "\n")
    return try run(SourceText(name: "<command>", text: text), folder: "")
  }

  /// A slip in a name of `--set` would leave the default in force without a word.
  private func warnOfUnaskedNames() throws {
    for name in try session.unaskedNames {
      if command.strict, tally.status == 0 { tally.status = ExitStatus.failed }
      Output.error.write(form.text(of: .unasked(name, isError: command.strict)))
    }
  }

  private func openPrompt() throws -> Int32 {
    guard LineEditor.hasTerminal else {
      if let source = readable({ () throws(Diagnostic) in try Host.script("-") }) {
        _ = try run(source, folder: "")
      }
      return tally.status
    }
    // What was recovered had its init file already.
    if !command.noInit, !command.safe, tally.journal == nil,
      let source = readable({ () throws(Diagnostic) in try Host.initScript() }).flatMap(\.self)
    {
      _ = try run(source, folder: RelativePath.folder(of: source.name))
    }
    Interruption.sparesTheSession()
    surroundings.digests.open()
    let journal = tally.journal ?? SessionJournal()
    if tally.journal == nil, !command.safe { offerRecovery() }
    let history: HistoryStorage = command.safe ? .none : .file(at: Host.historyPath)
    let prompt = Prompt(
      opening: opening, history: history,
      keep: { command.safe ? $0 : kept($0, in: journal) },
      show: { outcome in
        show(outcome)
        Output.standard.flush()
      })
    do throws(Diagnostic) { try prompt.open { Output.error.write($0) } } catch {
      Output.error.write(form.text(of: error))
      return ExitStatus.wrongUsage
    }
    // A terminal that has gone is no wish to leave.
    if LineEditor.hasTerminal { journal.end() }
    return Output.standard.hasFailed ? ExitStatus.failed : 0
  }

  /// Runs a text; whether to go on behind it.
  private func run(_ source: SourceText, folder: String) throws -> Bool {
    if !command.quiet, let remark = source.versionRemark {
      Output.error.write(form.text(of: remark))
    }
    let reachedEnd = try session.run(source, folder: folder) { outcome in
      // What is said to a session that was recovered is part of it.
      show(tally.journal.map { kept(outcome, in: $0) } ?? outcome)
      Output.standard.flush()
      switch outcome.status {
      case .succeeded: return true
      case .failed: tally.status = ExitStatus.failed
      case .unexpected: if tally.status == 0 { tally.status = ExitStatus.unexpected }
      }
      return command.keepGoing
    }
    return reachedEnd
  }

  private func show(_ outcome: Outcome) {
    if command.echo, !outcome.statement.isEmpty {
      Output.standard.flush()
      Output.error.write(VisibleText.lines(of: outcome.statement) + "\n")
    }
    for result in outcome.results {
      Output.standard.write(shown(result))
    }
    let messages = outcome.messages.filter { !command.quiet || $0.severity != .note }
    guard !messages.isEmpty else { return }
    Output.standard.flush()
    for message in messages { Output.error.write(form.text(of: message)) }
  }

  /// A result in its form. What is kept as it is in a file (`csv` holds the cells themselves) is made
  /// safe to show where a person looks at it.
  private func shown(_ result: SessionResult) -> [UInt8] {
    let bytes = result.bytes(opening.settings, theme: theme)
    guard (result.form ?? opening.settings.form) == .csv, Host.terminalWidth != nil else {
      return bytes
    }
    return Array(VisibleText.lines(of: String(decoding: bytes, as: UTF8.self)).utf8)
  }

  /// How diagnostics are drawn, as the settings have it now.
  var form: DiagnosticForm {
    DiagnosticForm(
      theme: theme, width: opening.settings.width ?? 120, wording: opening.settings.wording)
  }
}

extension Diagnostic {
  /// A name that `--set` gives a value and nothing asks for.
  static func unasked(_ name: String, isError: Bool) -> Diagnostic {
    Diagnostic(
      isError ? .error : .warning, code: "unasked",
      Phrase(
        "nothing asks for '\(name)', which --set gives a value",
        zh: "--set 给出了“\(name)”的值，但没有语句询问它"),
      advice: [
        Phrase("`ask $\(name) = …` in the script asks for it", zh: "脚本中的 `询问 $\(name) = …` 会询问它")
      ])
  }
}
