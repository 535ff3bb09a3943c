import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// A table that the pack derives, as a view: its rows, then its columns in layers.
struct DerivedView {
  /// A column tied to names.
  private enum Formula {
    case value(BoundExpression)
    case share(
      DerivedColumnSyntax.Share, claim: BoundExpression, room: BoundExpression,
      grouping: [BoundExpression], order: [BoundExpression])

    var paths: Set<ColumnPath> {
      switch self {
      case .value(let bound): bound.node.pruned.paths
      case .share(_, let claim, let room, let grouping, let order):
        ([claim, room] + grouping + order).reduce(into: []) { $0.formUnion($1.node.pruned.paths) }
      }
    }
  }

  private let syntax: DerivedTableSyntax
  private let translation: Translation
  private let names: SymbolicNames
  private let name: String

  init(_ syntax: DerivedTableSyntax, _ translation: Translation) {
    (self.syntax, self.translation) = (syntax, translation)
    names = SymbolicNames(translation: translation, isOfPack: true)
    name = syntax.name.folded
  }

  private var dialect: any Dialect { translation.dialect }

  func text() throws(Diagnostic) -> String {
    let source = try syntax.source.map { (name) throws(Diagnostic) in
      translation.table(of: try RecordKind.declared(name))
    }
    let (keyed, rows) = try source == nil ? keyRows() : (nil, nil)
    var table = keyed ?? Table(name: name, columns: [])
    var formulas: [ColumnPath: Formula] = [:]
    var types: [ColumnPath: ValueType] = [:]
    for column in syntax.columns {
      let (formula, type) = try bind(column, in: table, over: source)
      let path = ColumnPath(name, column.name.text)
      (formulas[path], types[path]) = (formula, type)
      table = Table(
        name: name,
        columns: table.columns + [
          Column(
            name: column.name.text, chinese: column.chinese.map { [$0] } ?? [], type: type,
            values: [])
        ])
    }
    let shown = syntax.columns.filter { !$0.isTerm }.map { ColumnPath(name, $0.name.text) }
    let hidden = Set(syntax.columns.filter(\.isTerm).map(\.name.text))
    let key = syntax.key.map(\.name.text)
    let columns = table.columns.filter { !hidden.contains($0.name) }
    let finished = Table(
      name: name, columns: columns,
      keyColumns: key.compactMap { key in columns.firstIndex { $0.name == key } })

    let live = live(shown, formulas)
    let base = try base(
      of: source, reading: live.values.reduce(into: []) { $0.formUnion($1.paths) },
      rows, own: Set(syntax.columns.map(\.name.text)))
    let layered = LayeredView(
      translation, of: name, beside: source.map { [$0.name] } ?? [], owner: source?.name ?? name,
      key: source.map { translation.key(of: $0) } ?? key, from: "records", as: "r",
      source: base.column)
    if source == nil {
      for column in keyed?.columns ?? [] {
        layered.adopt(ColumnPath(name, column.name), as: column.name, ColumnShape(column.type))
      }
    }
    for column in syntax.columns {
      let path = ColumnPath(name, column.name.text)
      guard let formula = live[path] else { continue }
      try add(path, column, formula, types[path] ?? .text, to: layered, live)
    }
    translation.derived[name] = finished
    let further = Set(
      translation.input.columns.filter { $0.table.lowercased() == name }
        .map { ColumnPath(name, $0.name) })
    try translation.addSessionColumns(to: layered, of: finished, further)
    let all = columns.map { ColumnPath(name, $0.name) }
    for path in all { translation.shapes[path] = layered.shape(of: path).map(DerivedView.outside) }
    let own = translation.input.columns.filter { $0.table.lowercased() == name }
      .map { ColumnPath(name, $0.name) }
    return translation.statement(
      name, remarks,
      layered.text(
        showing: all + own, before: ["records AS (\n\(SQL.indented(base.query))\n)"]))
  }

  /// What stands above the line of a quotient is not seen from outside.
  private static func outside(_ shape: ColumnShape) -> ColumnShape {
    var shape = shape
    shape.isRounded = shape.scaleBelow != nil
    shape.scaleBelow = nil
    return shape
  }

  private var remarks: [String] {
    let article = syntax.article.map { "article \($0.text): " } ?? ""
    return [article + syntax.wording.phrase.english]
  }

  // MARK: binding

  private func bind(
    _ column: DerivedColumnSyntax, in table: Table, over source: Table?
  ) throws(Diagnostic) -> (Formula, ValueType) {
    var layers = [Scope.Layer(name: name, table: table)]
    if let source { layers.append(Scope.Layer(name: source.name, table: source)) }
    let binder = Binder(names, scope: Scope(layers: layers))
    if let share = column.share {
      func all(_ expressions: [Expression]) throws(Diagnostic) -> [BoundExpression] {
        var bound: [BoundExpression] = []
        for expression in expressions { bound.append(try binder.bind(expression)) }
        return bound
      }
      return (
        .share(
          share, claim: try binder.bind(share.claim, as: .money, heldBy: "share"),
          room: try binder.bind(share.room, as: .money, heldBy: "within"),
          grouping: try all(share.grouping), order: try all(share.order)), .money
      )
    }
    let bound =
      column.items.isEmpty
      ? try CaseBinder(column, binder).bind() : try ListBinder(column.items, binder).bind()
    return (.value(bound), bound.type)
  }

  /// The formulas on which what is shown rests: with a parameter as it is, others rest idle.
  private func live(
    _ shown: [ColumnPath], _ formulas: [ColumnPath: Formula]
  ) -> [ColumnPath: Formula] {
    var (open, live) = (shown, [ColumnPath: Formula]())
    while let path = open.popLast() {
      guard live[path] == nil, let formula = formulas[path] else { continue }
      live[path] = formula
      open += formula.paths
    }
    return live
  }

  // MARK: rows

  /// The rows from which the first layer reads.
  private struct Base {
    let query: String
    let column: (ColumnPath) throws(Diagnostic) -> (name: String, shape: ColumnShape)
  }

  private func base(
    of source: Table?, reading paths: Set<ColumnPath>, _ rows: String?, own: Set<String>
  ) throws(Diagnostic) -> Base {
    guard let source else {
      let (translation, name) = (translation, name)
      return Base(query: rows ?? "") { path throws(Diagnostic) in
        guard path.table == name else {
          throw .untranslatable(
            Phrase("'\(path.text)' in a row of \(name)", zh: "\(name) 行中的“\(path.text)”"))
        }
        return (path.column, try translation.shape(of: path))
      }
    }
    let key = Set(translation.key(of: source).map { ColumnPath(source.name, $0) })
    let read = paths.filter { $0.table == source.name }.union(key)
    let relation = try translation.relation(with: read)
    let select = Select(from: dialect.quoted(relation), as: "r")
    func called(_ path: ColumnPath) -> String {
      own.contains(path.column) ? "\(path.table)_\(path.column)" : path.column
    }
    for path in read.sorted(by: { $0.column < $1.column }) {
      let shape = try translation.shape(of: path)
      let names =
        shape.scaleBelow != nil
        ? [
          (ColumnShape.numerator(of: path.column), ColumnShape.numerator(of: called(path))),
          (ColumnShape.denominator(of: path.column), ColumnShape.denominator(of: called(path))),
        ] : [(path.column, called(path))]
      select.selected += names.map {
        Select.Selected(sql: dialect.column($0.0, of: "r"), name: dialect.quoted($0.1))
      }
    }
    let translation = translation
    return Base(query: select.text) { path throws(Diagnostic) in
      (called(path), try translation.shape(of: path))
    }
  }

  /// One row for each combination of key values that a `rows` clause meets.
  private func keyRows() throws(Diagnostic) -> (Table?, String?) {
    guard syntax.across == nil else {
      throw .untranslatable(
        Phrase("'\(name)', which has rows for every month", zh: "逐月列出的“\(name)”"))
    }
    var types: [ValueType] = []
    var queries: [String] = []
    for clause in syntax.rows {
      let table = translation.table(of: try RecordKind.declared(clause.table))
      let binder = Binder(names, scope: Scope(table))
      let relationPaths = Set([translation.keyPath(of: table)])
      let select = Select(
        from: dialect.quoted(try translation.relation(with: relationPaths)), as: "r")
      let translator = Translator(translation, [translation.scope(of: table, in: select)])
      for (position, value) in clause.values.enumerated() {
        let key = syntax.key[min(position, syntax.key.count - 1)].name.text
        let bound = try binder.bind(
          value, as: types.indices.contains(position) ? types[position] : .mixed, heldBy: key)
        if !types.indices.contains(position) { types.append(bound.type) }
        let part = try translator.translate(bound.node.pruned)
        select.selected.append(Select.Selected(sql: part.known, name: dialect.quoted(key)))
        select.conditions.append(part.isUnknown.negated)
      }
      queries.append(select.text)
    }
    let columns = zip(syntax.key, types).map {
      Column(name: $0.name.text, chinese: $0.chinese.map { [$0] } ?? [], type: $1, values: [])
    }
    return (
      Table(name: name, columns: columns, keyColumns: Array(columns.indices)),
      queries.joined(separator: "\nUNION\n")
    )
  }

  // MARK: columns

  private func add(
    _ path: ColumnPath, _ column: DerivedColumnSyntax, _ formula: Formula, _ type: ValueType,
    to layered: LayeredView, _ formulas: [ColumnPath: Formula]
  ) throws(Diagnostic) {
    let wording = column.wording.phrase.english
    let article = column.article.map { "article \($0.text)" } ?? ""
    let remark = [article, wording].filter { !$0.isEmpty }.joined(separator: ": ")
    let remarks = remark.isEmpty ? [] : [remark]
    switch formula {
    case .value(let bound):
      let node = bound.node.pruned
      try layered.add(path, type, reading: node.paths, remarks: remarks) {
        translator throws(Diagnostic) in try translator.translate(node)
      }
    case .share(let share, let claim, let room, let grouping, let order):
      try SharedColumn(
        path, share.taking, claim, room, grouping, order,
        isUniform: isUniform(room.node, over: grouping, formulas), translation
      )
      .add(to: layered, remarks: remarks)
    }
  }

  /// Whether a formula reads nothing of a row but what makes its group, itself or through other columns.
  private func isUniform(
    _ node: BoundExpression.Node, over grouping: [BoundExpression],
    _ formulas: [ColumnPath: Formula]
  ) -> Bool {
    let groups = Set(
      grouping.compactMap { bound -> ColumnPath? in
        if case .column(let column, depth: 0) = bound.node { ColumnPath(column.name) } else { nil }
      })
    var (open, seen) = (node.pruned.ownPaths, Set<ColumnPath>())
    while let path = open.popFirst() {
      guard !groups.contains(path), seen.insert(path).inserted else { continue }
      guard case .value(let bound) = formulas[path], !bound.hasFigure else { return false }
      open.formUnion(bound.node.pruned.ownPaths)
    }
    return true
  }
}

extension BoundExpression {
  /// Whether a figure over many rows takes part.
  fileprivate var hasFigure: Bool { !aggregates.isEmpty }
}
