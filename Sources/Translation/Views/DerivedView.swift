import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// A table that the pack derives, as a view: its rows, then its columns in layers.
struct DerivedView {
  private let syntax: DerivedTableSyntax
  private let translation: Translation
  private let names: SymbolicNames
  private let name: String

  init(_ syntax: DerivedTableSyntax, _ translation: Translation) {
    (self.syntax, self.translation) = (syntax, translation)
    names = SymbolicNames(translation: translation, isOfPack: true)
    name = syntax.name.folded
  }

  /// Makes the view; what reads it finds its columns afterwards.
  func make() throws(Diagnostic) {
    let source = try syntax.source.map { (name) throws(Diagnostic) in
      translation.table(of: try RecordKind.declared(name))
    }
    let keys = try source == nil ? FirstRows(syntax, names, translation) : nil
    let columns = try BoundColumns(syntax, names, behind: keys?.keyed, over: source)
    let live = columns.live
    let rows = if let keys { keys } else { try records(source, live) }
    let layered = layers(over: rows, of: source)
    for column in syntax.columns {
      let path = ColumnPath(name, column.name.text)
      guard let formula = live[path] else { continue }
      do throws(Diagnostic) {
        try add(path, column, formula, to: layered, columns)
      } catch {
        throw error.said(
          by: path.text, at: column.name.span, in: translation.pack.syntax.source)
      }
    }
    translation.derived[name] = columns.shown
    let shown = columns.shown.columns.map { ColumnPath(name, $0.name) }
    for path in shown { translation.shapes[path] = layered.shape(of: path) }
    try translation.makeRuled(
      name, isAll: !shown.contains(where: layered.isQuotient),
      translation.remarks(syntax.article?.text, syntax.wording)
    ) { isShown in
      layered.text(
        showing: shown, asShown: isShown,
        before: ["records AS (\n\(SQL.indented(rows.query))\n)"])
    }
  }

  private func records(
    _ source: Table?, _ live: [ColumnPath: BoundColumns.Formula]
  ) throws(Diagnostic) -> FirstRows {
    try FirstRows(
      of: source ?? Table(name: name, columns: []),
      reading: live.values.reduce(into: []) { $0.formUnion($1.paths) },
      beside: Set(syntax.columns.map(\.name.text)), translation)
  }

  private func layers(over rows: FirstRows, of source: Table?) -> LayeredView {
    let layered = LayeredView(
      translation, of: name, beside: source.map { [$0.name] } ?? [], owner: source?.name ?? name,
      key: source.map { translation.key(of: $0) } ?? syntax.key.map(\.name.text),
      from: "records", as: "r", taken: rows.names, source: rows.column)
    for column in rows.keyed?.columns ?? [] {
      layered.adopt(ColumnPath(name, column.name), as: column.name, ColumnShape(column.type))
    }
    return layered
  }

  private func add(
    _ path: ColumnPath, _ column: DerivedColumnSyntax, _ formula: BoundColumns.Formula,
    to layered: LayeredView, _ columns: BoundColumns
  ) throws(Diagnostic) {
    let remarks = translation.remarks(column.article?.text, column.wording)
    switch formula {
    case .value(let bound):
      let node = bound.node.pruned
      try layered.add(path, bound.type, reading: node.paths, remarks: remarks) {
        translator throws(Diagnostic) in try translator.translate(node)
      }
    case .share(let share):
      try SharedColumn(path, share, isUniform: columns.isUniform(share), translation)
        .add(to: layered, remarks: remarks)
    }
  }
}
