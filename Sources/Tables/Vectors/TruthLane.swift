public import Exact

/// A run of yes and no.
public struct TruthLane: Lane {
  /// No.
  public static let no: UInt8 = 0
  /// Yes.
  public static let yes: UInt8 = 1
  /// A cell of which nothing is known.
  public static let blank: UInt8 = 2
  /// A cell that is kept in `odd`.
  public static let odd: UInt8 = 3

  /// The cells.
  public var cells: [UInt8]
  /// The odd cells by their position.
  public var odd: [Int: Value]

  /// Cells that are each `no`, `yes`, `blank` or `odd`.
  public init(_ cells: [UInt8], odd: [Int: Value] = [:]) { (self.cells, self.odd) = (cells, odd) }

  /// The value of an ordinary cell.
  public func ordinary(_ cell: UInt8, at position: Int) -> Value { .truth(cell == TruthLane.yes) }

  /// How a value is held; nothing where it is not.
  public func held(_ value: Value, at position: Int) -> UInt8? {
    if case .truth(let truth) = value { truth ? TruthLane.yes : TruthLane.no } else { nil }
  }
}
