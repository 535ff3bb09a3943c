import Diagnostics
import Exact
import Language

/// What can be wrong with the values that a key runs over.
extension Diagnostic {
  /// `across mnth from …` where the key has no such column.
  static func acrossNoKey(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "across-no-key",
      Phrase("'\(name.text)' is no column of the key", zh: "“\(name.text)”不是主键的列"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: names),
      advice: [.oneOf(names)])
  }

  /// `across region from 海曙 to 镇海`
  static func stepless(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "stepless",
      Phrase(
        "'\(name.text)' runs from one month or whole number to another",
        zh: "“\(name.text)”应从一个月份或整数到另一个"),
      at: name.span)
  }

  /// `across month from min(notices.month) to max(notices.month)` where one of them is mistyped.
  static func wideSpan(_ name: Name, from first: Value, to last: Value, most: Int) -> Diagnostic {
    Diagnostic(
      code: "wide-span",
      Phrase(
        "'\(name.text)' would run from \(first.keyText) to \(last.keyText), more than \(most) steps",
        zh: "“\(name.text)”将从 \(first.keyText) 到 \(last.keyText)，超过 \(most) 步"),
      at: name.span,
      advice: [
        Phrase(
          "is one of the two mistyped? `describe` shows the least and greatest of each column",
          zh: "是否有一端填错？`描述` 列出各列的最小值和最大值")
      ])
  }
}
