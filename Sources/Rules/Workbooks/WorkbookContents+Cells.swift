import Exact
import HashTreeCollections
import Tables

extension WorkbookContents {
  /// The contents with another value in a cell of a record, the rows of a kind counted over all its
  /// tables; an outcome of a project stands above files and evidence. Nothing where there is no such
  /// cell.
  func setting(
    _ name: String, of kind: RecordKind, row: Int, to value: Value
  ) -> WorkbookContents? {
    var contents = self
    var (index, row) = (0, row)
    while index < tables.count, tables[index].kind != kind || row >= tables[index].rowCount {
      if tables[index].kind == kind { row -= tables[index].rowCount }
      index += 1
    }
    guard index < tables.count else { return nil }
    let table = tables[index]
    if let outcome = Outcomes.column(named: name, of: table), let key = table.keyColumns.first {
      let project = table[row, key]
      contents.outcomes[OutcomeEdit(project: project, outcome: outcome.name)] = value
      return contents
    }
    let whole = table.addingKnownColumn(named: name)
    guard let position = whole.column(named: name) else { return nil }
    let column = whole.columns[position].setting(value, at: [row])
    contents.tables[index] = whole.replacingColumn(position, with: column)
    return contents
  }
}
