public import Diagnostics
import Exact
import Language
import Rendering
import Tables

/// What a script tells of itself: the comment at its top, and what it asks for.
public struct ScriptHelp {
  /// The lines of the comment at its top, without their marks.
  public let lines: [String]
  /// The names that it asks for, without `$`.
  public let asked: [String]
  /// What it asks for, with its defaults; nothing where it asks for nothing.
  public let result: SessionResult?

  /// Reads a script without running it.
  public init(_ source: SourceText) {
    let top = source.text.lines.map(\.withoutReturn).prefix { $0.hasPrefix("#") }
    lines = top.filter { !$0.hasPrefix("#!") && !RecordedLines.isComment($0) }
      .map { String($0.dropFirst().drop { $0 == " " }) }
    let asks = Parser.statements(in: source).compactMap { parsed -> Ask? in
      guard case .success(let statement) = parsed, case .ask(let ask) = statement.form else {
        return nil
      }
      return ask
    }
    asked = asks.map(\.name.text)
    guard !asks.isEmpty else {
      result = nil
      return
    }
    let table = Table(
      name: "asked",
      columns: [
        Column(name: "name", chinese: "名称", texts: asks.map(\.name.text)),
        Column(name: "default", chinese: "默认值", texts: asks.map { source[$0.initial.span] }),
        Column(name: "question", chinese: "问题", texts: asks.map { $0.question?.plain ?? "" }),
      ])
    var result = SessionResult(statement: "help", line: 0, .table(ShownTable(table)))
    result.isWhole = true
    self.result = result
  }
}
