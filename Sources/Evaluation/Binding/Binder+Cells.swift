public import Diagnostics
public import Exact
public import Language
public import Tables

extension Binder {
  /// `projects[P-0003].amount`: a cell that its key finds; of a column in which each cell has a type of its
  /// own, the value.
  func bind(
    _ reference: CellReference, at span: SourceSpan
  ) throws(Diagnostic) -> BoundExpression {
    let table = try table(of: reference)
    guard let name = reference.column else { throw .wholeRow(reference, at: span) }
    guard let column = try column(name.text, of: table) else {
      throw .unknownColumn(name, of: table, among: columnNames(of: table))
    }
    if let row = try row(of: reference, in: table, at: span), column.type == .mixed {
      return BoundExpression(.constant(column.value(at: row)), column.type(at: row))
    }
    let key = try keyNodes(reference, in: table)
    return BoundExpression(
      .lookup(Lookup(table: table, key: key, column: column)), column.type)
  }

  /// The table that a reference names; throws where there is none.
  public func table(of reference: CellReference) throws(Diagnostic) -> Table {
    try table(named: reference.table)
  }

  /// The table of a name; throws where there is none.
  public func table(named name: Name) throws(Diagnostic) -> Table {
    guard let table = try environment.table(named: name.folded) else {
      throw .unknownTable(name, among: environment.tableNames)
    }
    return table
  }

  /// The row that a written key names; nothing where a part of the key is an expression.
  public func row(
    of reference: CellReference, in table: Table, at span: SourceSpan
  ) throws(Diagnostic) -> Int? {
    guard let key = try key(of: reference, in: table, at: span) else { return nil }
    guard environment.knowsRows else { return nil }
    guard let row = table.row(forKey: key) else {
      throw .unknownRow(reference, of: table, at: span)
    }
    return row
  }

  /// The key that is written out, read as the table's key columns are; nothing where a part of it
  /// is an expression.
  public func key(
    of reference: CellReference, in table: Table, at span: SourceSpan
  ) throws(Diagnostic) -> [Value]? {
    guard !table.keyColumns.isEmpty else { throw .noKey(table, at: span) }
    guard reference.key.count == table.keyColumns.count else {
      throw .wrongKey(table, found: reference.key.count, at: span)
    }
    var key: [Value] = []
    for (part, index) in zip(reference.key, table.keyColumns) {
      guard case .text(let text, _) = part else { return nil }
      key.append(CellReader(for: table.columns[index]).value(of: text))
    }
    return key
  }

  private func keyNodes(
    _ reference: CellReference, in table: Table
  ) throws(Diagnostic) -> [BoundExpression.Node] {
    var nodes: [BoundExpression.Node] = []
    for (part, index) in zip(reference.key, table.keyColumns) {
      switch part {
      case .text(let text, _):
        nodes.append(.constant(CellReader(for: table.columns[index]).value(of: text)))
      case .expression(let expression): nodes.append(try bind(expression).node)
      }
    }
    return nodes
  }
}
