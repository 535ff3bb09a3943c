import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

/// What a session comes to, put together as a report: every figure is taken from the derived tables
/// that `show` and `export` give, every derivation from what `explain` tells.
struct EvaluationReport {
  let session: Session
  /// Which rows are shown.
  var filter: ReportFilter
  /// How the page names files.
  let paths: ShownPaths
  /// How many rows the shown sections have of each.
  var (projectCount, capCount, openProjectCount) = (0, 0, 0)
  /// The rows of settlement that are shown, once they are.
  var settled: Table?

  init(session: Session, filter: ReportFilter, file: String) {
    (self.session, self.filter) = (session, filter)
    let files = session.state.contents.tables.flatMap { $0.files.map(\.path) }
    let pack = session.state.contents.pack.syntax.text.name
    paths = ShownPaths(files + [pack], from: file, session.surroundings)
  }

  /// How many rows of a section are listed, and how many of them with their derivations.
  static let listed = 200

  var environment: SessionEnvironment { SessionEnvironment(session: session) }
  var pack: RulePack { session.state.contents.pack }
  var wording: Wording { session.settings.wording }

  /// The report under a title, or under one of its own; `marks` are what is said under every result.
  mutating func report(
    titled title: String, marks: [Phrase], whatIf: Phrase?
  ) throws(Diagnostic) -> ShownReport {
    let heading =
      title.isEmpty
      ? Phrase("Evaluation of work-injury prevention", zh: "工伤预防工作评估报告") : Phrase(same: title)
    var report = ShownReport(heading, lead: try lead(), signature: signature)
    let sections: [ShownReport.Section?] = [
      try caps(), try verdicts(), try openProjects(), try settlement(), try conflicts(),
      try changes(), try rules(), try articles(), try basis(),
    ]
    try filter.check()
    report.sections = [summary()] + sections.compactMap { $0 }
    report.notices = notices(marks.map(paths.phrase), whatIf: whatIf)
    return report
  }

  private var signature: Phrase {
    Phrase(
      "\(Product.name) · rules \(pack.name). Each figure carries its exact value; the same files and "
        + "statements give the same page.",
      zh: "\(Product.name) · 规则 \(pack.name)。每个数字都带有精确值；相同的文件和语句生成相同的页面。")
  }

  /// The measures, and the scenario one is in.
  private func lead() throws(Diagnostic) -> [Phrase] {
    let measures = pack.syntax.wording.phrase.nonEmpty ?? Phrase(same: pack.name)
    let name = [measures, Phrase(" (\(pack.name))", zh: "（\(pack.name)）")]
      .joined(by: Phrase(same: ""))
    let unit = Phrase("Amounts are in yuan.", zh: "金额单位：元。")
    guard let scenario = session.state.scenario else { return [name, unit] }
    return [name, Phrase("scenario \(scenario)", zh: "情景 \(scenario)"), unit]
  }

  /// The derivations of figures; what was told of one is not told again of the next.
  func derivations(of figures: [CellReference]) throws(Diagnostic) -> [ShownOutline.Entry] {
    var explainer = Explainer(session.workbook, environment: environment)
    return try figures.map { (figure) throws(Diagnostic) in
      guard !session.surroundings.takesInterruption() else { throw .interrupted }
      let source = SourceText(name: "report", text: SourcePrinter.text(of: figure))
      let asked = Expression(.cell(figure), at: SourceSpan(0, source.text.utf8.count))
      do throws(Diagnostic) {
        return paths.entry(ShownOutline.Entry(try explainer.reason(asked: asked)))
      } catch {
        throw error.about(source)
      }
    }
  }

  /// A cell of a row by its key, or the row: asked for without being typed, as no text holds a key with a
  /// line break in it.
  func figure(_ column: String? = nil, in row: Int, of table: Table) -> CellReference {
    let nowhere = SourceSpan(0, 0)
    return CellReference(
      table: Name(table.name, at: nowhere),
      key: table.keyColumns.map { .text(table[row, $0].keyText, nowhere) },
      column: column.map { Name($0, at: nowhere) })
  }

  /// The shown rows of a table that is of projects: its condition may name what a project has, too.
  mutating func ofProjects(_ table: Table, keyed column: String) -> ReportFilter.Kept {
    let scope = filter.condition == nil ? nil : projects(beside: table, keyed: column)
    return filter.rows(of: table, scope: scope)
  }

  /// The rows of projects that a table names in one of its columns, each beside its row.
  func projects(beside table: Table, keyed column: String) -> Scope? {
    guard let projects = session.workbook.table(ofKind: "projects"), let keys = table[column]
    else { return nil }
    var rows: [Int] = []
    for row in 0..<table.rowCount {
      guard let place = projects.row(forKey: [keys.value(at: row)]) else { return nil }
      rows.append(place)
    }
    return Scope(layers: [
      Scope.Layer(name: table.name, table: table),
      Scope.Layer(name: "projects", table: projects.keeping(rows: rows)),
    ])
  }
}

extension Table {
  /// Some columns by their names, those that there are.
  func choosing(_ names: [String]) -> Table {
    let chosen = names.compactMap { self[$0] }
    return Table(name: name, columns: chosen)
  }

  /// The rows for which a cell of a column is one of some words.
  func keeping(_ column: String, among words: Set<String>) -> Table {
    guard let cells = self[column] else { return keeping(rows: []) }
    return keeping(
      rows: (0..<rowCount).filter { cells.value(at: $0).text.map(words.contains) ?? false })
  }
}
