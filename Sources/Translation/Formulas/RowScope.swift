import Diagnostics
import Evaluation

/// A row from which a formula reads: the query that has it, and where its columns stand there.
struct RowScope {
  let select: Select
  /// What the rows are called by the formula, the first for names without a table: `settlement`, `projects`.
  let tables: [String]
  /// The table whose key tells the rows apart.
  let owner: String
  /// The columns that tell the rows apart, as they are called in the query's source.
  let key: [String]
  /// The alias of the rows: the query's own, unless the rows are joined to others.
  let alias: String
  /// Where a column stands in the source, and what it is.
  let column: (ColumnPath) throws(Diagnostic) -> (name: String, shape: ColumnShape)

  init(
    _ select: Select, tables: [String], owner: String, key: [String], alias: String? = nil,
    column: @escaping (ColumnPath) throws(Diagnostic) -> (name: String, shape: ColumnShape)
  ) {
    (self.select, self.tables, self.owner) = (select, tables, owner)
    (self.key, self.alias, self.column) = (key, alias ?? select.alias, column)
  }

  /// The same rows under another alias in another query.
  func joined(to select: Select, as alias: String) -> RowScope {
    RowScope(select, tables: tables, owner: owner, key: key, alias: alias, column: column)
  }
}
