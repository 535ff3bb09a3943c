import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

/// The projects that do not pass, and why.
extension EvaluationReport {
  mutating func openProjects() throws(Diagnostic) -> ShownReport.Section? {
    guard session.workbook.isLoaded("projects"),
      let all = try session.workbook.derivedTable(named: "findings")
    else { return nil }
    let open = all.keeping("record", among: ["projects"]).keeping(
      "result", among: ["fail", "unknown"])
    let kept = ofProjects(open, keyed: "key")
    let table = kept.table
    openProjectCount = Set((0..<table.rowCount).map { table["key"]?.value(at: $0) }).count
    var rows = ReportTable(
      shown(meaningful(table), findingColumns, notes: kept.notes),
      caption: Phrase(
        "Criteria that fail, and those of which an input is not known", zh: "未达到的标准，以及缺少数据的标准"))
    rows.headCount = 2
    rows.signs = Tone.ofWords
    rows.wholeBy = Phrase("export findings to findings.csv", zh: "导出 依据 到 依据.csv")
    rows.rowLimit = EvaluationReport.listed
    rows.rowKey = { EvaluationReport.key(of: $0, in: table) }
    rows.groups = groups(of: table)
    rows.derived = Phrase("what was measured, and what is asked", zh: "实际与要求")
    rows.anchor = articleAnchor(in: rows.table)
    for row in 0..<min(table.rowCount, EvaluationReport.listed) {
      rows.reasons[row] = try derivations(of: [question(row, of: table)])
    }
    return ShownReport.Section(
      "not-passing", Phrase("Projects that do not pass, and why", zh: "不达标或缺数据的项目及原因"),
      [.table(rows)])
  }

  private var findingColumns: [String] {
    [
      "aspect", "criterion", "meaning", "result", "value", "required", "margin", "article",
      "missing",
    ]
  }

  /// The columns that name a finding.
  private static let names = ["record", "key", "aspect", "criterion"]

  /// The key of a finding as results write it: `projects/P-1/performance/score`.
  private static func key(of row: Int, in table: Table) -> String {
    names.compactMap { table[$0]?.value(at: row).keyText }.joined(separator: "/")
  }

  /// What asks why a criterion is as it is.
  private func question(_ row: Int, of findings: Table) -> CellReference {
    let named = Table(
      name: "findings",
      columns: EvaluationReport.names.compactMap { findings[$0] }, keyColumns: [0, 1, 2, 3])
    return figure(in: row, of: named)
  }

  /// The findings with what each criterion asks, in the words of the rules.
  private func meaningful(_ findings: Table) -> Table {
    guard let aspects = findings["aspect"], let names = findings["criterion"] else {
      return findings
    }
    var meanings: [[Value]: Phrase] = [:]
    for criterion in pack.syntax.criteria where criterion.kind.folded == "projects" {
      meanings[[.text(criterion.aspect.text), .text(criterion.name.text)]] =
        criterion.wording.phrase
    }
    let phrases = (0..<findings.rowCount).map { row in
      meanings[[aspects.value(at: row), names.value(at: row)]]
    }
    let said = findings.columns.map { column in
      switch column.name {
      case "required": worded(column, EvaluationReport.bound)
      case "missing": worded(column, EvaluationReport.inputs)
      default: column
      }
    }
    return Table(
      name: findings.name,
      columns: said + [Column(name: "meaning", chinese: "含义", phrases: phrases)])
  }

  /// A column of texts for programs, said in Chinese, too.
  private func worded(_ column: Column, _ chinese: (String) -> String) -> Column {
    let phrases = (0..<column.count).map { row in
      column.value(at: row).text.map { Phrase($0, zh: chinese($0)) }
    }
    return Column(name: column.name, chinese: column.chinese[0], phrases: phrases)
  }

  /// `>= 95%`, `= yes` as a Chinese reader writes it.
  private static func bound(_ text: String) -> String {
    let words = [">=": "≥", "<=": "≤", "yes": "是", "no": "否"]
    return text.split(separator: " ").map { words[String($0)] ?? String($0) }
      .joined(separator: " ")
  }

  /// The names of inputs by which people call them.
  private static func inputs(_ text: String) -> String {
    let kinds = ["projects", "outcomes"].compactMap(RecordKind.named)
    return text.split(separator: " ").map { name in
      kinds.lazy.compactMap { $0.column(named: String(name))?.chinese.first }.first ?? String(name)
    }.joined(separator: "、")
  }

  /// A heading before the first finding of each project: its key, name, region and year.
  private func groups(of findings: Table) -> [Int: Phrase] {
    guard let projects = session.workbook.table(ofKind: "projects"), let keys = findings["key"]
    else { return [:] }
    var groups: [Int: Phrase] = [:]
    for row in 0..<min(findings.rowCount, EvaluationReport.listed) {
      let key = keys.value(at: row)
      guard row == 0 || keys.value(at: row - 1) != key else { continue }
      let place = projects.row(forKey: [key])
      let told = ["name", "region", "year", "kind"].compactMap { name -> Phrase? in
        guard let place, let column = projects[name] else { return nil }
        let value = column.value(at: place)
        return value.isKnown ? ValueText.phrase(value, as: column.type) : nil
      }
      groups[row] = ([ValueText.phrase(key, as: .text)] + told).joined(by: Phrase(same: " · "))
    }
    return groups
  }
}
