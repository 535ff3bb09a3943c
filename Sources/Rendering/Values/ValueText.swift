public import Exact

/// A value as text, as a reader likes it.
public enum ValueText {
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
    default: value.exactText(as: type)
    }
  }

  /// The value where it stands by itself, `≈79.80%`: that it is rounded is said, and that it is not
  /// known.
  public static func figure(_ value: Value, as type: ValueType, in wording: Wording) -> String {
    switch value {
    case .blank: wording == .chinese ? "未知" : "unknown"
    case .number(let number) where NumberText.isRounded(number, as: type):
      "≈" + NumberText.shown(number, as: type)
    default: shown(value, as: type, in: wording)
    }
  }

  /// The word of a choice in the language of the reader.
  static func word(_ text: String, of type: ValueType, in wording: Wording) -> String {
    guard wording == .chinese, case .choice(let choice) = type else { return text }
    return choice.chinese(for: text) ?? text
  }

  static func chinese(_ period: Period) -> String {
    switch period {
    case .days(let count): "\(count)天"
    case .months(let count): "\(count)个月"
    }
  }
}
