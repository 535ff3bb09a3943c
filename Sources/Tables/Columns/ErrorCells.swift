import Exact

/// The error cells of a run of rows, kept sparsely: their positions and what each shows.
struct ErrorCells: Hashable, Sendable {
  private var positions: [Int32] = []
  private var errors: [CellError] = []

  var count: Int { positions.count }
  var isEmpty: Bool { positions.isEmpty }

  /// Positions arrive in ascending order.
  mutating func append(_ error: CellError, at position: Int) {
    positions.append(Int32(truncatingIfNeeded: position))
    errors.append(error)
  }

  func error(at position: Int) -> CellError {
    var (low, high) = (0, positions.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(positions[middle]) < position { low = middle + 1 } else { high = middle }
    }
    guard low < positions.count, Int(positions[low]) == position else { return .wrongType }
    return errors[low]
  }

  /// The positions of the errors, in ascending order.
  var places: [Int] { positions.map { Int($0) } }
}
