import Diagnostics
import Exact
import Language

/// A query whose columns read one another: each stands in a part of the query behind those it reads.
final class LayeredView {
  /// A column that was made.
  private struct Made {
    let name: String
    let shape: ColumnShape
    let layer: Int
  }

  private let translation: Translation
  /// The table whose columns are made, and those that the formulas call beside it.
  private let table: String
  private let tables: [String]
  private let owner: String
  private let key: [String]
  /// Where the columns of the rows stand that the first layer reads.
  private let source: (ColumnPath) throws(Diagnostic) -> (name: String, shape: ColumnShape)
  private var made: [ColumnPath: Made] = [:]
  private var layers: [Select]
  /// Parts of the query that stand before a layer.
  private var parts: [Int: [String]] = [:]
  private var isRecursive = false
  /// The names of all columns, of which a query would choose one without a word.
  private var taken: Set<String>

  init(
    _ translation: Translation, of table: String, beside others: [String], owner: String,
    key: [String], from relation: String, as alias: String, taken: Set<String>,
    source: @escaping (ColumnPath) throws(Diagnostic) -> (name: String, shape: ColumnShape)
  ) {
    (self.translation, self.table, self.owner, self.key) = (translation, table, owner, key)
    tables = [table] + others
    (self.source, self.taken) = (source, taken)
    let first = Select(from: relation, as: alias)
    first.startsWithAll = true
    layers = [first]
  }

  /// What the parts of the query are called.
  private static func step(_ layer: Int) -> String { "step_\(layer + 1)" }

  /// Whether a column was made.
  func has(_ path: ColumnPath) -> Bool { made[path] != nil }

  /// The layer in which what reads some columns can stand.
  func layer(reading paths: Set<ColumnPath>) -> Int {
    paths.compactMap { made[$0]?.layer }.max().map { $0 + 1 } ?? 0
  }

  /// The rows as a formula of a layer reads them.
  func scope(at layer: Int) -> RowScope {
    while layers.count <= layer {
      let select = Select(from: LayeredView.step(layers.count - 1), as: "s")
      select.startsWithAll = true
      layers.append(select)
    }
    return RowScope(layers[layer], tables: tables, owner: owner, key: key) {
      [self] path throws(Diagnostic) in
      if let made = made[path] { return (made.name, made.shape) }
      return try source(path)
    }
  }

  /// Adds a column to the layer behind all that it reads.
  func add(
    _ path: ColumnPath, _ type: ValueType, reading paths: Set<ColumnPath>, remarks: [String] = [],
    _ make: (Translator) throws(Diagnostic) -> Translated
  ) throws(Diagnostic) {
    let layer = layer(reading: paths)
    let value = try make(Translator(translation, [scope(at: layer)], for: path.column))
    try add(path, ColumnShape(value, type), value, to: layer, remarks: remarks)
  }

  /// Adds a column that is made already to a layer.
  func add(
    _ path: ColumnPath, _ shape: ColumnShape, _ value: Translated, to layer: Int,
    remarks: [String] = []
  ) throws(Diagnostic) {
    let dialect = translation.dialect
    if case .period = value {
      throw .untranslatable(
        Phrase("a span of time in a column", zh: "列中的时长"))
    }
    for name in shape.names(of: path.column) {
      guard taken.insert(name).inserted else {
        throw .untranslatable(
          Phrase(
            "a column beside another '\(name)' of its query", zh: "其查询中已有名为“\(name)”的列"))
      }
    }
    made[path] = Made(name: path.column, shape: shape, layer: layer)
    guard let fraction = value.fraction, let denominator = fraction.denominator else {
      let sql = if case .blank = value { typedBlank(shape.type) } else { value.known }
      layers[layer].selected.append(
        Select.Selected(remarks: remarks, sql: sql, name: dialect.quoted(path.column)))
      return
    }
    layers[layer].selected += [
      Select.Selected(
        remarks: remarks, sql: fraction.numerator.sql,
        name: dialect.quoted(ColumnShape.numerator(of: path.column))),
      Select.Selected(
        sql: denominator.sql, name: dialect.quoted(ColumnShape.denominator(of: path.column))),
    ]
  }

  /// Adds a column that stands where the first layer has it already.
  func adopt(_ path: ColumnPath, as name: String, _ shape: ColumnShape) {
    made[path] = Made(name: name, shape: shape, layer: -1)
  }

  private func typedBlank(_ type: ValueType) -> SQL {
    SQL("NULL").cast(translation.dialect.type(of: type))
  }

  /// Puts parts of a query before a layer; `recursive` where one of them reads itself.
  func insert(_ texts: [String], before layer: Int, recursive: Bool) {
    parts[layer, default: []] += texts
    isRecursive = isRecursive || recursive
  }

  /// What is known of a column that was made.
  func shape(of path: ColumnPath) -> ColumnShape? { made[path]?.shape }

  /// Whether a column is divided, and stands in two.
  func isQuotient(_ path: ColumnPath) -> Bool { made[path]?.shape.scaleBelow != nil }

  /// Adds what is shown of quotients, beside what formulas read of them.
  func addShown(_ paths: [ColumnPath]) {
    for path in paths where isQuotient(path) {
      let layer = layer(reading: [path])
      _ = scope(at: layer)
      layers[layer].selected += columns(of: path, in: layers[layer], asShown: true)
    }
  }

  /// A column that was made, as a query behind its layer selects it.
  private func columns(
    of path: ColumnPath, in select: Select, asShown: Bool
  ) -> [Select.Selected] {
    guard let made = made[path] else { return [] }
    let dialect = translation.dialect
    guard asShown || !isQuotient(path) else {
      return made.shape.names(of: made.name).map {
        Select.Selected(sql: dialect.column($0, of: select.alias), name: dialect.quoted($0))
      }
    }
    return [translation.shown(made.name, made.shape, of: select.alias, as: path.column)]
  }

  /// The query: all columns, or those that are asked for, quotients divided or as two.
  func text(
    showing paths: [ColumnPath]?, asShown: Bool = true, before first: [String] = []
  ) -> String {
    var expressions = first
    for (number, layer) in layers.enumerated() {
      expressions += parts[number] ?? []
      if paths == nil, number == layers.count - 1 { break }
      expressions.append("\(LayeredView.step(number)) AS (\n\(SQL.indented(layer.text))\n)")
    }
    let last: String
    if let paths {
      let select = Select(from: LayeredView.step(layers.count - 1), as: "s")
      select.selected = paths.flatMap { columns(of: $0, in: select, asShown: asShown) }
      last = select.text
    } else {
      last = layers[layers.count - 1].text
    }
    guard !expressions.isEmpty else { return last }
    return "WITH \(isRecursive ? "RECURSIVE " : "")\(expressions.joined(separator: ",\n"))\n\(last)"
  }
}
