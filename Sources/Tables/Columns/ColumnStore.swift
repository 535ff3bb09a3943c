import Exact

/// The cells of a column: segments one after another, shared by all columns made from them.
struct ColumnStore: Sendable {
  private(set) var pieces: [Piece] = []
  /// The first row of each piece, and the number of rows at the end.
  private(set) var starts: [Int] = [0]
  /// The coding of these cells; another as soon as one of them changes.
  private(set) var coding = SharedCoding()
  /// A segment of so many rows takes in none behind it.
  private static let smallCount = 1024

  init(_ segments: [Segment] = []) {
    for segment in segments { append(Piece(segment)) }
  }

  init(_ values: [Value], type: ValueType) {
    var start = 0
    while start < values.count {
      let end = min(values.count, start + Segment.usualCount)
      append(Piece(Segment(values[start..<end], type: type)))
      start = end
    }
  }

  var count: Int { starts.last ?? 0 }

  /// The same cells with a coding of their own: one that kept the cells that keep it would never be let go.
  var apart: ColumnStore {
    var store = self
    store.coding = SharedCoding()
    return store
  }

  /// Whether any cell differs from what was loaded.
  var isEdited: Bool { pieces.contains { $0.isEdited } }

  /// Whether every cell lies in its segment.
  var isPlain: Bool { pieces.allSatisfy(\.isPlain) }

  mutating func append(_ piece: Piece) {
    guard piece.count > 0 else { return }
    coding = SharedCoding()
    starts.append(count + piece.count)
    pieces.append(piece)
  }

  /// Appends one cell. Rows added one by one would become a segment each, so a small segment at the end takes in
  /// those behind it once they are as many: each cell is moved a few times, and a session that keeps the
  /// column of each of its steps keeps little more than the cells that were added.
  mutating func append(_ value: Value, type: ValueType) {
    append(Piece(Segment([value], type: type)))
    while let last = pieces.last, let previous = pieces.dropLast().last,
      previous.count <= last.count, previous.count < ColumnStore.smallCount, previous.isPlain
    {
      let values = [previous, last].flatMap { piece in
        (0..<piece.count).map { piece.value(at: $0) }
      }
      pieces.removeLast(2)
      starts.removeLast(2)
      append(Piece(Segment(values, type: type)))
    }
  }

  mutating func append(contentsOf other: ColumnStore) {
    for piece in other.pieces { append(piece) }
  }

  /// The piece that holds a row.
  func pieceIndex(of row: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= row { low = middle } else { high = middle }
    }
    return low
  }

  func value(at row: Int) -> Value {
    let index = pieceIndex(of: row)
    return pieces[index].value(at: row - starts[index])
  }

  func original(at row: Int) -> Value {
    let index = pieceIndex(of: row)
    return pieces[index].original(at: row - starts[index])
  }

  func isEdited(_ row: Int) -> Bool {
    let index = pieceIndex(of: row)
    return pieces[index].isEdited(row - starts[index])
  }

  var editedRows: [Int] {
    pieces.indices.flatMap { index in
      pieces[index].editedPositions.map { $0 + starts[index] }
    }
  }

  /// Puts values over cells; the rows lie in 0..<count.
  mutating func set(_ edits: [(row: Int, value: Value)], type: ValueType) {
    coding = SharedCoding()
    for (index, edits) in byPiece(edits) { pieces[index].set(edits, type: type) }
  }

  /// Puts values that were computed anew over cells; the rows lie in 0..<count.
  mutating func amend(_ cells: [(row: Int, value: Value)], type: ValueType) {
    coding = SharedCoding()
    for (index, cells) in byPiece(cells) { pieces[index].amend(cells, type: type) }
  }

  private func byPiece(
    _ edits: [(row: Int, value: Value)]
  ) -> [Int: [(position: Int, value: Value)]] {
    var byPiece: [Int: [(position: Int, value: Value)]] = [:]
    for edit in edits {
      let index = pieceIndex(of: edit.row)
      byPiece[index, default: []].append((edit.row - starts[index], edit.value))
    }
    return byPiece
  }
}
