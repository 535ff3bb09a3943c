public import Exact

/// A run of cells of one sort, held so that a loop over them need not look at a type.
///
/// Each cell is a small number; two of these numbers are set aside, for a cell of which nothing is
/// known and for an odd one, which is kept beside: an error, or a value that the narrow form does not
/// hold. So a loop computes what is usual, and what is odd is computed by itself.
public protocol Lane: Sendable {
  /// How one cell is held.
  associatedtype Cell: BinaryInteger & FixedWidthInteger & Sendable
  /// A cell of which nothing is known.
  static var blank: Cell { get }
  /// A cell that is kept in `odd`.
  static var odd: Cell { get }
  /// The cells.
  var cells: [Cell] { get set }
  /// The odd cells by their position.
  var odd: [Int: Value] { get set }
  /// The value of an ordinary cell, which is neither blank nor odd, at a position.
  func ordinary(_ cell: Cell, at position: Int) -> Value
  /// How the lane holds a value at a position; nothing where it does not.
  func held(_ value: Value, at position: Int) -> Cell?
}

extension Lane {
  /// How many cells there are.
  public var count: Int { cells.count }

  /// One cell.
  public subscript(position: Int) -> Value {
    let cell = cells[position]
    if cell == Self.blank { return .blank }
    if cell == Self.odd { return odd[position] ?? .error(.wrongType) }
    return ordinary(cell, at: position)
  }

  /// Puts a value in a cell.
  public mutating func put(_ value: Value, at position: Int) {
    if case .blank = value {
      cells[position] = Self.blank
    } else if let cell = held(value, at: position) {
      cells[position] = cell
    } else {
      cells[position] = Self.odd
      odd[position] = value
    }
  }

  /// Computes the cells that a loop left odd, each by itself.
  public mutating func settle(_ value: (Int) -> Value) {
    for position in cells.indices where cells[position] == Self.odd {
      put(value(position), at: position)
    }
  }

  /// Appends a value.
  public mutating func append(_ value: Value) {
    cells.append(Self.blank)
    put(value, at: cells.count - 1)
  }
}
