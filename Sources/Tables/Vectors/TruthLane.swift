public import Exact

/// A run of yes and no.
public struct TruthLane: Lane {
  public static let no: UInt8 = 0
  public static let yes: UInt8 = 1
  public static let blank: UInt8 = 2
  public static let odd: UInt8 = 3

  public var cells: [UInt8]
  public var odd: [Int: Value]

  /// Cells that are each `no`, `yes`, `blank` or `odd`.
  public init(_ cells: [UInt8], odd: [Int: Value] = [:]) { (self.cells, self.odd) = (cells, odd) }

  public func ordinary(_ cell: UInt8, at position: Int) -> Value { .truth(cell == TruthLane.yes) }

  public func held(_ value: Value, at position: Int) -> UInt8? {
    if case .truth(let truth) = value { truth ? TruthLane.yes : TruthLane.no } else { nil }
  }
}
