import Evaluation
import Exact
import HashTreeCollections
import Rules
import Tables

extension Layer {
  /// What a place holds; nothing for a whole row, or where there is no such place.
  func value(at place: EditedPlace, key: [Value]) -> TypedValue? {
    if let name = place.parameter {
      guard let parameter = contents.pack.parameter(named: name) else { return nil }
      return TypedValue(contents.parameters[parameter.name] ?? parameter.value, parameter.type)
    }
    guard let name = place.column, let index = contents.tableIndex(named: place.table) else {
      return nil
    }
    let table = contents.tables[index]
    let outcome = key.first.map { WorkbookContents.OutcomeEdit(project: $0, outcome: name) }
    let type = table.kind?.column(named: name)?.type ?? table[name]?.type ?? .mixed
    if let outcome, let value = contents.outcomes[outcome] { return TypedValue(value, type) }
    guard let column = table[name], let row = table.row(forKey: key) else { return nil }
    return TypedValue(column.value(at: row), column.type(at: row))
  }
}
