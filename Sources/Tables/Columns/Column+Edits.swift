public import Exact

extension Column {
  /// The column with `value` in the cells of `rows`; rows that are not there are left out.
  ///
  /// The storage stays shared. A cell that gets its loaded value back is edited no more.
  public func setting(_ value: Value, at rows: [Int]) -> Column {
    setting(rows.map { ($0, value) })
  }

  /// The column with the given values in the given rows; rows that are not there are left out.
  public func setting(_ edits: [(row: Int, value: Value)]) -> Column {
    var store = store
    let there = edits.filter { (0..<count).contains($0.row) }
    store.set(there.map { ($0.row, $0.value.fitted(to: type)) }, type: type)
    return with(store: store, cellTypes: cellTypes)
  }

  /// Whether any cell differs from what was loaded.
  public var isEdited: Bool { !editedRows.isEmpty }

  /// Whether the cell of a row differs from what was loaded.
  public func isEdited(_ row: Int) -> Bool {
    (0..<count).contains(row) && store.isEdited(row)
  }

  /// The rows whose cells differ from what was loaded, in ascending order.
  public var editedRows: [Int] { store.isEdited ? store.editedRows : [] }

  /// What was loaded, below all edits; `missingReference` where there is no such row.
  public func original(at row: Int) -> Value {
    (0..<count).contains(row) ? store.original(at: row) : .error(.missingReference)
  }

  /// The column with the loaded cells of `rows` again.
  public func clearing(editsAt rows: [Int]) -> Column {
    setting(rows.map { ($0, original(at: $0)) })
  }
}
