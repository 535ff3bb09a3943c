import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Figures over the rows of other tables: each is a column of a grouped query that is joined.
extension Translator {
  func translate(_ plan: AggregatePlan) throws(Diagnostic) -> Translated {
    guard let scope = scopes.first else {
      throw .untranslatable(Phrase("a figure outside any row", zh: "行外的合计"))
    }
    let query =
      if let grouped = try grouped(plan, scope) { grouped } else { try correlated(plan, scope) }
    let inner = Translator(translation, query.scopes, for: purpose)
    var own: [SQL] = []
    for condition in plan.own {
      let condition = condition.pruned
      if case .constant(.truth(true)) = condition { continue }
      own.append(try inner.condition(condition))
    }
    let operand = try plan.operand.map { (node) throws(Diagnostic) in
      try inner.translate(node.pruned)
    }
    return try figure(plan, operand, where: own.isEmpty ? nil : SQL.all(own), query.grouped)
  }

  /// A grouped query with the rows that its figures read.
  private typealias Query = (grouped: GroupedQuery, scopes: [RowScope])

  /// Rows that are grouped by their side of the equations that pick them; nothing where that does not tell
  /// them, or a quotient stands on a side.
  private func grouped(_ plan: AggregatePlan, _ scope: RowScope) throws(Diagnostic) -> Query? {
    guard plan.isOfGroups else { return nil }
    let (select, inside) = try rows(of: plan)
    let inner = Translator(translation, [inside], for: purpose)
    var keys: [(name: String, inner: SQL, outer: SQL)] = []
    for (number, join) in plan.joins.enumerated() {
      let (own, asking) = (try inner.translate(join.inner.pruned), try translate(join.outer.pruned))
      guard try compare(.equal, own, asking).condition != nil else { continue }
      guard let inside = own.single, let outside = asking.single else { return nil }
      var name = "key_\(number + 1)"
      if case .column(let column, depth: 0) = join.inner {
        let own = dialect.quoted(inner.path(of: column, depth: 0).column)
        if !keys.contains(where: { $0.name == own }) { name = own }
      }
      keys.append((name, inside, outside))
    }
    let identity =
      "\(select.source) by \(keys.map(\.inner.text)) as \(keys.map(\.outer.text))"
    let query = scope.select.join(identity, as: "\(plan.table.name)_figures") { alias in
      select.selected = keys.map { Select.Selected(sql: $0.inner, name: $0.name) }
      select.grouping = keys.map(\.inner)
      return GroupedQuery(alias: alias, select: select, keys: keys.map { ($0.name, $0.outer) })
    }
    let rows = RowScope(
      query.select, tables: inside.tables, owner: inside.owner, key: inside.key,
      column: inside.column)
    return (query, [rows])
  }

  /// Rows that are joined to the rows that ask, because each asks for others of them.
  private func correlated(_ plan: AggregatePlan, _ scope: RowScope) throws(Diagnostic) -> Query {
    let (select, inside) = try rows(of: plan)
    let inner = Translator(translation, [inside], for: purpose)
    var own: [Translated] = []
    for join in plan.joins { own.append(try inner.translate(join.inner.pruned)) }
    let outerAlias = select.freeAlias(scope.tables[0])
    let outside = scope.joined(to: select, as: outerAlias)
    let asking = Translator(translation, [outside], for: purpose)
    // What the asking row finds in other tables is joined behind it, so that its equation has to wait.
    let place = select.reserveJoin()
    var (equations, later) = ([SQL](), [SQL]())
    for (join, value) in zip(plan.joins, own) {
      let before = select.joins.count
      let outer = try asking.translate(join.outer.pruned)
      let equation = try compare(.equal, value, outer).condition ?? SQL("FALSE")
      if select.joins.count == before { equations.append(equation) } else { later.append(equation) }
    }
    let condition = equations.isEmpty ? "TRUE" : SQL.all(equations).text
    select.fillJoin(
      place, with: "JOIN \(scope.select.source) AS \(outerAlias) ON \(condition)")
    select.conditions += later
    let both = Translator(translation, [inside, outside], for: purpose)
    for condition in plan.correlated {
      select.conditions.append(try both.condition(condition.pruned))
    }
    let keys = scope.key.map { name in
      (
        name: dialect.quoted(name), inner: dialect.column(name, of: outerAlias),
        outer: dialect.column(name, of: scope.alias)
      )
    }
    let identity = "\(select.source) for \(condition) where \(select.conditions.map(\.text))"
    let query = scope.select.join(identity, as: "\(plan.table.name)_figures") { alias in
      select.selected = keys.map { Select.Selected(sql: $0.inner, name: $0.name) }
      select.grouping = keys.map(\.inner)
      return GroupedQuery(alias: alias, select: select, keys: keys.map { ($0.name, $0.outer) })
    }
    func moved(_ rows: RowScope) -> RowScope { rows.joined(to: query.select, as: rows.alias) }
    return (query, [moved(inside), moved(outside)])
  }

  /// The rows of the table that is aggregated, in a query of their own.
  private func rows(of plan: AggregatePlan) throws(Diagnostic) -> (Select, RowScope) {
    let nodes =
      [plan.operand, plan.filter].compactMap { $0 } + plan.joins.map(\.inner)
    let read = nodes.map(\.pruned).reduce(into: Set<ColumnPath>()) { $0.formUnion($1.paths) }
      .filter { $0.table == plan.table.name }
    let relation = try translation.relation(
      with: read.isEmpty ? [translation.keyPath(of: plan.table)] : read)
    let select = Select(from: dialect.quoted(relation), as: dialect.quoted(plan.table.name))
    return (select, translation.scope(of: plan.table, in: select))
  }

  /// The figure as the asking row reads it: of no row at all 0, or not known.
  private func figure(
    _ plan: AggregatePlan, _ operand: Translated?, where condition: SQL?, _ query: GroupedQuery
  ) throws(Diagnostic) -> Translated {
    func filtered(_ call: String, and further: SQL? = nil) -> SQL {
      let conditions = [condition, further].compactMap { $0 }
      return SQL(
        conditions.isEmpty ? call : "\(call) FILTER (WHERE \(SQL.all(conditions).text))")
    }
    func column(_ sql: SQL, _ suffix: String = "") -> SQL {
      var name = purpose
      if condition == nil, case .column(let column, depth: 0) = plan.operand {
        name = "\(plan.function.rawValue)_\(ColumnPath(column.name)?.column ?? column.name)"
      }
      return query.figure(sql, as: name + suffix) { dialect.quoted($0) }
    }
    func count(_ call: String) -> ExactTerm {
      ExactTerm(
        .call("COALESCE", column(filtered(call)), SQL("0")), scale: 0, isWhole: true,
        isNeverNegative: true)
    }
    guard let operand else {
      guard condition == nil else { return .number(Fraction(count("COUNT(*)"))) }
      let rows = query.figure(SQL("COUNT(*)"), as: "row_count") { dialect.quoted($0) }
      return .number(
        Fraction(
          ExactTerm(
            .call("COALESCE", rows, SQL("0")), scale: 0, isWhole: true, isNeverNegative: true)))
    }
    let known = operand.known
    if plan.function == .count { return .number(Fraction(count("COUNT(\(known.text))"))) }
    /// Not known where one of the rows is not.
    func unlessUnknown(_ figure: SQL) -> SQL {
      guard !plan.isKnown else { return figure }
      let all =
        condition == nil
        ? SQL("COUNT(*) = COUNT(\(known.text))", .comparison)
        : filtered("COUNT(*)", and: operand.isUnknown).infix("=", SQL("0"), .comparison)
      return .cases([(all, figure)], otherwise: nil)
    }
    switch (plan.function, operand) {
    case (_, .blank): return .blank
    case (.sum, .number(let fraction)), (.average, .number(let fraction)):
      guard fraction.denominator == nil else {
        throw .untranslatable(Phrase("a sum of quotients", zh: "商的合计"))
      }
      let term = fraction.numerator
      let total = unlessUnknown(.call("COALESCE", filtered("SUM(\(term.sql.text))"), SQL("0")))
      let sum = column(total)
      let none = plan.function == .sum ? query.isMissing : nil
      let found = none.map { SQL.cases([($0, SQL("0"))], otherwise: sum) } ?? sum
      let figure = ExactTerm(found, scale: term.scale, isNeverNegative: term.isNeverNegative)
      guard plan.function == .average else { return .number(Fraction(figure)) }
      let rows = column(filtered("COUNT(\(known.text))"), "_count")
      return .number(
        Fraction(
          figure,
          over: ExactTerm(
            .call("NULLIF", rows, SQL("0")), scale: 0, isWhole: true, isNeverNegative: true)))
    default:
      let best = try extreme(plan, operand) { filtered($0) }
      return try operand.replaced(by: column(unlessUnknown(best)))
    }
  }

  /// The least or greatest value.
  private func extreme(
    _ plan: AggregatePlan, _ operand: Translated, _ filtered: (String) -> SQL
  ) throws(Diagnostic) -> SQL {
    let function = plan.function == .min ? "MIN" : "MAX"
    switch operand {
    case .text(let sql):
      return filtered("\(function)(\(sql.operand(of: .whole))\(dialect.textOrder))")
    case .truth, .period:
      throw .untranslatable(Phrase("the least or greatest of yes and no", zh: "是/否的最小或最大"))
    case .number(let fraction) where fraction.denominator != nil:
      throw .untranslatable(Phrase("the least or greatest of quotients", zh: "商的最小或最大"))
    default: return filtered("\(function)(\(operand.known.text))")
    }
  }
}

extension Translated {
  /// A column that holds the same sort of value.
  fileprivate func replaced(by sql: SQL) throws(Diagnostic) -> Translated {
    switch self {
    case .day: .day(sql)
    case .month: .month(sql)
    case .text: .text(sql)
    case .number(let fraction): .number(Fraction(fraction.numerator.replaced(by: sql)))
    case .blank, .truth, .period: throw .mixedSorts
    }
  }
}
