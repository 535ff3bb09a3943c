import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// A table that the pack derives, such as `caps` and `settlement`: its rows, then its columns one
/// after another, each of which may read the ones before it.
struct DerivedTable {
  private let syntax: DerivedTableSyntax
  private let workbook: Workbook
  private let environment: RulesEnvironment

  init(_ syntax: DerivedTableSyntax, _ workbook: Workbook) {
    self.syntax = syntax
    self.workbook = workbook
    environment = RulesEnvironment(workbook: workbook)
  }

  func derivation() throws(Diagnostic) -> Derivation {
    var source: Table?
    var table: Table
    if let name = syntax.source {
      let rows = workbook.rows(ofKind: try RecordKind.declared(name))
      source = rows
      // A column as long as the source stands in until the first own column is there.
      table = Table(name: syntax.name.text, columns: [rowNumbers(rows.rowCount)])
    } else {
      table = try keyTable()
    }

    for column in syntax.columns {
      table = table.addingColumn(try self.column(column, in: table, over: source))
    }
    let shown = keyed(shownColumns(of: table))
    for name in syntax.brief where shown.column(named: name.text) == nil {
      throw .unknownColumn(name, of: shown)
    }
    return Derivation(rules: syntax, whole: keyed(table.columns), shown: shown, source: source)
  }

  private func rowNumbers(_ count: Int) -> Column {
    let numbers = NumberLane((0..<count).map { Int64($0) }, over: .shared(1))
    return Column(name: "#", type: .count, runs: [.numbers(numbers)])
  }

  /// The columns without the terms.
  private func shownColumns(of table: Table) -> [Column] {
    let hidden = Set(syntax.columns.filter(\.isTerm).map(\.name.text)).union(["#"])
    return table.columns.filter { !hidden.contains($0.name) }
  }

  /// A table under the key that its rows go by.
  private func keyed(_ columns: [Column]) -> Table {
    let key = syntax.key.compactMap { key in columns.firstIndex { $0.name == key.name.text } }
    return Table(name: syntax.name.text, columns: columns, keyColumns: key)
  }

  /// One row for each combination of key values that a `rows` clause meets, crossed with what an
  /// `across` clause runs over, in their order.
  private func keyTable() throws(Diagnostic) -> Table {
    var types: [ValueType] = []
    var keys: [[Value]] = []
    var seen: Set<[Value]> = []
    for clause in syntax.rows {
      let table = workbook.rows(ofKind: try RecordKind.declared(clause.table))
      let binder = Binder(environment, scope: Scope(table))
      var columns: [Column] = []
      for (position, value) in clause.values.enumerated() {
        let type = types.indices.contains(position) ? types[position] : .mixed
        let name = syntax.key.indices.contains(position) ? syntax.key[position].name.text : ""
        let bound = try binder.bind(value, as: type, heldBy: name)
        columns.append(
          workbook.column(
            "\(syntax.name.folded).\(name) of \(clause.table.folded)", of: bound, over: table,
            count: table.rowCount))
      }
      if types.isEmpty { types = columns.map(\.type) }
      // Few rows have a key that none before has.
      for row in RowGrouping.of(columns, rowCount: table.rowCount).firstRows.sorted() where row >= 0
      {
        let key = columns.map { $0.value(at: Int(row)) }
        guard key.allSatisfy(\.isKnown), seen.insert(key).inserted else { continue }
        keys.append(key)
      }
    }
    if let across = syntax.across {
      let span = try KeySpan(across, key: syntax.key, Binder(environment), workbook.evaluator)
      keys = try span.crossed(with: keys)
      types.insert(span.type, at: min(span.position, types.count))
    }
    keys.sort(by: precedes)
    let columns = syntax.key.enumerated().map { index, key in
      Column(
        name: key.name.text, chinese: Column.spellings(key.name.text, key.chinese),
        type: types.indices.contains(index) ? types[index] : .text,
        values: keys.map { $0.indices.contains(index) ? $0[index] : .blank })
    }
    return Table(
      name: syntax.name.text, columns: columns, keyColumns: Array(columns.indices))
  }

  private func precedes(_ first: [Value], _ second: [Value]) -> Bool {
    for (left, right) in zip(first, second) {
      if let order = Comparison.order(left, right), order != 0 { return order < 0 }
    }
    return false
  }

  private func column(
    _ column: DerivedColumnSyntax, in table: Table, over source: Table?
  ) throws(Diagnostic) -> Column {
    var layers = [Scope.Layer(name: syntax.name.text, table: table)]
    if let source { layers.append(Scope.Layer(name: source.kind?.name ?? "", table: source)) }
    let binder = Binder(environment, scope: Scope(layers: layers))
    let chinese = Column.spellings(column.name.text, column.chinese)
    let path = "\(syntax.name.folded).\(column.name.text)"
    if let share = column.share {
      return try excess(path, share, binder, table.rowCount)
        .named(column.name.text, chinese: chinese)
    }
    let bound =
      column.items.isEmpty
      ? try CaseBinder(column, binder).bind() : try ListBinder(column.items, binder).bind()
    // A term keeps what cannot be read, which is not the same as blank to what builds on it.
    let made = workbook.column(
      path, of: bound, over: source, count: table.rowCount, isShown: !column.isTerm)
    return made.named(column.name.text, chinese: chinese)
  }

  /// What of each row's claim finds no room, computed for the groups alone that a change reached.
  private func excess(
    _ path: String, _ syntax: DerivedColumnSyntax.Share, _ binder: Binder, _ count: Int
  ) throws(Diagnostic) -> Column {
    let old = workbook.earlier.shares[path]
    let share = try Share(syntax, binder, count, since: old?.share) { part, bound in
      workbook.column("\(path): \(part)", of: bound, over: nil, count: count)
    }
    let (column, computed) = share.column(since: old)
    workbook.note(path, computed: computed, of: count)
    workbook.results.shares[path] = Results.Shared(share: share, column: column)
    return column
  }
}

extension Column {
  /// The Chinese spellings of a derived column: its own, then those by which files name it.
  static func spellings(_ name: String, _ chinese: String?) -> [String] {
    let known = RecordKind.named("projects")?.columns.first { $0.name == name }?.chinese ?? []
    return (chinese.map { [$0] } ?? []) + known.filter { $0 != chinese }
  }
}
