import Diagnostics
import Exact
import Language
import Tables

/// What several statements can say against their values.
extension Diagnostic {
  /// A statement needs a value and the calculation failed.
  static func failedValue(_ error: CellError, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "failed-value",
      Phrase("\(error.symbol): \(error.reason)", zh: "\(error.symbol)：\(error.chineseReason)"),
      at: span)
  }

  /// `show projects where amount`
  static func notCondition(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "not-a-condition",
      Phrase(
        "a condition was expected, found \(type.name)", zh: "此处应为条件，而不是\(type.chineseName)"),
      at: span)
  }
}
