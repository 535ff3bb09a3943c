public import Diagnostics
public import Exact

/// What can be wrong with what an expression comes to.
extension Diagnostic {
  /// A statement needs a value and the calculation failed.
  public static func failedValue(_ error: CellError, at span: SourceSpan?) -> Diagnostic {
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

  /// `set projects.priority = 1.5`, or a calculation that has no value.
  public static func notAccepted(
    _ value: Value, by name: Phrase, _ type: ValueType, at span: SourceSpan? = nil
  ) -> Diagnostic {
    if case .error(let error) = value {
      var failed = Diagnostic.failedValue(error, at: span)
      failed.advice = [
        Phrase("`where … is not error` leaves such rows out", zh: "`其中 … 非 有误` 略去这样的行")
      ]
      return failed
    }
    var advice: [Phrase] = []
    if type == .count {
      advice = [Phrase("a whole number of at least 0 is expected", zh: "应为不小于 0 的整数")]
    }
    if type == .year {
      advice = [Phrase("a year from 1 to 9999 is expected", zh: "应为 1 至 9999 的年度")]
    }
    if type == .date || type == .month {
      advice = [
        Phrase(
          "it is written \(type == .date ? "2020-03-01" : "2020-03")",
          zh: "应写作 \(type == .date ? "2020-03-01" : "2020-03")")
      ]
    }
    let found = value.spelling.map(Phrase.init(same:)) ?? Phrase("this value", zh: "此值")
    return Diagnostic(
      code: "wrong-value",
      Phrase(
        "\(name.english) holds \(type.name), not \(found.english)",
        zh: "“\(name.chinese)”应为\(type.chineseName)，不能是“\(found.chinese)”"),
      at: span, advice: advice)
  }
}
