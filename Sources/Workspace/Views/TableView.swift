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
  var notes: [String] = []
  /// What is worth a warning.
  var warnings: [Diagnostic] = []

  init(_ environment: SessionEnvironment) { self.environment = environment }

  /// The rows for which the filter is true.
  mutating func filtered(
    _ table: Table, _ filter: Expression?, scope: Scope? = nil
  ) throws(Diagnostic) -> Table {
    guard let filter else { return table }
    let rows = try self.rows(of: table, filter, scope: scope)
    return rows.count == table.rowCount ? table : table.keeping(rows: rows)
  }

  /// The numbers of the rows for which the filter is true.
  mutating func rows(
    of table: Table, _ filter: Expression, scope: Scope? = nil
  ) throws(Diagnostic) -> [Int] {
    let binder = Binder(environment, scope: scope ?? Scope(table))
    let bound = try binder.bind(filter)
    guard bound.type == .truth || bound.type == .mixed else {
      throw Diagnostic(
        code: "not-a-condition", "a condition was expected, found \(bound.type.name)",
        at: filter.span)
    }
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
    if unknown > 0 { notes.append(leftOut(unknown)) }
    if rows.isEmpty, table.rowCount > 0 { warnings.append(nothingFound(filter, in: table)) }
    return rows
  }

  private func leftOut(_ count: Int) -> String {
    environment.session.settings.wording == .chinese
      ? "\(count) 行因条件未知未列出" : "\(count) rows left out: the condition is unknown for them"
  }

  /// The rows in the order asked for, unknown values last.
  func sorted(_ table: Table, by order: [SortKey]) throws(Diagnostic) -> Table {
    guard !order.isEmpty else { return table }
    let binder = Binder(environment, scope: Scope(table))
    var keys: [(column: Column, isDescending: Bool)] = []
    for key in order {
      let label = SourcePrinter.text(of: key.expression)
      let column: Column
      if let named = table.columns.first(where: { $0.name == label }) {
        column = named
      } else {
        column = evaluator.column(
          try binder.bind(key.expression), name: label, rowCount: table.rowCount)
      }
      keys.append((column, key.isDescending))
    }
    let rows = (0..<table.rowCount).sorted { first, second in
      for key in keys {
        let (left, right) = (key.column.value(at: first), key.column.value(at: second))
        if left.isKnown != right.isKnown { return left.isKnown }
        if let order = Comparison.order(left, right), order != 0 {
          return key.isDescending ? order > 0 : order < 0
        }
      }
      return first < second
    }
    return table.keeping(rows: rows)
  }

  /// The columns asked for, each an expression over the row.
  func columns(
    _ items: [Expression], of table: Table
  ) throws(Diagnostic) -> Table {
    guard !items.isEmpty else { return table }
    let binder = Binder(environment, scope: Scope(table))
    var columns: [Column] = []
    for item in items {
      let bound = try binder.bind(item)
      let made = column(bound, item, table.rowCount)
      columns.append(made)
    }
    return Table(name: table.name, columns: columns)
  }

  private func column(_ bound: BoundExpression, _ item: Expression, _ count: Int) -> Column {
    if case .column(let column, depth: 0) = bound.node {
      return column.named(column.name, chinese: column.chinese)
    }
    return evaluator.column(bound, name: SourcePrinter.text(of: item), rowCount: count)
  }
}
