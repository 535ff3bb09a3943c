import Exact

/// A cell that could not be read as its column's type, or whose formula has no value.
public struct ErrorCell: Hashable, Sendable {
  /// The row in its table.
  public let row: Int
  /// The position of its column.
  public let column: Int
  /// What it shows: the text as it stands in the file, or `#DIV/0!` and the like.
  public let text: String
}

extension Table {
  /// How many cells are errors, and the first of them in the order of the rows.
  public func errorCells(first limit: Int) -> (count: Int, first: [ErrorCell]) {
    var count = 0
    var first: [ErrorCell] = []
    for (position, column) in columns.enumerated() {
      for (piece, start) in zip(column.store.pieces, column.store.starts) {
        let errors = piece.errorPositions
        count += errors.count
        first += errors.prefix(limit).map { offset in
          ErrorCell(
            row: start + offset, column: position, text: piece.value(at: offset).errorSymbol)
        }
      }
    }
    first.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    return (count, Array(first.prefix(limit)))
  }
}

extension Column {
  /// The rows whose cells are errors, in ascending order.
  public var errorRows: [Int] {
    zip(store.pieces, store.starts).flatMap { piece, start in
      piece.errorPositions.map { $0 + start }
    }
  }
}

extension Piece {
  /// The positions of the error cells, in ascending order.
  fileprivate var errorPositions: [Int] {
    if isPlain, let errors = base.errors { return errors.places }
    return (0..<count).filter { value(at: $0).isError }
  }
}

extension Segment {
  /// The error cells, where the storage keeps them apart.
  fileprivate var errors: ErrorCells? {
    switch self {
    case .numbers(let segment): segment.errors
    case .truths(let segment): segment.errors
    case .texts(let segment): segment.errors
    case .words(let segment): segment.errors
    case .days(let segment), .months(let segment): segment.errors
    case .identifiers: ErrorCells()
    case .same(let value, _): value.isError ? nil : ErrorCells()
    case .values: nil
    }
  }
}

extension Value {
  fileprivate var errorSymbol: String {
    if case .error(let error) = self { error.symbol } else { "" }
  }
}
