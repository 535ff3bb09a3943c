import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Rows as a view's clauses leave them, with what must be said of it.
struct TableView {
  let environment: SessionEnvironment
  let evaluator = Evaluator()
  /// Lines to be said under the rows.
  var notes: [Phrase] = []
  /// What is worth a warning.
  var warnings: [Diagnostic] = []

  init(_ environment: SessionEnvironment) { self.environment = environment }

  /// The table's rows for which the filter is true.
  mutating func filtered(
    _ table: Table, _ filter: Expression?, scope: Scope? = nil
  ) throws(Diagnostic) -> Table {
    guard filter != nil else { return table }
    let rows = try self.rows(of: table, filter, scope: scope)
    return rows.count == table.rowCount ? table : table.keeping(rows: rows)
  }

  /// The numbers of the rows for which the filter is true; all rows without one.
  mutating func rows(
    of table: Table, _ filter: Expression?, scope: Scope? = nil
  ) throws(Diagnostic) -> [Int] {
    guard let filter else { return Array(0..<table.rowCount) }
    let binder = Binder(environment, scope: scope ?? Scope(table))
    let bound = try binder.bind(condition: filter)
    var rows: [Int] = []
    var unknown = 0
    evaluator.forEachChunk(of: .range(0..<table.rowCount)) { chunk in
      let truths = evaluator.vector(bound.node, Frame(chunk))
      for position in 0..<chunk.count {
        switch truths[position].truth {
        case .yes: rows.append(chunk[position])
        case .unknown: unknown += 1
        case .no: break
        }
      }
    }
    if unknown > 0 {
      notes.append(UnknownCells.leftOut(unknown))
    }
    if rows.isEmpty, table.rowCount > 0 { warnings.append(nothingFound(filter, in: table)) }
    return rows
  }

  /// The given rows in the order asked for, unknown values last.
  func sorted(
    _ rows: [Int], of table: Table, by order: [SortKey]
  ) throws(Diagnostic) -> [Int] {
    guard !order.isEmpty else { return rows }
    let binder = Binder(environment, scope: Scope(table))
    var keys: [(column: Column, isDescending: Bool)] = []
    for key in order {
      let label = SourcePrinter.text(of: key.expression)
      if let named = table.columns.first(where: { $0.name == label }) {
        keys.append((table.rows(rows, of: named), key.isDescending))
      } else {
        let made = evaluator.column(
          try binder.bind(key.expression), name: label, rows: .list(rows))
        keys.append((made, key.isDescending))
      }
    }
    // The cells once, not at each comparison.
    let cells = keys.map { key in
      (values: rows.indices.map { key.column.value(at: $0) }, isDescending: key.isDescending)
    }
    let positions = rows.indices.sorted { first, second in
      for key in cells {
        let (left, right) = (key.values[first], key.values[second])
        if left.isKnown != right.isKnown { return left.isKnown }
        if let order = Comparison.order(left, right), order != 0 {
          return key.isDescending ? order > 0 : order < 0
        }
      }
      return first < second
    }
    return positions.map { rows[$0] }
  }

  /// The columns asked for in the given rows, each an expression over the row. What the other
  /// rows hold counts all the same: a `where` never changes what is computed.
  func columns(
    _ items: [Expression], of table: Table, rows: [Int]
  ) throws(Diagnostic) -> Table {
    guard !items.isEmpty else {
      return rows.count == table.rowCount && rows.isAscending ? table : table.keeping(rows: rows)
    }
    let binder = Binder(environment, scope: Scope(table))
    var columns: [Column] = []
    for item in items {
      let bound = try binder.bind(item)
      if case .column(let column, depth: 0) = bound.node {
        columns.append(table.rows(rows, of: column))
      } else {
        columns.append(
          evaluator.column(bound, name: SourcePrinter.text(of: item), rows: .list(rows)))
      }
    }
    return Table(name: table.name, columns: columns)
  }
}

extension Table {
  /// The cells of some rows of a column that is as long as the table.
  fileprivate func rows(_ rows: [Int], of column: Column) -> Column {
    let named = column.named(column.name, chinese: column.chinese)
    guard rows.count != rowCount || !rows.isAscending else { return named }
    return Table(name: name, columns: [named]).keeping(rows: rows).columns[0]
  }
}

extension [Int] {
  fileprivate var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
