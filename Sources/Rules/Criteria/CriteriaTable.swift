public import Diagnostics
import Evaluation
import Exact
import Language
public import Tables

extension Workbook {
  /// The criteria as a table: kind, aspect, criterion, article, what keeps them from applying,
  /// formula, meaning.
  public func criteriaTable() throws(Diagnostic) -> Table {
    let criteria = contents.pack.syntax.criteria
    let unspecified = try criteria.map { (criterion) throws(Diagnostic) in
      try self.unspecified(by: criterion).joined(separator: " ")
    }
    return Table(
      name: "criteria",
      columns: [
        Column(
          name: "record", chinese: ["记录"], type: .choice(JudgedRecords.kindChoice),
          values: criteria.map { .text($0.kind.folded) }),
        Column(
          name: "aspect", chinese: ["方面"], type: .choice(Choice(contents.pack.syntax.aspects)),
          values: criteria.map { .text($0.aspect.text) }),
        Column(name: "criterion", chinese: "标准", texts: criteria.map(\.name.text)),
        Column(
          name: "article", chinese: "条款",
          texts: criteria.map { $0.citations.map(\.article.text).joined(separator: " / ") }),
        Column(name: "not_specified", chinese: "未规定参数", texts: unspecified),
        Column(
          name: "formula", chinese: "公式", texts: criteria.map { SourcePrinter.text(of: $0) }),
        Column(name: "meaning", chinese: "含义", phrases: criteria.map(\.wording).map(\.phrase)),
      ], keyColumns: [0, 1, 2])
  }

  /// The criteria of some kinds that do not apply, because the pack does not specify the parameters
  /// that they need: how many there are, and the parameters, each once.
  public func criteriaWithoutValues(
    of kinds: Set<String>
  ) throws(Diagnostic) -> (count: Int, parameters: [String]) {
    var (count, parameters) = (0, [String]())
    for criterion in contents.pack.syntax.criteria where kinds.contains(criterion.kind.folded) {
      let unspecified = try self.unspecified(by: criterion)
      count += unspecified.isEmpty ? 0 : 1
      parameters += unspecified
    }
    return (count, parameters.uniqued)
  }

  private func unspecified(by criterion: CriterionSyntax) throws(Diagnostic) -> [String] {
    let table = rows(ofKind: try RecordKind.declared(criterion.kind))
    let binder = Binder(RulesEnvironment(workbook: self), scope: Scope(table))
    return try BoundCriterion(criterion, binder, contents.pack).unspecified
  }
}
