import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// The columns that a session gives to tables: in views of their own above those of the rules, which
/// cannot read them.
extension Translation {
  /// The columns that a session gave to a table.
  func sessionColumns(of table: String) -> [TranslatedRules.DerivedFormula] {
    input.columns.filter { $0.table.lowercased() == table }
  }

  /// The view that has of a derived table what the rules say, quotients as two columns.
  func ruledTable(_ name: String) throws(Diagnostic) -> String {
    _ = try derivedTable(named: name)
    let ruled = "ruled_\(name)"
    return has(ruled) ? ruled : name
  }

  /// Makes the view of a derived table, which others read under another name where it is not all that is
  /// shown in the end.
  func makeRuled(
    _ name: String, isAll: Bool, _ remarks: [String],
    _ query: (_ isShown: Bool) throws(Diagnostic) -> String
  ) throws(Diagnostic) {
    let isShown = isAll && sessionColumns(of: name).isEmpty
    let view = isShown ? name : "ruled_\(name)"
    add(view, statement(view, remarks, try query(isShown)))
  }

  /// A derived table as it is shown: with the columns of the session, and quotients divided.
  func shownTable(_ name: String) throws(Diagnostic) {
    guard let table = try derivedTable(named: name), !has(table.name) else { return }
    let further = sessionColumns(of: table.name)
    let source = further.isEmpty ? try ruledTable(table.name) : try extended(table)
    let select = Select(from: source, as: "r")
    for column in table.columns.map(\.name) + further.map(\.name) {
      let shape = try shape(of: ColumnPath(table.name, column))
      select.selected.append(shown(column, shape, of: "r", as: column))
    }
    let remark = remark(
      Phrase(
        "\(table.name) as it is shown: quotients are divided.",
        zh: "\(table.name) 的显示结果：其中的商已相除。"))
    _ = try view(table.name) { statement(table.name, [remark], select.text) }
  }

  /// A table with the columns that a session derives; of a quotient two to calculate with, one to show.
  ///
  /// Those of a higher level read columns of other rows, and stand in a view above the ones that have them.
  func extended(_ table: Table, upTo level: Int? = nil) throws(Diagnostic) -> String {
    let columns = sessionColumns(of: table.name)
    var levels: [Int] = []
    for column in columns { levels.append(try self.level(of: column, in: table)) }
    let highest = levels.max() ?? 1
    let level = min(level ?? highest, highest)
    let below = levels.filter { $0 < level }.max()
    let name = "extended_\(table.name)" + (level == highest ? "" : "_\(level)")
    let own = zip(columns, levels).filter { $0.1 == level }.map(\.0)
    return try view(name) { () throws(Diagnostic) in
      let source: String =
        if let below {
          try extended(table, upTo: below)
        } else if let kind = table.kind {
          try judgedSource(of: kind)
        } else {
          try ruledTable(table.name)
        }
      let earlier = zip(columns, levels).filter { $0.1 < level }.map(\.0.name)
      let layered = LayeredView(
        self, of: table.name, beside: [], owner: table.name, key: key(of: table), from: source,
        as: "r", taken: columnNames(of: table, and: earlier)
      ) { [self] path throws(Diagnostic) in (path.column, try shape(of: path)) }
      try add(own, to: layered, of: table)
      layered.addShown(own.map { ColumnPath(table.name, $0.name) })
      return statement(
        name,
        [
          remark(
            Phrase(
              "\(table.name) with the columns that the session derives.",
              zh: "\(table.name)，附会话中派生的列。"))
        ],
        layered.text(showing: nil))
    }
  }

  /// How high a column stands: above the columns of the session that it reads in other rows.
  private func level(
    of column: TranslatedRules.DerivedFormula, in table: Table
  ) throws(Diagnostic) -> Int {
    let path = ColumnPath(table.name, column.name)
    if let known = levels[path] { return known }
    var level = 1
    try said(by: column, of: table) { () throws(Diagnostic) in
      try onlyOnce(path.text) { () throws(Diagnostic) in
        let names = SymbolicNames(translation: self, isOfPack: false)
        let node = try Binder(names, scope: Scope(table)).bind(column.value).node.pruned
        let far = node.farPaths
        for read in node.paths {
          guard let other = try sessionColumn(at: read) else { continue }
          let own = try self.level(of: other.column, in: other.table)
          level = max(level, own + (far.contains(read) ? 1 : 0))
        }
      }
    }
    levels[path] = level
    return level
  }

  /// The column of the session that a path means, with its table.
  private func sessionColumn(
    at path: ColumnPath
  ) throws(Diagnostic) -> (column: TranslatedRules.DerivedFormula, table: Table)? {
    guard let column = sessionColumns(of: path.table).first(where: { $0.name == path.column })
    else { return nil }
    if let kind = RecordKind.named(path.table) { return (column, table(of: kind)) }
    return try derivedTable(named: path.table).map { (column, $0) }
  }

  /// The view of a table that has some columns of the session.
  func extended(_ table: Table, having paths: Set<ColumnPath>) throws(Diagnostic) -> String {
    var level = 1
    for path in paths {
      if let column = try sessionColumn(at: path) {
        level = max(level, try self.level(of: column.column, in: column.table))
      }
    }
    return try extended(table, upTo: level)
  }

  /// Every table to which the session gave columns.
  func extendTables() throws(Diagnostic) {
    for column in input.columns {
      if let kind = RecordKind.named(column.table) {
        _ = try extended(table(of: kind))
      } else if try derivedTable(named: column.table) == nil {
        throw .untranslatable(
          Phrase(
            "'\(column.table).\(column.name)', a column of a table that no warehouse has",
            zh: "“\(column.table).\(column.name)”，其表不在数据仓库中"))
      }
    }
  }

  /// Columns of a session, each behind those that it reads.
  private func add(
    _ columns: [TranslatedRules.DerivedFormula], to layered: LayeredView, of table: Table
  ) throws(Diagnostic) {
    let names = SymbolicNames(translation: self, isOfPack: false)
    let all = Set(columns.map { ColumnPath(table.name, $0.name) })
    var open: [(column: TranslatedRules.DerivedFormula, bound: BoundExpression)] = []
    for column in columns {
      try said(by: column, of: table) { () throws(Diagnostic) in
        open.append((column, try Binder(names, scope: Scope(table)).bind(column.value)))
      }
    }
    while let next = open.firstIndex(where: { candidate in
      candidate.bound.node.pruned.paths.intersection(all).allSatisfy { layered.has($0) }
    }) {
      let (column, bound) = open.remove(at: next)
      let (path, node) = (ColumnPath(table.name, column.name), bound.node.pruned)
      try said(by: column, of: table) { () throws(Diagnostic) in
        try layered.add(
          path, bound.type, reading: node.paths, remarks: [SourcePrinter.text(of: column.value)]
        ) { translator throws(Diagnostic) in try translator.translate(node) }
      }
      shapes[path] = layered.shape(of: path)
    }
    if let stuck = open.first { throw .circularRule("\(table.name).\(stuck.column.name)") }
  }

  /// What cannot be said of a column names it.
  private func said(
    by column: TranslatedRules.DerivedFormula, of table: Table,
    _ make: () throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    do throws(Diagnostic) {
      try make()
    } catch {
      throw error.said(
        by: "\(table.name).\(column.name)", at: column.value.span, in: column.source)
    }
  }

  /// A column that a session gave to a table, with the type that its formula has.
  func sessionColumn(
    _ name: String, of table: Table, _ names: SymbolicNames
  ) throws(Diagnostic) -> Column? {
    guard
      let column = sessionColumns(of: table.name)
        .first(where: { $0.name.lowercased() == name.lowercased() })
    else { return nil }
    let type = try Binder(names, scope: Scope(table)).bind(column.value).type
    return Column(name: ColumnPath(table.name, column.name).text, type: type, values: [])
  }
}
