import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// The rows of a table that the pack derives, before it has columns.
struct FirstRows {
  /// The query that gives them.
  let query: String
  /// The names of its columns.
  let names: Set<String>
  /// The columns of their key, where the rows are combinations of keys.
  let keyed: Table?
  /// Where a column stands in the query, and what it is.
  let column: (ColumnPath) throws(Diagnostic) -> (name: String, shape: ColumnShape)

  /// A row for each record, with the columns that are read; under a longer name where the table has a
  /// column of the same.
  init(
    of source: Table, reading paths: Set<ColumnPath>, beside own: Set<String>,
    _ translation: Translation
  ) throws(Diagnostic) {
    let dialect = translation.dialect
    let key = Set(translation.key(of: source).map { ColumnPath(source.name, $0) })
    let read = paths.filter { $0.table == source.name && !translation.isVerdictOfNothing($0) }
      .union(key)
    let select = Select(from: dialect.quoted(try translation.relation(with: read)), as: "r")
    func called(_ path: ColumnPath) -> String {
      own.contains(path.column) ? "\(path.table)_\(path.column)" : path.column
    }
    var names: Set<String> = []
    for path in read.sorted(by: { $0.column < $1.column }) {
      let shape = try translation.shape(of: path)
      let columns = Array(zip(shape.names(of: path.column), shape.names(of: called(path))))
      select.selected += columns.map {
        Select.Selected(sql: dialect.column($0.0, of: "r"), name: dialect.quoted($0.1))
      }
      names.formUnion(columns.map(\.1))
    }
    (query, keyed) = (select.text, nil)
    self.names = names
    column = { path throws(Diagnostic) in (called(path), try translation.shape(of: path)) }
  }

  /// One row for each combination of key values that a `rows` clause meets.
  init(
    _ syntax: DerivedTableSyntax, _ names: SymbolicNames, _ translation: Translation
  ) throws(Diagnostic) {
    let name = syntax.name.folded
    guard syntax.across == nil else {
      throw .untranslatable(
        Phrase("'\(name)', which has rows for every month", zh: "逐月列出的“\(name)”"))
    }
    var types: [ValueType] = []
    var clauses: [(select: Select, values: [Translated])] = []
    for clause in syntax.rows {
      let table = translation.table(of: try RecordKind.declared(clause.table))
      var nodes: [BoundExpression.Node] = []
      for (position, (value, key)) in zip(clause.values, syntax.key).enumerated() {
        let type = types.indices.contains(position) ? types[position] : .mixed
        let bound = try Binder(names, scope: Scope(table))
          .bind(value, as: type, heldBy: key.name.text)
        if !types.indices.contains(position) { types.append(bound.type) }
        nodes.append(bound.node.pruned)
      }
      clauses.append(try FirstRows.clause(nodes, of: table, translation))
    }
    for position in syntax.key.indices {
      let name = translation.dialect.quoted(syntax.key[position].name.text)
      let values = FirstRows.alike(clauses.map { $0.values[position] }, translation.dialect)
      for (clause, value) in zip(clauses, values) {
        clause.select.selected.append(Select.Selected(sql: value, name: name))
      }
    }
    clauses.first?.select.isDistinct = clauses.count == 1
    let columns = zip(syntax.key, types).map {
      Column(name: $0.name.text, chinese: $0.chinese.map { [$0] } ?? [], type: $1, values: [])
    }
    query = clauses.map(\.select.text).joined(separator: "\nUNION\n")
    keyed = Table(name: name, columns: columns, keyColumns: Array(columns.indices))
    self.names = Set(columns.map(\.name))
    column = { path throws(Diagnostic) in
      guard path.table == name else {
        throw .untranslatable(
          Phrase("'\(path.text)' in a row of \(name)", zh: "\(name) 行中的“\(path.text)”"))
      }
      return (path.column, try translation.shape(of: path))
    }
  }

  /// The rows of one clause, without those that lack a part of the key.
  private static func clause(
    _ nodes: [BoundExpression.Node], of table: Table, _ translation: Translation
  ) throws(Diagnostic) -> (select: Select, values: [Translated]) {
    let read = nodes.reduce(into: Set<ColumnPath>()) { $0.formUnion($1.paths) }
      .filter { $0.table == table.name }
    let relation = try translation.relation(
      with: read.isEmpty ? [translation.keyPath(of: table)] : read)
    let select = Select(from: translation.dialect.quoted(relation), as: "r")
    let translator = Translator(translation, [translation.scope(of: table, in: select)])
    var values: [Translated] = []
    for node in nodes {
      _ = try translator.single(node)
      let value = try translator.translate(node)
      if node.settled == nil { select.conditions.append(value.isUnknown.negated) }
      values.append(value)
    }
    return (select, values)
  }

  /// What several clauses have in one column: of one type, or an engine cuts decimals off.
  private static func alike(_ values: [Translated], _ dialect: any Dialect) -> [SQL] {
    let scales = values.map { $0.fraction?.numerator.scale }
    let widest = scales.compactMap(\.self).max() ?? 0
    let isUneven = dialect.hasFixedScale && scales.contains { $0 != nil && $0 != widest }
    return values.map {
      isUneven && $0.fraction != nil ? $0.known.cast(dialect.amount(scale: widest)) : $0.known
    }
  }
}
