/// What one cell, parameter or expression holds. Unknown is a value, an error is a value.
///
/// A value does not say what it is a figure of: its `ValueType`, which stands with the column or
/// the parameter, does, and settles how it is written.
public enum Value: Hashable, Sendable {
  /// Not known: a blank cell. Never zero, never no.
  case blank
  /// Yes or no.
  case truth(Bool)
  /// An exact number: money in yuan, a count, a share, a year.
  case number(Number)
  /// Text, or the English word of a choice.
  case text(String)
  /// A day.
  case day(CalendarDay)
  /// A month.
  case month(CalendarMonth)
  /// A stretch of time.
  case period(Period)
  /// An error with its reason.
  case error(CellError)

  /// The whole number `value`.
  public static func count(_ value: Int) -> Value { .number(Number(value)) }

  /// A truth value; blank where it is not known.
  public init(_ truth: Truth) {
    switch truth {
    case .yes: self = .truth(true)
    case .no: self = .truth(false)
    case .unknown: self = .blank
    }
  }

  /// Whether the value is there: neither blank nor an error.
  public var isKnown: Bool {
    switch self {
    case .blank, .error: false
    default: true
    }
  }

  /// Whether the value is an error.
  public var isError: Bool { if case .error = self { true } else { false } }

  /// The number, where it is one.
  public var number: Number? { if case .number(let number) = self { number } else { nil } }

  /// The text, where it is one.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// Yes, no, or unknown for everything else.
  public var truth: Truth { if case .truth(let truth) = self { Truth(truth) } else { .unknown } }
}

extension Value {
  /// The value, blank where it is a cell that cannot be read: what is derived shows what is known, and
  /// the cell itself stays visible where it was loaded.
  public var readable: Value {
    if case .error(let error) = self, error.isOfUnreadableCell { .blank } else { self }
  }
}
