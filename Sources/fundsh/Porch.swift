import Diagnostics
import Exact
import Rendering
import Shell
import Workspace

/// Opens a session as the command line asks, and tells what it came to.
struct Porch {
  private let command: Fundsh
  private let session: Session
  private let tally = Tally()
  private let theme: Theme

  /// What has happened so far.
  private final class Tally {
    var status: Int32 = 0
  }

  init(_ command: Fundsh) throws {
    self.command = command
    var settings = Settings()
    settings.form = Settings.Form(rawValue: command.format.rawValue) ?? .table
    let wording = command.language.flatMap { Wording(rawValue: $0.rawValue) }
    settings.wording = wording ?? Host.wording
    settings.isStrict = command.strict
    settings.width = Host.terminalWidth
    settings.isColoured = !command.noColor && Host.wantsColour
    for assignment in command.assignments where !assignment.contains(".") {
      let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
      settings.assignments[parts[0]] = parts.count > 1 ? parts[1] : ""
    }
    theme = settings.isColoured ? .coloured : .plain
    do throws(Diagnostic) {
      session = try Session(HostSurroundings(), settings: settings, rules: command.rules)
    } catch {
      Output.error.write(DiagnosticForm(theme: theme).text(of: error))
      throw ExitStatus.usage
    }
  }

  /// Runs what was asked for; the exit status of the table in the language's contract.
  func open() throws -> Int32 {
    Interruption.endsTheProgram()
    for assignment in command.assignments where assignment.contains(".") {
      let text = "set " + assignment.split(separator: "=", maxSplits: 1).joined(separator: " = ")
      guard run(SourceText(name: "--set", text: text), folder: "") else { return tally.status }
    }
    if let statements = command.statements {
      guard run(SourceText(name: "<command>", text: statements), folder: "") else {
        return tally.status
      }
    }
    for script in command.scripts {
      let source: SourceText
      do throws(Diagnostic) { source = try Host.script(script) } catch {
        Output.error.write(DiagnosticForm(theme: theme).text(of: error))
        return 2
      }
      guard run(source, folder: script == "-" ? "" : Host.folder(of: script)) else {
        return tally.status
      }
    }
    let isIdle = command.statements == nil && command.scripts.isEmpty
    guard isIdle || command.interactive else { return tally.status }
    return openPrompt()
  }

  private func openPrompt() -> Int32 {
    guard LineEditor.hasTerminal else {
      guard let source = try? Host.script("-") else { return 2 }
      _ = run(source, folder: "")
      return tally.status
    }
    if !command.noInit, let source = Host.initScript {
      _ = run(source, folder: "")
    }
    Interruption.sparesTheSession()
    let prompt = Prompt(session: session, historyPath: Host.historyPath) { outcome in
      show(outcome)
      Output.standard.flush()
    }
    prompt.open { Output.error.write($0) }
    return 0
  }

  /// Runs a text; whether to go on behind it.
  private func run(_ source: SourceText, folder: String) -> Bool {
    let reachedEnd = session.run(source, folder: folder) { outcome in
      show(outcome)
      Output.standard.flush()
      switch outcome.status {
      case .succeeded: return true
      case .failed: tally.status = 1
      case .unexpected: if tally.status == 0 { tally.status = 3 }
      }
      return command.keepGoing
    }
    return reachedEnd
  }

  private func show(_ outcome: Outcome) {
    if command.echo, !outcome.statement.isEmpty {
      Output.standard.flush()
      Output.error.write(outcome.statement + "\n")
    }
    for result in outcome.results {
      Output.standard.write(result.bytes(session.settings, theme: theme))
    }
    guard !outcome.messages.isEmpty else { return }
    Output.standard.flush()
    let form = DiagnosticForm(theme: theme, width: session.settings.width ?? 120)
    for message in outcome.messages { Output.error.write(form.text(of: message)) }
  }
}
