import Diagnostics
import Exact
import Language
import Rendering
import Rules
import Tables

/// What everything was computed from: the files and the rules, letter by letter.
extension EvaluationReport {
  func basis() throws(Diagnostic) -> ShownReport.Section? {
    let inputs = try session.inputs()
    let files = Table(
      name: "inputs",
      columns: [
        Column(name: "file", chinese: "文件", texts: inputs.map { paths.text($0.path) }),
        Column(name: "table", chinese: "表", texts: inputs.map(\.table)),
        Column(
          name: "rows", chinese: ["行数"], type: .count, values: inputs.map { .count($0.rowCount) }),
        Column(name: "sha256", chinese: "SHA-256 摘要", texts: inputs.map(\.digest)),
      ])
    var rows = ReportTable(
      ShownTable(files), caption: Phrase("The files that were read", zh: "读入的文件"))
    rows.rowLimit = EvaluationReport.listed
    rows.wholeBy = Phrase("tables", zh: "表")
    let rules = ReportTable(
      ShownTable(try packs()), caption: Phrase("The rules that were used", zh: "采用的规则"))
    return ShownReport.Section(
      "basis", Phrase("Files and rules, with their digests", zh: "所据文件和规则及其摘要"),
      [.table(rows), .table(rules)])
  }

  /// The pack, by the digest that `save` writes: of its text and the texts that it extends.
  private func packs() throws(Diagnostic) -> Table {
    let source = pack.syntax.source
    let digest = session.surroundings.digest(
      of: MemoryBytes(source.text), at: pack.syntax.text.name)
    let bases = pack.syntax.base?.text.plain ?? ""
    return Table(
      name: "packs",
      columns: [
        Column(name: "pack", chinese: "规则", texts: [pack.name]),
        Column(name: "meaning", chinese: "含义", phrases: [pack.syntax.wording.phrase]),
        Column(name: "file", chinese: "文件", texts: [paths.text(pack.syntax.text.name)]),
        Column(name: "extends", chinese: "扩展自", texts: [bases]),
        Column(name: "sha256", chinese: "SHA-256 摘要", texts: [try digest.text()]),
      ])
  }
}
