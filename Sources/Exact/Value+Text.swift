extension Value {
  /// All of the value in plain text, the same in every language: what csv and json say.
  ///
  /// Money has at least 2 decimals, a share is a decimal, a number whose decimals do not end is
  /// rounded half up to 10; dates are ISO; blank is nothing; an error is its original text or
  /// its symbol.
  public func exactText(as type: ValueType) -> String {
    switch self {
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

  /// The value as a part of a key's text: days and months in ISO form, blank as nothing.
  public var keyText: String { exactText(as: .text) }

  /// The value as it is filled into a text or compared with a key; nothing where it is unknown.
  public var spelling: String? { isKnown ? exactText(as: .text) : nil }
}
