public import Diagnostics
import Exact
import Language
public import Tables

extension Binder {
  /// A bare name: a column of the row in scope, or of a row around it.
  func bind(_ name: Name) throws(Diagnostic) -> BoundExpression {
    if let column = try column(named: name) { return column }
    throw try unknown(name)
  }

  /// The column of a bare name, or nothing where no row in scope has one.
  func column(named name: Name) throws(Diagnostic) -> BoundExpression? {
    for (depth, scope) in scopes.enumerated() {
      for layer in scope.layers {
        if let column = try column(name.text, of: layer.table) {
          return BoundExpression(.column(column, depth: depth), column.type)
        }
        if depth == 0, let definition = environment.definition(name.folded, of: layer.table) {
          return try defining("\(layer.table.name).\(name.folded)").bind(definition)
        }
      }
    }
    return nil
  }

  /// `table.column` in a row of that table, or `group.parameter`.
  func bind(_ table: Name, _ column: Name) throws(Diagnostic) -> BoundExpression {
    if let cell = try cell(column, in: table.folded) { return cell }
    let parameter = table.identity(of: column)
    if let dated = environment.datedValues(ofParameter: parameter) {
      return try bind(dated, named: parameter, at: table.span.joined(with: column.span))
    }
    if let value = environment.parameter(named: parameter) {
      return BoundExpression(.parameter(parameter, value.value), value.type)
    }
    guard let found = try environment.table(named: table.folded) else {
      throw unknownMember(table, column)
    }
    // A table in scope may be called by its name in the other language.
    if let cell = try cell(column, in: found.name.lowercased()) { return cell }
    guard try self.column(column.text, of: found) != nil else {
      throw .unknownColumn(column, of: found, among: columnNames(of: found))
    }
    throw .wholeColumn(table, column)
  }

  /// A cell of the row in scope of a table; nothing where no such table is in scope.
  private func cell(_ column: Name, in table: String) throws(Diagnostic) -> BoundExpression? {
    for (depth, scope) in scopes.enumerated() {
      for layer in scope.layers where layer.answers(to: table) {
        guard let found = try self.column(column.text, of: layer.table) else {
          throw .unknownColumn(column, of: layer.table, among: columnNames(of: layer.table))
        }
        return BoundExpression(.column(found, depth: depth), found.type)
      }
    }
    return nil
  }

  /// A column of a table, a computed one before its own.
  public func column(_ name: String, of table: Table) throws(Diagnostic) -> Column? {
    if let computed = try environment.computedColumn(name, of: table) { return computed }
    if let index = table.column(named: name) { return table.columns[index] }
    // A kind has all its columns, also those that its file left out: nothing is known in them.
    guard let known = table.kind?.column(named: name) else { return nil }
    return Column(
      name: known.name, chinese: known.chinese, type: known.type, repeating: .blank,
      count: table.rowCount)
  }

  /// Every name a column of the table answers to, for suggestions.
  func columnNames(of table: Table) -> [String] {
    table.columns.flatMap { [$0.name] + $0.chinese } + environment.computedColumnNames(of: table)
  }

  private func unknown(_ name: Name) throws(Diagnostic) -> Diagnostic {
    let tables = scopes.flatMap(\.layers).map(\.table)
    if let table = tables.first {
      return .unknownColumn(name, of: table, among: tables.flatMap(columnNames))
    }
    if try environment.table(named: name.folded) != nil { return .tableAsValue(name) }
    return .unknownName(name, among: environment.tableNames)
  }

  private func unknownMember(_ table: Name, _ column: Name) -> Diagnostic {
    let parameters = environment.parameterNames
    let group = "\(table.folded)."
    if parameters.contains(where: { $0.hasPrefix(group) }) {
      return .unknownParameter(
        "\(table.text).\(column.text)", at: table.span.joined(with: column.span), among: parameters)
    }
    return .unknownTable(table, among: environment.tableNames)
  }
}

extension Scope.Layer {
  func answers(to folded: String) -> Bool {
    name.lowercased() == folded || table.kind?.chinese.contains(folded) ?? false
  }
}
