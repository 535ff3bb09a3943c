import Diagnostics
import Exact
import Language
import Tables

extension Binder {
  func bind(_ aggregate: Aggregate) throws(Diagnostic) -> BoundExpression {
    let table = try aggregatedTable(aggregate)
    let inner = inside(Scope(table))
    let operand = try operand(of: aggregate, in: inner, table)
    var filter: BoundExpression.Node?
    if let condition = aggregate.filter { filter = try inner.bind(condition).node }
    let plan = AggregatePlan(
      function: aggregate.function, isKnown: aggregate.isKnown, table: table,
      operand: operand?.node, filter: filter,
      extraJoins: aggregate.isIts ? try ownership(of: table, aggregate) : [])
    let figure = knowing([operand?.node, filter].compactMap { $0 }, .aggregate(plan))
    return BoundExpression(figure, resultType(aggregate.function, operand))
  }

  /// The figure, unknown where a parameter has no value by which its rows are picked: a row that is
  /// compared with a bound which no one knows is not one that fails it.
  private func knowing(
    _ nodes: [BoundExpression.Node], _ figure: BoundExpression.Node
  ) -> BoundExpression.Node {
    let parameters = nodes.flatMap(\.uncertainParameters).compactMap(\.hoisted)
    guard !parameters.isEmpty else { return figure }
    let isUnknown = Binder.anyOf(parameters.map { .test($0, .unknown) }[...])
    return .first(
      [BoundExpression.Case(when: isUnknown, .constant(.blank))], otherwise: figure)
  }

  private func resultType(
    _ function: Aggregate.Function, _ operand: BoundExpression?
  ) -> ValueType {
    guard function != .count, let operand else { return .count }
    return function == .average && operand.type == .count ? .number : operand.type
  }

  /// The table whose rows are aggregated: the one that the operand names, else the one in scope.
  private func aggregatedTable(_ aggregate: Aggregate) throws(Diagnostic) -> Table {
    if case .name(let name) = aggregate.operand.form {
      if let table = try environment.table(named: name.folded) { return table }
      if environment.isKind(name.folded) { throw .kindNotLoaded(name) }
      if aggregate.function == .count, scopes.isEmpty {
        throw .unknownTable(name, among: environment.tableNames)
      }
    }
    for name in aggregate.operand.tableNames {
      let isInScope = scopes.contains { $0.layers.contains { $0.answers(to: name.folded) } }
      if isInScope, aggregate.operand.tableNames.count > 1 { continue }
      if environment.parameterGroups.contains(name.folded) { continue }
      if let table = try environment.table(named: name.folded) { return table }
      throw environment.isKind(name.folded)
        ? .kindNotLoaded(name) : .unknownTable(name, among: environment.tableNames)
    }
    guard let table = scopes.first?.table else {
      throw .aggregateWithoutTable(aggregate.name)
    }
    return table
  }

  /// What is added up or compared; nothing where whole rows are counted.
  private func operand(
    of aggregate: Aggregate, in inner: Binder, _ table: Table
  ) throws(Diagnostic) -> BoundExpression? {
    if case .name(let name) = aggregate.operand.form,
      try environment.table(named: name.folded) != nil, try inner.ownColumn(name) == nil
    {
      guard aggregate.function == .count else { throw .tableAsValue(name) }
      return nil
    }
    return try inner.bind(aggregate.operand)
  }

  private func ownColumn(_ name: Name) throws(Diagnostic) -> Column? {
    guard let table = scopes.first?.table, table.name.lowercased() != name.folded else {
      return nil
    }
    return try column(name.text, of: table)
  }

  /// `its`: the aggregated rows that carry the key of the row in scope.
  private func ownership(
    of table: Table, _ aggregate: Aggregate
  ) throws(Diagnostic) -> [AggregatePlan.Join] {
    guard let owner = scopes.first?.layers.last?.table else { throw .itsWithoutRow(aggregate.name) }
    guard !owner.keyColumns.isEmpty else { throw .noKey(owner, at: aggregate.name.span) }
    var joins: [AggregatePlan.Join] = []
    for index in owner.keyColumns {
      let key = owner.columns[index]
      guard let carried = table.column(named: key.name) else {
        throw .keyNotCarried(key.name, owner: owner, by: table, at: aggregate.name.span)
      }
      joins.append(
        AggregatePlan.Join(
          inner: .column(table.columns[carried], depth: 0), outer: .column(key, depth: 0)))
    }
    return joins
  }
}

extension Environment {
  func isKind(_ name: String) -> Bool { RecordKind.named(name) != nil }

  /// The words before the point of parameter names: `cap`, `assess`.
  var parameterGroups: Set<String> {
    Set(parameterNames.compactMap { $0.split(separator: ".").first.map(String.init) })
  }
}

extension Expression {
  /// The names before a point or a bracket, in order: `incidents` in `incidents.persons`.
  var tableNames: [Name] {
    if case .member(let table, _) = form { [table] } else { operands.flatMap(\.tableNames) }
  }
}
