import Diagnostics

/// A function that a script defines for its views.
enum AidFunction: String, CaseIterable, Hashable, Sendable {
  /// What a criterion says of a record: by whether it applies, and whether it holds.
  case result = "fund_result"
  /// The verdict over what several criteria say, in one text.
  case verdict = "fund_verdict"
  /// One whole number over another as it is shown: all decimals where they end soon, else ten.
  case quotient = "fund_quotient"
  /// The greatest whole number that is not above one whole number over another.
  case wholeQuotient = "fund_whole_quotient"
  /// The whole number next to one whole number over another, half way the one further from 0.
  case nearestQuotient = "fund_nearest_quotient"
  /// The same, half way the even one.
  case evenQuotient = "fund_even_quotient"
  /// A number in as few digits as it has.
  case text = "fund_text"
  /// The same with two decimals at least.
  case moneyText = "fund_money_text"
  /// The Mondays to Fridays after one day up to another.
  case weekdays = "fund_weekdays"
  /// A number rounded to the nearer neighbour, in the middle to the even one.
  case roundHalfEven = "fund_round_half_even"
}

extension AidFunction {
  /// What stands above its definition.
  var meaning: Phrase {
    switch self {
    case .result:
      Phrase(
        "What a criterion says of a record: by whether it applies, and whether it holds.",
        zh: "一项指标对一条记录的判断：先看是否适用，再看是否满足。")
    case .verdict:
      Phrase("The verdict over what several criteria say.", zh: "由各项指标的判断得出结论。")
    case .quotient:
      Phrase(
        "One whole number over another as it is shown: all decimals where they end soon, else ten.",
        zh: "两个整数之商的显示值：小数有尽时全部列出，否则取 10 位。")
    case .wholeQuotient:
      Phrase(
        "The greatest whole number that is not above one whole number over another.",
        zh: "不大于两个整数之商的最大整数。")
    case .nearestQuotient:
      Phrase(
        "The whole number next to one whole number over another, half way the one further from 0.",
        zh: "最接近两个整数之商的整数；居中时取离 0 较远者。")
    case .evenQuotient:
      Phrase(
        "The whole number next to one whole number over another, half way the even one.",
        zh: "最接近两个整数之商的整数；居中时取偶数。")
    case .text: Phrase("A number in as few digits as it has.", zh: "数的最短写法。")
    case .moneyText:
      Phrase(
        "A number in as few digits as it has, two decimals at least.", zh: "数的最短写法，至少两位小数。")
    case .weekdays:
      Phrase("The Mondays to Fridays after one day up to another.", zh: "一日之后至另一日的周一至周五天数。")
    case .roundHalfEven:
      Phrase(
        "A number rounded to the nearer neighbour, in the middle to the even one.", zh: "四舍六入五成双。")
    }
  }
}
