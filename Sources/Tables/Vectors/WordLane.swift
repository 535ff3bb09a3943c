public import Exact

/// A run of texts of which few are different, as their numbers in a list of words.
public struct WordLane: Lane {
  /// A cell of which nothing is known.
  public static let blank = UInt16.max
  /// A cell that is kept in `odd`.
  public static let odd = UInt16.max - 1

  /// The cells.
  public var cells: [UInt16]
  /// The odd cells by their position.
  public var odd: [Int: Value]
  /// The words.
  public let words: [String]

  /// Numbers of words.
  public init(_ cells: [UInt16], of words: [String], odd: [Int: Value] = [:]) {
    (self.cells, self.words, self.odd) = (cells, words, odd)
  }

  /// The value of an ordinary cell.
  public func ordinary(_ cell: UInt16, at position: Int) -> Value { .text(words[Int(cell)]) }

  /// A text is put in its place as an odd one: a lane does not learn words.
  public func held(_ value: Value, at position: Int) -> UInt16? { nil }
}
