import Diagnostics

extension Diagnostic {
  /// A number of more than 38 digits.
  static func numberTooLong(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "number-too-long",
      Phrase("a number has at most 38 digits", zh: "数字最多 38 位"), at: span)
  }

  /// `1.5kg`
  static func unknownUnit(_ unit: String, behind digits: String, at span: SourceSpan) -> Diagnostic
  {
    guard unit.utf8.contains(where: { $0 != UInt8(ascii: "_") }) else {
      return Diagnostic(
        code: "unreadable-number",
        Phrase(
          "'_' stands only between the digits of a number", zh: "“_”只能写在数字的各位之间"),
        at: span)
    }
    return Diagnostic(
      code: "unknown-unit",
      Phrase("'\(unit)' behind \(digits) is no unit", zh: "\(digits) 之后的“\(unit)”不是单位"),
      at: span,
      advice: [
        Phrase(
          "the units are % ‰ 万 亿 元 万元 亿元 and, behind a space, days months years",
          zh: "可用的单位：%、‰、万、亿、元、万元、亿元，以及 天、个月、年")
      ])
  }

  /// `2019-02-30`
  static func impossibleDate(_ found: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "impossible-date",
      Phrase("the calendar has no '\(found)'", zh: "日历上没有“\(found)”"), at: span,
      advice: found.contains("-")
        ? [Phrase("for a difference put spaces around the minus sign", zh: "若要相减，减号两边请加空格")]
        : [])
  }

  /// `2019-1-5`, `2020-3`: a date, or a difference?
  static func unclearDate(_ found: String, _ numbers: [Int], at span: SourceSpan) -> Diagnostic {
    let parts = numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }
    return Diagnostic(
      code: "unclear-date",
      Phrase(
        "'\(found)' could be a date or a difference", zh: "“\(found)”可能是日期，也可能是相减"),
      at: span, suggestion: parts.joined(separator: "-"),
      advice: [Phrase("put a space on both sides of a minus sign", zh: "若要相减，减号两边请加空格")])
  }

  /// `1.5 years`
  static func brokenPeriod(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "broken-period",
      Phrase(
        "a span of time is a whole number of days, months or years",
        zh: "时长须为整数的天、月或年"),
      at: span)
  }

  /// `99999999 years`
  static func periodTooLong(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "period-too-long",
      Phrase(
        "a span of time has at most 4,000,000 days, months or years",
        zh: "时长最多 4,000,000 天、月或年"),
      at: span)
  }
}
