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

  /// The view; what reads it finds its columns afterwards.
  func text() throws(Diagnostic) -> String {
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
      if let formula = live[path] { try add(path, column, formula, to: layered, columns) }
    }
    translation.derived[name] = columns.shown
    let own = Set(
      translation.input.columns.filter { $0.table.lowercased() == name }
        .map { ColumnPath(name, $0.name) })
    try translation.addSessionColumns(to: layered, of: columns.shown, own)
    let shown = columns.shown.columns.map { ColumnPath(name, $0.name) }
    for path in shown { translation.shapes[path] = layered.shape(of: path)?.asShown }
    let further = translation.input.columns.map { ColumnPath(name, $0.name) }
      .filter(own.contains)
    return translation.statement(
      name, [remark(syntax.article, syntax.wording)].compactMap(\.self),
      layered.text(
        showing: shown + further, before: ["records AS (\n\(SQL.indented(rows.query))\n)"]))
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
      from: "records", as: "r", source: rows.column)
    for column in rows.keyed?.columns ?? [] {
      layered.adopt(ColumnPath(name, column.name), as: column.name, ColumnShape(column.type))
    }
    return layered
  }

  private func add(
    _ path: ColumnPath, _ column: DerivedColumnSyntax, _ formula: BoundColumns.Formula,
    to layered: LayeredView, _ columns: BoundColumns
  ) throws(Diagnostic) {
    let remarks = [remark(column.article, column.wording)].compactMap(\.self)
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

  /// `article 26: what each project has earned`
  private func remark(_ article: Name?, _ wording: Wordings) -> String? {
    let parts = [article.map { "article \($0.text)" } ?? "", wording.phrase.english]
      .filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }
}

extension ColumnShape {
  /// What is seen from outside a view: of a quotient what is shown.
  fileprivate var asShown: ColumnShape {
    var shape = self
    shape.isRounded = shape.scaleBelow != nil
    shape.scaleBelow = nil
    return shape
  }
}
