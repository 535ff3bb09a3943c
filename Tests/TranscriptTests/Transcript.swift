import Diagnostics
import Foundation
import Language
import Rendering
import Workspace

/// A script with what each statement shows and says below it, every line after `#> `.
struct Transcript {
  let file: URL
  let text: String

  static let mark = "#> "

  init(_ file: URL) throws {
    self.file = file
    text = try String(contentsOf: file, encoding: .utf8)
  }

  /// The same script with what it comes to now.
  func replayed(over data: URL) throws -> String {
    let script = self.script
    let source = SourceText(name: file.lastPathComponent, text: script)
    let ends = Parser.statements(in: source).map { Transcript.lastLine(of: $0, in: source) }
    let session = try Session(FolderSurroundings(data))
    var outputs: [Int: [String]] = [:]
    var (position, line) = (0, 1)
    session.run(source) { outcome in
      line = max(line, position < ends.count ? ends[position] : line)
      outputs[line, default: []] += Transcript.lines(of: outcome, session)
      if !outcome.isNested { position += 1 }
      return true
    }
    return Transcript.woven(script, outputs)
  }

  /// What the statements say, in both languages.
  func diagnostics(over data: URL) throws -> [Diagnostic] {
    var said: [Diagnostic] = []
    let session = try Session(FolderSurroundings(data))
    session.run(SourceText(name: file.lastPathComponent, text: script)) { outcome in
      said += outcome.messages
      return true
    }
    return said
  }

  /// The statements without what they showed and said.
  private var script: String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix(Transcript.mark.dropLast()) }.joined(separator: "\n")
  }

  private static func lastLine(
    of parsed: Result<Statement, Diagnostic>, in source: SourceText
  ) -> Int {
    switch parsed {
    case .success(let statement): source.position(of: statement.span.upper).line
    case .failure(let diagnostic): source.position(of: diagnostic.span?.upper ?? 0).line
    }
  }

  private static func lines(of outcome: Outcome, _ session: Session) -> [String] {
    let shown = outcome.results.map { String(decoding: $0.bytes(session.settings), as: UTF8.self) }
    let form = DiagnosticForm(wording: session.settings.wording)
    let said = outcome.messages.map { form.text(of: $0) }
    return (shown + said).joined().split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  private static func woven(_ script: String, _ outputs: [Int: [String]]) -> String {
    var result: [String] = []
    for (index, line) in script.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      result.append(String(line))
      result += (outputs[index + 1] ?? []).map { mark + $0 }
    }
    return result.joined(separator: "\n")
  }
}
