import Diagnostics
import Evaluation
import Exact
import HashTreeCollections
import Language
import Rules
import Tables

extension Performance {
  /// `cap`, `settle`: a derived table with its totals.
  mutating func derived(_ name: String, _ view: View, as word: String) throws(Diagnostic) {
    try sayConflicts()
    sayIfNothingIsLoaded()
    guard let table = try session.workbook.derivedTable(named: name) else {
      throw Diagnostic(
        code: "not-in-pack",
        Phrase(
          "the rules \(session.state.contents.pack.name) derive no table '\(name)'",
          zh: "规则 \(session.state.contents.pack.name) 没有派生表“\(name)”"),
        at: statement.span)
    }
    sayWhatIsNotLoaded(behind: table)
    let show = Show(
      [Expression(.name(Name(name, at: statement.span)), at: statement.span)], from: nil,
      view: view, isBare: false)
    let named = try self.rows(of: show)
    let (rows, notes) = (named.table, named.notes)
    let untotalled = session.state.contents.pack.untotalledColumns(of: name)
    let totals = rows.columns.map { column -> Value? in
      column.type == .money && !untotalled.contains(column.name) ? column.total : nil
    }
    let isTotalled = rows.rowCount > 1 && table.columns.contains { $0.type == .money }
    self.show(
      rows, as: word, notes: notes + (isTotalled ? unknownTotals(rows, totals) : []),
      totals: isTotalled ? totals : nil, isWhole: view.first != nil)
  }

  /// Empty results would puzzle whoever forgot to load.
  private mutating func sayIfNothingIsLoaded() {
    guard !session.workbook.isLoaded("projects") else { return }
    note(
      Phrase(
        "no projects are loaded: `load FILE` reads a table", zh: "尚未载入项目：`载入 文件` 读入表"))
  }

  /// A sum over records that were not loaded is 0, which may not be what they would have come to.
  private mutating func sayWhatIsNotLoaded(behind table: Table) {
    guard table.rowCount > 0 else { return }
    let kinds = session.state.contents.pack.kinds(readBy: table.name)
      .filter { !session.workbook.isLoaded($0.name) }
    guard !kinds.isEmpty else { return }
    let list = kinds.map(\.phrase).joined(by: .enumeration)
    note(
      Phrase(
        "this counts \(list.english) too, of which nothing is loaded",
        zh: "此表还要统计\(list.chinese)，而尚未载入"))
  }

  /// Which totals cannot be given, and how many cells are to blame.
  private func unknownTotals(_ rows: Table, _ totals: [Value?]) -> [Phrase] {
    let unknown = zip(rows.columns, totals).compactMap { column, total -> Phrase? in
      guard let total, !total.isKnown else { return nil }
      let count = (0..<column.count).count { !column.value(at: $0).isKnown }
      // A sum too large to hold says so in its place.
      guard count > 0 else { return nil }
      return Phrase(
        "\(column.name) (\(count))", zh: "\(column.phrase.chinese)（\(count)）")
    }
    guard !unknown.isEmpty else { return [] }
    let list = unknown.joined(by: .enumeration)
    return [
      Phrase(
        "no total where cells are unknown: \(list.english)", zh: "未知的单元格使合计未知：\(list.chinese)")
    ]
  }

  /// `assess`: counts by aspect and verdict, then the rows that do not pass.
  mutating func assess(_ kinds: [Name], _ view: View) throws(Diagnostic) {
    try sayConflicts()
    sayIfNothingIsLoaded()
    guard let all = try session.workbook.derivedTable(named: "assessment") else { return }
    var wanted: [RecordKind] = []
    for name in kinds {
      let kind = try RecordKind.declared(name)
      guard session.workbook.isLoaded(kind.name) else { throw .kindNotLoaded(name) }
      wanted.append(kind)
    }
    try sayUnspecified(wanted)
    var assessed = all
    if !wanted.isEmpty, let record = all["record"] {
      let names = Set(wanted.map { Value.text($0.name) })
      assessed = all.keeping(
        rows: (0..<all.rowCount).filter { names.contains(record.value(at: $0)) })
    }
    var table = TableView(environment)
    let scope = try wanted.count == 1 ? self.scope(of: assessed, wanted[0]) : nil
    let kept = try table.filtered(assessed, view.filter, scope: scope)
    outcome.messages += table.warnings
    guard view.grouping.isEmpty else {
      let rows = Array(0..<kept.rowCount)
      let groups = try table.grouped(rows, of: kept, by: view.grouping, view.columns)
      let order = try table.sorted(Array(0..<groups.rowCount), of: groups, by: view.order)
      let shown = Array(order.prefix(view.first ?? .max))
      return show(groups.keeping(rows: shown), as: "assess", notes: table.notes)
    }
    show(Performance.counts(of: kept), as: "assess", notes: table.notes)
    let verdicts = kept["verdict"]
    let open: [Value] = [.text("fail"), .text("incomplete")]
    var rest = (0..<kept.rowCount).filter { open.contains(verdicts?.value(at: $0) ?? .blank) }
    rest = try table.sorted(rest, of: kept, by: view.order)
    if let first = view.first { rest = Array(rest.prefix(first)) }
    guard !rest.isEmpty else { return }
    let shown = try table.columns(view.columns, of: kept, rows: rest)
    show(shown, as: "assess", isWhole: view.first != nil)
  }

  /// Which criteria of the assessed kinds do not apply, because the rules leave a value open.
  private mutating func sayUnspecified(_ wanted: [RecordKind]) throws(Diagnostic) {
    let pack = session.state.contents.pack
    let loaded = RecordKind.all.filter { session.workbook.isLoaded($0.name) }
    let kinds = Set((wanted.isEmpty ? loaded : wanted).map(\.name))
    guard !kinds.isEmpty else { return }
    guard pack.syntax.criteria.contains(where: { kinds.contains($0.kind.folded) }) else {
      return note(
        Phrase(
          "\(pack.name) has no criteria for what is loaded", zh: "\(pack.name) 没有适用于已载入记录的标准"))
    }
    let (count, parameters) = try session.workbook.criteriaWithoutValues(of: kinds)
    guard count > 0 else { return }
    let list = Phrase.list(parameters)
    note(
      Phrase(
        "\(count == 1 ? "1 criterion does" : "\(count) criteria do") not apply: \(list.english) "
          + "\(parameters.count == 1 ? "is" : "are") not specified by \(pack.name)",
        zh: "\(count) 项标准不适用：\(pack.name) 未规定 \(list.chinese)"))
  }

  /// The rows of assessment together with the records that they judge.
  private func scope(of assessed: Table, _ kind: RecordKind) throws(Diagnostic) -> Scope {
    guard let records = session.workbook.table(ofKind: kind.name), let keys = assessed["key"]
    else { return Scope(assessed) }
    var rows: [String: Int] = [:]
    for row in 0..<records.rowCount { rows[records.keyText(at: row)] = row }
    let matched = (0..<assessed.rowCount).compactMap { row in
      keys.value(at: row).text.flatMap { rows[$0] }
    }
    return Scope(layers: [
      Scope.Layer(name: "assessment", table: assessed),
      Scope.Layer(name: kind.name, table: records.keeping(rows: matched)),
    ])
  }

  /// How many rows of each aspect have each verdict.
  private static func counts(of assessed: Table) -> Table {
    guard let records = assessed["record"], let aspects = assessed["aspect"],
      let verdicts = assessed["verdict"]
    else { return assessed }
    var order: [[Value]] = []
    var counts: [[Value]: [Value: Int]] = [:]
    let grouping = RowGrouping.of([records, aspects, verdicts], rowCount: assessed.rowCount)
    let sizes = grouping.sizes
    for row in grouping.firstRows.filter({ $0 >= 0 }).map({ Int($0) }).sorted() {
      let key = [records.value(at: row), aspects.value(at: row)]
      if counts[key] == nil { order.append(key) }
      counts[key, default: [:]][verdicts.value(at: row)] =
        Int(sizes[Int(grouping.groups(row..<row + 1)[0])])
    }
    let tallies = Verdict.choice.words.map { word in
      Column(
        name: word.english, chinese: word.chinese, type: .count,
        values: order.map { .count(counts[$0]?[.text(word.english)] ?? 0) })
    }
    let heads = [records, aspects].enumerated().map { index, column in
      Column(
        name: column.name, chinese: column.chinese, type: column.type,
        values: order.map { $0[index] })
    }
    return Table(name: "assessment", columns: heads + tallies)
  }

  /// Says the conflicts that have not been said since they arose.
  mutating func sayConflicts() throws(Diagnostic) {
    var fresh: [ConflictMessage] = []
    var standing: Set<String> = []
    for conflict in try session.workbook.conflictMessages() {
      // What is said of a region or a year is said once, not for every project of it.
      let text = conflict.message.english
      guard !text.isEmpty, standing.insert(text).inserted else { continue }
      if !session.memory.saidConflicts.contains(text) { fresh.append(conflict) }
    }
    session.memory.saidConflicts = session.memory.saidConflicts.filter(standing.contains)
      .union(fresh.map(\.message.english))
    for conflict in fresh.prefix(10) { warn(conflict.message, code: "conflict") }
    if fresh.count > 10 {
      warn(
        Phrase(
          "\(fresh.count - 10) more conflicts; `conflicts` lists them",
          zh: "另有 \(fresh.count - 10) 处冲突；`冲突` 列出全部"),
        code: "more-conflicts")
    }
  }
}
