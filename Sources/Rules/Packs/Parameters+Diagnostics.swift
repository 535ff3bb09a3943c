import Diagnostics
import Exact
import Language

/// What can be wrong with the values of a parameter and their days.
extension Diagnostic {
  /// `parameter assess.training_rate = 95` where 95% is meant.
  static func noShare(_ parameter: Parameter, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-share",
      Phrase(
        "\(parameter.name) is a share, which lies between 0% and 100%",
        zh: "\(parameter.name) 是比例，应在 0% 至 100% 之间"),
      at: span, advice: [Phrase("is a % missing?", zh: "是否漏写 %？")])
  }

  /// Values for different days, and nothing that says which day of a record counts.
  static func withoutDay(_ parameter: ParameterSyntax) -> Diagnostic {
    Diagnostic(
      code: "dated-without-day",
      Phrase(
        "'\(parameter.identity)' has values for different days, and no day that picks one",
        zh: "“\(parameter.identity)”的值按日期不同，却没有写明以哪一天为准"),
      at: parameter.name.span,
      advice: [
        Phrase(
          "say which day of a record counts: `day ends_on`", zh: "请写明以记录的哪一天为准：`day ends_on`")
      ])
  }

  /// The first value from 2021-01-01 in a pack that is in force from 2020-01-01
  static func beginsElsewhere(_ start: CalendarDay, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "dated-beginning",
      Phrase(
        "the first value has to begin when the rules come into force, on \(start)",
        zh: "第一个值须自规则施行之日 \(start) 起"),
      at: span)
  }

  /// A value from a day on which the one before still holds
  static func overlaps(_ end: CalendarDay?, at span: SourceSpan) -> Diagnostic {
    let until = end.map { Phrase("until \($0)", zh: "至 \($0)") } ?? Phrase("on", zh: "此后一直")
    return Diagnostic(
      code: "dated-overlap",
      Phrase(
        "the value before this one holds \(until.english)", zh: "前一个值\(until.chinese)有效"),
      at: span)
  }

  /// A value to 2021-12-31, the next from 2022-02-01
  static func leavesGap(
    _ end: CalendarDay, _ start: CalendarDay, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      code: "dated-gap",
      Phrase(
        "no value holds between \(end) and \(start)", zh: "\(end) 与 \(start) 之间没有值"), at: span)
  }

  /// The last value to 2022-12-31 in a pack that is in force beyond
  static func endsEarly(
    _ end: CalendarDay, _ inForce: CalendarDay?, at span: SourceSpan
  ) -> Diagnostic {
    let until =
      inForce.map { Phrase("until \($0)", zh: "至 \($0)") }
      ?? Phrase("without an end", zh: "没有截止日期")
    return Diagnostic(
      code: "dated-end",
      Phrase(
        "no value holds after \(end), and the rules are in force \(until.english)",
        zh: "\(end) 之后没有值，而规则施行\(until.chinese)"),
      at: span)
  }

  /// `day ends_onn`
  static func dayWithoutMeaning(_ parameter: ParameterSyntax, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "day-without-meaning",
      Phrase(
        "this is a day in no row of any table: it cannot pick a value of '\(parameter.identity)'",
        zh: "它在任何表的行中都不是日期，不能用来确定“\(parameter.identity)”的值"),
      at: span)
  }

  /// `between 70% and 30%`
  static func noRange(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-range",
      Phrase(
        "nothing lies between these: the least value stands first", zh: "两者之间没有值：应先写最小值"),
      at: span)
  }

  /// A value of 80% where the text allows 30% to 70%
  static func outOfBounds(_ parameter: Parameter, at span: SourceSpan) -> Diagnostic {
    let bounds = parameter.boundsPhrase ?? Phrase(same: "")
    return Diagnostic(
      code: "out-of-bounds",
      Phrase(
        "the text allows \(bounds.english) for '\(parameter.name)'",
        zh: "条文许可的“\(parameter.name)”为 \(bounds.chinese)"),
      at: span)
  }
}
