import Diagnostics

extension DerivedTableSyntax {
  /// Throws where it does not say where its rows come from, or goes by a key that its rows do not
  /// have.
  func check() throws(Diagnostic) {
    guard source == nil || rows.isEmpty && across == nil else { throw .rowsTwice(name) }
    if source == nil {
      try checkRows()
    } else {
      try checkKey()
    }
  }

  /// A table `of` records goes by columns of its own.
  private func checkKey() throws(Diagnostic) {
    let shown = columns.filter { !$0.isTerm }.map(\.name)
    for key in key where !shown.contains(where: { $0.folded == key.name.folded }) {
      throw .keyWithoutColumn(key.name, among: shown.map(\.text))
    }
  }

  /// The values of `rows` are the key's columns, but for the one that `across` runs over.
  private func checkRows() throws(Diagnostic) {
    guard !rows.isEmpty, !key.isEmpty else { throw .rowless(name) }
    let wanted = key.count - (across == nil ? 0 : 1)
    for row in rows where row.values.count != wanted {
      throw .otherKeyLength(row.table, wanted, row.values.count)
    }
    for column in columns where key.contains(where: { $0.name.folded == column.name.folded }) {
      throw .declaredTwice(column.name.text, at: column.name.span)
    }
  }
}
