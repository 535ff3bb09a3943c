public import Diagnostics
public import Exact
import Language
public import Rendering
import Tables

/// The rows of a view as they stand now, with what each cell is called and was before.
public struct ViewedRows: Sendable {
  /// The rows.
  public var table: ShownTable
  /// How many columns at the left are the key.
  public let keyCount: Int
  /// What is to be said of them: that no row meets the condition, and what was probably meant.
  public var messages: [Diagnostic] = []
  /// The rows as columns.
  private let cells: Table
  /// The table whose rows they are, and which of its rows; nothing where each is a figure of many.
  private let origin: (table: Table, rows: [Int])?
  /// The column of the origin that each column is; nothing for what is computed.
  private let columns: [String?]
  /// The outcomes and rows that were edited, for what no column knows of itself.
  private let edits: EditedPlaces

  /// Rows that can only be read.
  public init(_ table: ShownTable) {
    self.table = table
    (keyCount, origin, edits) = (0, nil, EditedPlaces())
    cells = Table(name: table.name, columns: [])
    columns = table.columns.map { _ in nil }
  }

  /// The rows of a view, the columns of the key in front where the view chooses none.
  init(_ named: NamedRows, shown: (Table) -> ShownTable, edits: (Table) -> EditedPlaces) {
    let keys = named.origin.map(\.keys) ?? []
    let items = named.origin?.items ?? []
    let moves = items.isEmpty && named.origin != nil
    cells = moves ? named.table.leading(with: keys) : named.table
    table = shown(cells)
    origin = named.origin.map { ($0.table, $0.rows) }
    let isPlain = items.map { $0.plainName != nil }
    columns = cells.columns.enumerated().map { index, column in
      let isComputed = named.origin == nil || (index < isPlain.count && !isPlain[index])
      return isComputed ? nil : column.name
    }
    keyCount = columns.prefix { name in keys.contains { $0 == name } }.count
    self.edits = named.origin.map { edits($0.table) } ?? EditedPlaces()
  }
}

/// What a cell is called, and what it was.
extension ViewedRows {
  /// The key of a row as it is typed; empty where it has none.
  public func key(of row: Int) -> String {
    guard let (table, row) = place(of: row) else { return "" }
    return table.keyList(at: row)
  }

  /// `projects[P-0003].amount`: what a cell is called; nothing where it is not a cell of a table with
  /// a key.
  public func reference(to row: Int, _ column: Int) -> String? {
    guard let (table, number) = place(of: row), !table.keyColumns.isEmpty,
      columns.indices.contains(column), let name = columns[column]
    else { return nil }
    let here = SourceSpan(0, 0)
    let texts = table.keyColumns.map { table.columns[$0].value(at: number).keyText }
    guard texts.allSatisfy(Spelling.isPossible) else { return nil }
    let key = texts.map { CellReference.KeyPart.text($0, here) }
    return SourcePrinter.text(
      of: CellReference(table: Name(table.name, at: here), key: key, column: Name(name, at: here)))
  }

  /// Whether a cell, or the row where it is of the key, departs from its file.
  public func isEdited(_ row: Int, _ column: Int) -> Bool {
    guard let (table, number) = place(of: row), columns.indices.contains(column),
      let name = columns[column]
    else { return false }
    if cells.columns[column].isEdited(row) { return true }
    guard !edits.isEmpty else { return false }
    let key = table.keyOrNumber(number)
    return edits.contains(key, name) || (column < keyCount && edits.contains(key, nil))
  }

  /// What an edited cell holds in its file; nothing where that is not known.
  public func original(of row: Int, _ column: Int) -> Value? {
    guard cells.columns.indices.contains(column), cells.columns[column].isEdited(row) else {
      return nil
    }
    return cells.columns[column].original(at: row)
  }

  /// The first row from the top whose key is a text, else begins with it, else holds it.
  public func row(near text: String) -> Int? {
    let folded = text.lowercased()
    var (beginning, holding): (Int?, Int?) = (nil, nil)
    for row in 0..<table.rowCount {
      let key = key(of: row).lowercased()
      if key == folded { return row }
      if beginning == nil, key.hasPrefix(folded) { beginning = row }
      if holding == nil, key.contains(folded) { holding = row }
    }
    return beginning ?? holding
  }

  private func place(of row: Int) -> (table: Table, row: Int)? {
    guard let origin, origin.rows.indices.contains(row) else { return nil }
    return (origin.table, origin.rows[row])
  }
}

extension Table {
  /// The table with some of its columns in front of the others.
  fileprivate func leading(with names: [String]) -> Table {
    let front = names.compactMap { self[$0] }
    guard !columns.starts(with: front, by: { $0.name == $1.name }) else { return self }
    return Table(name: name, columns: front + columns.filter { !names.contains($0.name) })
  }
}
