public import Exact

/// A value as text: exactly, for programs and files, or as a reader likes it.
public enum ValueText {
  /// All of the value, the same in every language: what csv and json say.
  ///
  /// Money has at least 2 decimals, a share is a decimal, a number whose decimals do not end is
  /// rounded half up to 10; dates are ISO; blank is nothing; an error is its original text or
  /// its symbol.
  public static func exact(_ value: Value, as type: ValueType) -> String {
    switch value {
    case .blank: ""
    case .truth(let truth): truth ? "yes" : "no"
    case .number(let number):
      if case .money = type { number.text(leastDecimals: 2) } else { number.description }
    case .text(let text): text
    case .day(let day): day.description
    case .month(let month): month.description
    case .period(let period): period.description
    case .error(let error): error.symbol
    }
  }

  /// The value as tables show it: thousands separators, shares as percentages, yes and no and
  /// the words of a choice in the language of the reader, controls escaped.
  public static func shown(
    _ value: Value, as type: ValueType, in wording: Wording = .english
  ) -> String {
    switch value {
    case .number(let number): NumberText.shown(number, as: type)
    case .truth(let truth) where wording == .chinese: truth ? "是" : "否"
    case .period(let period) where wording == .chinese: chinese(period)
    case .text(let text): VisibleText.atEdges(VisibleText.of(word(text, of: type, in: wording)))
    case .error(let error): VisibleText.of(error.symbol)
    default: exact(value, as: type)
    }
  }

  private static func word(_ text: String, of type: ValueType, in wording: Wording) -> String {
    guard wording == .chinese, case .choice(let choice) = type else { return text }
    return choice.chinese(for: text) ?? text
  }

  private static func chinese(_ period: Period) -> String {
    switch period {
    case .days(let count): "\(count)天"
    case .months(let count): "\(count)个月"
    }
  }
}
