import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Figures over many rows: which rows made them.
extension Explainer {
  /// Why a figure over rows has its value: the rows, their places, what each adds.
  mutating func figure(
    _ aggregate: Aggregate, _ reference: Expression, in scope: ReasonScope
  ) throws(Diagnostic) -> Reason {
    let bound = try scope.binder.bind(reference)
    let value = TypedValue(evaluator.value(bound.node, scope.frame), bound.type)
    var reason = Reason(Phrase(same: SourcePrinter.text(of: reference)), value)
    // Where a bound of the condition is not known the figure is not, whatever the rows.
    guard let plan = bound.aggregates.first, value.value.isKnown || bound.isPlainFigure else {
      if let filter = aggregate.filter { reason.inputs += try inputs(of: filter, in: scope) }
      return reason
    }
    let parts = plan.contributions(evaluator, scope.frame)
    let counted = counted(parts, aggregate)
    let runs = RowRuns(counted.map { parts.rows[$0] }, of: parts.table)
    reason.remarks.append(.init(.place, runs.summary, brief: runs.briefSummary))
    guard let values = parts.values, aggregate.function != .count else { return reason }
    let idle = parts.rows.count - counted.count
    if idle > 0 {
      let rows = idle == 1 ? "1 more row adds" : "\(idle) more rows add"
      reason.remark(.place, "\(rows) nothing", zh: "另有 \(idle) 行为零")
    }
    let decisive = decisive(counted, values, aggregate.function, value.value)
    let column = aggregate.operand.figureColumn(of: parts.table)
    reason.add(alike: decisive, untold: Phrase.untold) { position in
      let added = TypedValue(values[position], value.type)
      return contribution(added, of: parts.rows[position], in: parts.table, column)
    }
    return reason
  }

  /// The rows that count: those that add something, or may.
  private func counted(_ parts: Contributions, _ aggregate: Aggregate) -> [Int] {
    guard let values = parts.values, aggregate.function == .sum || aggregate.function == .count
    else { return Array(parts.rows.indices) }
    return parts.rows.indices.filter { values[$0] != .number(.zero) }
  }

  /// The rows that settle the figure: of a least or greatest those that have it, of an unknown
  /// figure those that are not known.
  private func decisive(
    _ rows: [Int], _ values: [Value], _ function: Aggregate.Function, _ result: Value
  ) -> [Int] {
    if !result.isKnown { return rows.filter { !values[$0].isKnown } }
    switch function {
    case .min, .max: return rows.filter { values[$0] == result }
    case .average: return []
    case .sum, .count: return rows
    }
  }

  /// What a row adds: the cell of a column that holds it, where one does.
  private func contribution(
    _ added: TypedValue, of row: Int, in table: Table, _ column: Int?
  ) -> Reason {
    let subject = "\(table.name)[\(table.rowName(at: row))]"
    guard let column else {
      var reason = Reason(Phrase(same: subject), added)
      let place = RowRuns([row], of: table).places
      if !place.isEmpty { reason.remarks.append(.init(.place, place)) }
      return reason
    }
    var reason = cell(
      table, row: row, column: column, subject: "\(subject).\(table.columns[column].name)")
    // `if(year(paid_on) = 2020, amount, 0)` adds the amount, or less.
    if reason.value?.value != added.value {
      let text = FilledFormula.spelling(of: added)
      reason.remark(.rule, "adds \(text)", zh: "计入 \(text)")
    }
    return reason
  }
}

extension Phrase {
  /// That so many rows are not listed.
  fileprivate static func untold(_ count: Int) -> Phrase {
    let rows = count == 1 ? "1 more row is" : "\(count) more rows are"
    return Phrase("\(rows) not told one by one", zh: "另有 \(count) 行未逐一列出")
  }
}

extension BoundExpression {
  /// Whether it is a figure and nothing else.
  fileprivate var isPlainFigure: Bool { if case .aggregate = node { true } else { false } }
}

extension Expression {
  /// The column of a table that the expression adds up: itself, or the last number that it names.
  fileprivate func figureColumn(of table: Table) -> Int? {
    let columns = references.compactMap { reference -> Int? in
      switch reference {
      case .name(let name): table.column(named: name.text)
      case .member(let owner, let name) where owner.folded == table.name.lowercased():
        table.column(named: name.text)
      default: nil
      }
    }
    if case .name = form { return columns.first }
    if case .member = form { return columns.first }
    return columns.last { table.columns[$0].type.isNumeric }
  }
}
