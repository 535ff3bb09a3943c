public import Exact

extension Column {
  /// The rows whose cells are not those of another state of the column, in ascending order;
  /// nothing where the two are not as long or not of one type, so that no row is the other's.
  ///
  /// Storage that the two share is not looked at: two states of a loaded column differ in the cells
  /// that were edited, however many there are besides.
  public func changedRows(since old: Column) -> [Int]? {
    guard count == old.count, type == old.type, cellTypes == old.cellTypes else { return nil }
    return store.changedRows(since: old.store)
  }

  /// The column with some cells computed anew: unlike a cell that is set, such a cell is no edit.
  /// A value that is not of the column's type becomes an error cell; rows that are not there are
  /// left out.
  public func recomputing(_ cells: [(row: Int, value: Value)]) -> Column {
    var store = store
    let there = cells.filter { (0..<count).contains($0.row) }
    store.amend(there.map { ($0.row, $0.value.held(as: type)) }, type: type)
    return with(store: store, cellTypes: cellTypes)
  }
}

extension ColumnStore {
  /// The rows whose cells differ from those of a store of the same length.
  fileprivate func changedRows(since old: ColumnStore) -> [Int] {
    guard starts == old.starts else {
      return vector(0..<count).positions(differingFrom: old.vector(0..<count))
    }
    return pieces.indices.flatMap { index in
      pieces[index].changedPositions(since: old.pieces[index]).map { $0 + starts[index] }
    }
  }
}

extension Piece {
  /// The positions whose values differ from those of a piece of the same length.
  fileprivate func changedPositions(since old: Piece) -> [Int] {
    guard base.isSurelyEqual(to: old.base) else {
      return vector(0..<count).positions(differingFrom: old.vector(0..<count))
    }
    if isPlain, old.isPlain { return [] }
    return overlaid.union(old.overlaid).map { Int($0) }
      .filter { value(at: $0) != old.value(at: $0) }.sorted()
  }
}

extension Segment {
  /// Whether two segments hold the same, as far as a glance at their storage tells: arrays that
  /// are shared are equal without a look at their elements.
  fileprivate func isSurelyEqual(to other: Segment) -> Bool {
    switch (self, other) {
    case (.numbers(let first), .numbers(let second)): first == second
    case (.truths(let first), .truths(let second)): first == second
    case (.texts(let first), .texts(let second)): first == second
    case (.words(let first), .words(let second)): first == second
    case (.identifiers(let first), .identifiers(let second)): first == second
    case (.days(let first), .days(let second)), (.months(let first), .months(let second)):
      first == second
    case (.same(let first, _), .same(let second, _)): first == second
    case (.values(let first), .values(let second)): first == second
    default: false
    }
  }
}
