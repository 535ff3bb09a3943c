import Diagnostics

extension Diagnostic {
  /// A number of more than 38 digits.
  static func numberTooLong(at span: SourceSpan) -> Diagnostic {
    Diagnostic(code: "number-too-long", "a number has at most 38 digits", at: span)
  }

  /// `1.5kg`
  static func unknownUnit(_ unit: String, behind digits: String, at span: SourceSpan) -> Diagnostic
  {
    guard unit.utf8.contains(where: { $0 != UInt8(ascii: "_") }) else {
      return Diagnostic(
        code: "unreadable-number", "'_' stands only between the digits of a number", at: span)
    }
    return Diagnostic(
      code: "unknown-unit", "'\(unit)' behind \(digits) is no unit", at: span,
      advice: ["the units are % ‰ 万 亿 元 万元 亿元 and, behind a space, days months years"])
  }

  /// `2019-02-30`
  static func impossibleDate(_ found: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "impossible-date", "the calendar has no '\(found)'", at: span,
      advice: found.contains("-") ? ["for a difference put spaces around the minus sign"] : [])
  }

  /// `2019-1-5`, `2020-3`: a date, or a difference?
  static func unclearDate(_ found: String, _ numbers: [Int], at span: SourceSpan) -> Diagnostic {
    let parts = numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }
    return Diagnostic(
      code: "unclear-date", "'\(found)' could be a date or a difference", at: span,
      suggestion: parts.joined(separator: "-"),
      advice: ["put a space on both sides of a minus sign"])
  }

  /// `1.5 years`
  static func brokenPeriod(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "broken-period", "a span of time is a whole number of days, months or years", at: span)
  }

  /// `99999999 years`
  static func periodTooLong(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "period-too-long", "a span of time has at most 4,000,000 days, months or years",
      at: span)
  }
}
