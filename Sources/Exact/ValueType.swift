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
    case .choice(let choice): choice.isWording ? "text" : "choice"
    case .period: "span"
    case .mixed: "mixed"
    }
  }

  /// The Chinese name.
  public var chineseName: String {
    switch self {
    case .text: "文本"
    case .money: "金额"
    case .number, .ratio: "数"
    case .count: "个数"
    case .truth: "是/否"
    case .date: "日期"
    case .month: "月份"
    case .year: "年度"
    case .choice(let choice): choice.isWording ? "文本" : "选项"
    case .period: "时长"
    case .mixed: "混合"
    }
  }

  /// Whether all values are whole numbers.
  public var isWhole: Bool { self == .count || self == .year }

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
