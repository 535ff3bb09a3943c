/// A value that is an error: what a spreadsheet shows with `#`, with its reason.
public enum CellError: Error, Hashable, Sendable {
  /// A cell whose text is not of its column's type; the text is kept and shown.
  case unreadable(String)
  /// A calculation with a cell that cannot be read.
  case unreadableOperand(String)
  /// A division by 0.
  case divisionByZero
  /// A value of the wrong type.
  case wrongType
  /// A number of more than 38 digits, a date beyond the years 1 to 9999, or decimals beyond 0 to 30.
  case outOfRange
  /// A row or column that is not there.
  case missingReference

  /// From what went wrong in a calculation.
  public init(_ error: ArithmeticError) {
    switch error {
    case .divisionByZero: self = .divisionByZero
    case .overflow: self = .outOfRange
    }
  }

  /// The error of what is calculated from a cell with this error.
  public var asOperand: CellError {
    if case .unreadable(let text) = self { .unreadableOperand(text) } else { self }
  }

  /// Whether it comes from a cell that cannot be read, which rules count as unknown.
  public var isOfUnreadableCell: Bool {
    switch self {
    case .unreadable, .unreadableOperand: true
    default: false
    }
  }

  /// What the cell shows: the original text, or `#DIV/0!`, `#VALUE!`, `#NUM!`, `#REF!`.
  public var symbol: String {
    switch self {
    case .unreadable(let text): text
    case .divisionByZero: "#DIV/0!"
    case .wrongType, .unreadableOperand: "#VALUE!"
    case .outOfRange: "#NUM!"
    case .missingReference: "#REF!"
    }
  }

  /// The reason in a few words, without the place.
  public var reason: String {
    switch self {
    case .unreadable(let text): "the cell '\(text)' cannot be read as its column's type"
    case .unreadableOperand(let text): "calculated with the cell '\(text)', which cannot be read"
    case .divisionByZero: "a division by 0"
    case .wrongType: "a value of the wrong type"
    case .outOfRange:
      "a number of more than 38 digits, a date outside the years 1 to 9999, or decimals outside 0 to 30"
    case .missingReference: "a row that does not exist"
    }
  }

  /// The same in Chinese.
  public var chineseReason: String {
    switch self {
    case .unreadable(let text): "单元格“\(text)”不能按该列的类型读取"
    case .unreadableOperand(let text): "计算用到了读不出的单元格“\(text)”"
    case .divisionByZero: "除数为 0"
    case .wrongType: "值的类型不符"
    case .outOfRange: "数字超过 38 位，日期不在公元 1 至 9999 年之间，或小数位数不在 0 至 30 之间"
    case .missingReference: "所指的行不存在"
    }
  }
}
