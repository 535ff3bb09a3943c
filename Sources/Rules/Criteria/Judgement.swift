import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// How every row of a kind meets every criterion of one aspect.
struct Judgement {
  let criteria: [BoundCriterion]
  /// For each criterion the result of each row.
  let results: [[CriterionResult]]
  /// For each row the verdict over all criteria.
  let verdicts: [Verdict]

  init(kind: RecordKind, aspect: String, workbook: Workbook) throws(Diagnostic) {
    let table = workbook.rows(ofKind: kind)
    let binder = Binder(RulesEnvironment(workbook: workbook), scope: Scope(table))
    var criteria: [BoundCriterion] = []
    var results: [[CriterionResult]] = []
    for syntax in workbook.contents.pack.syntax.judgedCriteria
    where syntax.kind.folded == kind.name && syntax.aspect.text == aspect {
      let criterion = try BoundCriterion(syntax, binder, workbook.contents.pack)
      var column: [CriterionResult] = []
      column.reserveCapacity(table.rowCount)
      workbook.evaluator.forEachChunk(of: .range(0..<table.rowCount)) { rows in
        column += criterion.results(workbook.evaluator, Frame(rows))
      }
      criteria.append(criterion)
      results.append(column)
    }
    self.criteria = criteria
    self.results = results
    verdicts = (0..<table.rowCount).map { row in Verdict(results.lazy.map { $0[row] }) }
  }

  /// The verdicts as a column under the aspect's name.
  func verdicts(named aspect: String) -> Column {
    Column(
      name: aspect, type: .choice(Verdict.choice),
      values: verdicts.map { .text($0.rawValue) })
  }

  /// The names of the criteria with a result in a row, in the order of the pack.
  func names(_ wanted: CriterionResult, row: Int) -> String {
    criteria.indices.filter { results[$0][row] == wanted }.map { criteria[$0].name }
      .joined(separator: " ")
  }
}
