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
      var columns = [(path.column, called(path))]
      if try translation.shape(of: path).scaleBelow != nil {
        columns = [ColumnShape.numerator, ColumnShape.denominator].map {
          ($0(path.column), $0(called(path)))
        }
      }
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
    var queries: [String] = []
    for clause in syntax.rows {
      let table = translation.table(of: try RecordKind.declared(clause.table))
      let select = Select(
        from: translation.dialect.quoted(
          try translation.relation(with: [translation.keyPath(of: table)])), as: "r")
      let translator = Translator(translation, [translation.scope(of: table, in: select)])
      for (position, (value, key)) in zip(clause.values, syntax.key).enumerated() {
        let type = types.indices.contains(position) ? types[position] : .mixed
        let bound = try Binder(names, scope: Scope(table))
          .bind(value, as: type, heldBy: key.name.text)
        if !types.indices.contains(position) { types.append(bound.type) }
        let node = bound.node.pruned
        let part = try translator.translate(node)
        select.selected.append(
          Select.Selected(sql: part.known, name: translation.dialect.quoted(key.name.text)))
        if node.settled == nil { select.conditions.append(part.isUnknown.negated) }
      }
      queries.append(select.text)
    }
    let columns = zip(syntax.key, types).map {
      Column(name: $0.name.text, chinese: $0.chinese.map { [$0] } ?? [], type: $1, values: [])
    }
    query = queries.joined(separator: "\nUNION\n")
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
}
