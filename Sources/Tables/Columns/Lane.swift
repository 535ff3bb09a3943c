public import Exact

/// How a cell of a lane stands.
public enum CellState: UInt8, Sendable {
  /// There is a value.
  case known = 0
  /// Nothing is known.
  case blank = 1
  /// Something failed; the lane knows what.
  case error = 2
}

/// A run of cells of one type: the unit in which columns are read and expressions evaluated.
///
/// `values` has an element for every cell, arbitrary where the cell is not known.
public struct Lane<Element: Sendable>: Sendable {
  /// The values, one a cell.
  public var values: [Element]
  /// How each cell stands; as long as `values`.
  public var states: [CellState]
  /// What failed, by position; an entry for every cell whose state is `error`.
  public var errors: [Int: CellError]

  /// Cells with their states.
  public init(values: [Element], states: [CellState], errors: [Int: CellError] = [:]) {
    self.values = values
    self.states = states
    self.errors = errors
  }

  /// Cells that are all known.
  public init(known values: [Element]) {
    self.init(values: values, states: Array(repeating: .known, count: values.count))
  }

  /// `count` cells of one value.
  public init(repeating value: Element, count: Int) {
    self.init(known: Array(repeating: value, count: count))
  }

  /// How many cells there are.
  public var count: Int { values.count }

  /// Why a cell is an error.
  public func error(at index: Int) -> CellError { errors[index] ?? .wrongType }
}
