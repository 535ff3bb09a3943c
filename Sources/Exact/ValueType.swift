/// What a column or an expression holds, which settles how it is read, compared and shown.
public enum ValueType: Hashable, Sendable {
  /// Any text.
  case text
  /// Exact yuan; written with at least 2 decimals.
  case money
  /// An exact number.
  case number
  /// An exact number that reads best as a percentage: a share or a rate.
  case ratio
  /// A whole number of at least 0.
  case count
  /// Yes, no, or blank.
  case truth
  /// A day.
  case date
  /// A month.
  case month
  /// A year.
  case year
  /// One of a list of words.
  case choice(Choice)
  /// A stretch of time.
  case period
  /// Cells of several types, each with its own.
  case mixed

  /// The name used by `describe` and by JSON.
  public var name: String {
    switch self {
    case .text: "text"
    case .money: "money"
    case .number, .ratio: "number"
    case .count: "count"
    case .truth: "yes/no"
    case .date: "date"
    case .month: "month"
    case .year: "year"
    case .choice: "choice"
    case .period: "span"
    case .mixed: "mixed"
    }
  }

  /// Whether its values are numbers.
  public var isNumeric: Bool {
    switch self {
    case .money, .number, .ratio, .count, .year: true
    default: false
    }
  }

  /// Whether its values are text, free or chosen from a list.
  public var isText: Bool {
    switch self {
    case .text, .choice: true
    default: false
    }
  }
}
