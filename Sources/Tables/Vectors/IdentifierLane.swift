public import Exact

/// A run of texts that are a fixed prefix and digits, as numbers: the digits behind a leading 1.
public struct IdentifierLane: Lane {
  /// A cell of which nothing is known.
  public static let blank = Int64.min
  /// A cell that is kept in `odd`.
  public static let odd = Int64.min + 1

  /// The cells.
  public var cells: [Int64]
  /// The odd cells by their position.
  public var odd: [Int: Value]
  /// What stands before the digits, in UTF-8.
  public let prefix: [UInt8]

  init(_ cells: [Int64], behind prefix: [UInt8], odd: [Int: Value] = [:]) {
    (self.cells, self.prefix, self.odd) = (cells, prefix, odd)
  }

  /// Whether all known texts have as many digits, so that their numbers are in the order of the texts.
  public var isUniform: Bool {
    let known = cells.lazy.filter { $0 > IdentifierLane.odd }
    guard let least = known.min(), let greatest = known.max() else { return true }
    return EightDigits.magnitude(of: least) == EightDigits.magnitude(of: greatest)
  }

  /// The value of an ordinary cell.
  public func ordinary(_ cell: Int64, at position: Int) -> Value {
    .text(Identifier.text(prefix, cell))
  }

  /// How a value is held; nothing where it is not.
  public func held(_ value: Value, at position: Int) -> Int64? {
    value.text.flatMap { Identifier.number(of: $0, behind: prefix) }
  }
}
