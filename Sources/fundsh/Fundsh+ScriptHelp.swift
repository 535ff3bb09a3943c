import ArgumentParser
import Diagnostics
import Rendering
import Workspace

extension Fundsh {
  /// The command line without the wish for help, where it names scripts: then their help is meant.
  static func scriptToExplain() -> Fundsh? {
    let arguments = CommandLine.arguments.dropFirst()
    let rest = arguments.filter { $0 != "--help" && $0 != "-h" }
    guard rest.count < arguments.count, let command = try? parse(Array(rest)),
      !command.scripts.isEmpty
    else { return nil }
    return command
  }

  /// Tells what scripts say of themselves, and how what they ask for is given; the exit status.
  func explainScripts() -> Int32 {
    let settings = self.settings
    for script in scripts {
      let source: SourceText
      do throws(Diagnostic) { source = try Host.script(script) } catch {
        Output.error.write(
          DiagnosticForm(wording: settings.wording).text(of: error))
        return ExitStatus.wrongUsage
      }
      let help = ScriptHelp(source)
      if settings.form == .table {
        let asked = help.asked.map { " [--set \($0)=…]" }.joined()
        Output.standard.write(VisibleText.of("fundsh \(script)\(asked)") + "\n")
        for line in help.lines { Output.standard.write(VisibleText.of(line) + "\n") }
      }
      if let result = help.result { Output.standard.write(result.bytes(settings)) }
    }
    return 0
  }
}
