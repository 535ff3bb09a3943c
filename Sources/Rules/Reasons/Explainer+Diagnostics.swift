import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What can be wrong with a question for reasons.
extension Explainer {
  /// `explain P-9999`
  func unknownSubject(_ text: String, at span: SourceSpan) -> Diagnostic {
    let criteria = pack.criteria.map(\.name.text)
    let kinds = Explainer.searched.compactMap(RecordKind.named).map(\.phrase)
      .joined(by: .enumeration)
    return Diagnostic(
      code: "unknown-subject",
      Phrase(
        "no record has the key '\(text)', and no criterion that name",
        zh: "没有主键为“\(text)”的记录，也没有该名称的标准"),
      at: span, suggestion: Similarity.nearest(to: text, among: keys + criteria),
      advice: [
        Phrase(
          "a key is looked for in \(kinds.english); `explain table[key].column` explains any cell",
          zh: "主键依次在\(kinds.chinese)中查找；`解释 表[主键].列` 可解释任一单元格")
      ])
  }

  /// The first keys of what can be explained, for suggestions.
  private var keys: [String] {
    Explainer.searched.flatMap { kind in
      guard let table = workbook.table(ofKind: kind) else { return [String]() }
      return (0..<min(table.rowCount, 20_000)).map { table.keyText(at: $0) }
    }
  }

  /// `explain projects[P-0003].training_rate` where the rules in use have no such criterion
  func unknownPart(_ name: Name, of table: Table) -> Diagnostic {
    guard let kind = table.kind?.name, let other = packWith(criterion: name.folded, of: kind) else {
      return .unknownColumn(name, of: table)
    }
    let pack = workbook.contents.pack.name
    return Diagnostic(
      code: "no-such-criterion",
      Phrase(
        "\(pack) has no criterion '\(name.text)' of \(kind): it says nothing of it",
        zh: "\(pack) 没有 \(kind) 的标准“\(name.text)”：未作规定"),
      at: name.span,
      advice: [
        Phrase(
          "\(other) has one; `compare rules \(pack) \(other)` shows what differs",
          zh: "\(other) 有此标准；`比较 规则 \(pack) \(other)` 显示差异")
      ])
  }

  /// The first pack that comes with the product and judges by a criterion of a name.
  private func packWith(criterion name: String, of kind: String) -> String? {
    RulePack.shippedNames.first { pack in
      let criteria = (try? RulePack.shipped(named: pack))?.syntax.criteria ?? []
      return criteria.contains { $0.name.folded == name && $0.kind.folded == kind }
    }
  }

  /// `explain projects.amount`
  func notDerived(_ column: Name, _ table: Table) -> Diagnostic {
    guard table.column(named: column.text) != nil else { return unknownPart(column, of: table) }
    return Diagnostic(
      code: "not-derived",
      Phrase(
        "'\(column.text)' is loaded, not computed: its cells stand in files",
        zh: "“\(column.text)”为载入的数据，并非算出：各单元格取自文件"),
      at: column.span,
      advice: [
        Phrase(
          "`explain \(table.name)[key].\(column.text)` names the place of a cell",
          zh: "`解释 \(table.name)[主键].\(column.text)` 指出单元格的出处")
      ])
  }

  /// `explain projects`
  static func notDerived(_ table: Table, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "not-derived",
      Phrase(
        "'\(table.name)' is derived by no rule: its rows stand for themselves",
        zh: "“\(table.name)”不由规则派生"),
      at: span,
      advice: [
        table.keyColumns.isEmpty
          ? Phrase("`show \(table.name)` shows them", zh: "`显示 \(table.name)` 显示各行")
          : Phrase(
            "`explain \(table.name)[key]` explains a row", zh: "`解释 \(table.name)[主键]` 解释其中一行")
      ])
  }

  /// `why not caps[海曙, 2020].limit`
  static func noVerdict(_ subject: Expression) -> Diagnostic {
    Diagnostic(
      code: "no-verdict",
      Phrase("this is no verdict that could pass", zh: "此处没有可以达标的结论"), at: subject.span,
      advice: [
        Phrase(
          "`why not` asks of a record, an aspect of it or a criterion: `why not projects[P-0003].training_rate`",
          zh: "`为何不` 用于记录、其方面或标准：`为何不 项目[P-0003].training_rate`")
      ])
  }
}
