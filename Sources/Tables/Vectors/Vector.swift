public import Exact

/// A run of cells: the unit in which columns are read and expressions evaluated.
public enum Vector: Sendable {
  /// One value in every cell.
  case same(Value, count: Int)
  /// Money, counts, shares, years.
  case numbers(NumberLane)
  /// Yes and no.
  case truths(TruthLane)
  /// Texts of which few are different, and choices (the English word).
  case words(WordLane)
  /// Texts that are a fixed prefix and digits.
  case identifiers(IdentifierLane)
  /// Days, or months.
  case days(DayLane)
  /// Anything.
  case values([Value])

  /// How many cells there are.
  public var count: Int {
    switch self {
    case .same(_, let count): count
    case .numbers(let lane): lane.count
    case .truths(let lane): lane.count
    case .words(let lane): lane.count
    case .identifiers(let lane): lane.count
    case .days(let lane): lane.count
    case .values(let values): values.count
    }
  }

  /// `count` blank cells.
  public static func blanks(_ count: Int) -> Vector { .same(.blank, count: count) }

  /// One cell.
  public subscript(index: Int) -> Value {
    switch self {
    case .same(let value, _): value
    case .numbers(let lane): lane[index]
    case .truths(let lane): lane[index]
    case .words(let lane): lane[index]
    case .identifiers(let lane): lane[index]
    case .days(let lane): lane[index]
    case .values(let values): values[index]
    }
  }

  /// The value, where it is the same in every cell because nothing that varies was read.
  public var constant: Value? { if case .same(let value, _) = self { value } else { nil } }

  /// All cells as values.
  public var values: [Value] {
    if case .values(let values) = self { return values }
    return (0..<count).map { self[$0] }
  }
}
