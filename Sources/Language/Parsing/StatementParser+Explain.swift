import Diagnostics
import Exact

extension StatementParser {
  /// `explain settlement[P-0003].payable`, `why P-0003`, `why not P-0003`, `为何不 P-0003`
  mutating func explanation() throws(Diagnostic) -> Statement.Form {
    let isOneWord = cursor.previous?.folded.map { Keyword.whyNot.matches($0) } ?? false
    let isWhyNot = isOneWord || cursor.accept(.not)
    cursor.offer(.operand(opposite: nil))
    guard !cursor.current.isEnd else {
      throw cursor.unexpected(
        Phrase("a figure, a criterion or the key of a record", zh: "数值、标准或记录的主键"))
    }
    return .explain(try cursor.expression(), isWhyNot: isWhyNot)
  }
}
