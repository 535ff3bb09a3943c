import Diagnostics
import Evaluation
import Language
import Tables

extension Translator {
  /// `employers[=employer_id].insured`: the row that the key finds is joined, once for all its columns.
  func translate(_ lookup: Lookup) throws(Diagnostic) -> Translated {
    let (alias, path) = try found(by: lookup)
    guard let scope = scopes.first else { return .blank }
    let found = translation.scope(of: lookup.table, in: scope.select)
    return try value(of: path, in: found.joined(to: scope.select, as: alias))
  }

  /// The alias under which the found row stands, and the column that is read.
  func found(by lookup: Lookup) throws(Diagnostic) -> (alias: String, path: ColumnPath) {
    guard let scope = scopes.first else {
      throw .untranslatable(Phrase("a cell outside any row", zh: "行外的单元格"))
    }
    let path = ColumnPath(lookup.column.name) ?? ColumnPath(lookup.table.name, lookup.column.name)
    let relation = try translation.relation(with: [path])
    let keys = lookup.table.keyColumns.map { lookup.table.columns[$0] }
    var values: [Translated] = []
    for node in lookup.key { values.append(try translate(node)) }
    let identity = "\(relation) by \(values.map(\.known.text))"
    var failure: Diagnostic?
    let alias = scope.select.join(identity, as: path.table) { alias in
      var equations: [SQL] = []
      for (key, value) in zip(keys, values) {
        let own = ColumnShape(key.type).value(of: key.name) { dialect.column($0, of: alias) }
        do throws(Diagnostic) {
          equations.append(try compare(.equal, own, value).condition ?? SQL("FALSE"))
        } catch { failure = error }
      }
      let name = dialect.quoted(relation)
      return "LEFT JOIN \(name)\(name == alias ? "" : " AS \(alias)") ON \(SQL.all(equations).text)"
    }
    if let failure { throw failure }
    return (alias, path)
  }

  /// Whether the key of a lookup finds no row.
  func isNotFound(_ lookup: Lookup) throws(Diagnostic) -> SQL {
    let (alias, _) = try found(by: lookup)
    let key = lookup.table.keyColumns.first.map { lookup.table.columns[$0].name } ?? ""
    return dialect.column(key, of: alias).isNull
  }
}
