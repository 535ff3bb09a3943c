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
  /// The rows in which a result may be another than for the workbook before.
  let reached: Reach
  /// The verdicts as a column, under the aspect's name.
  let column: Column

  init(kind: RecordKind, aspect: String, workbook: Workbook) throws(Diagnostic) {
    let table = workbook.rows(ofKind: kind)
    let binder = Binder(RulesEnvironment(workbook: workbook), scope: Scope(table))
    let old = workbook.earlier.judgements["\(kind.name).\(aspect)"]
    var criteria: [BoundCriterion] = []
    var results: [[CriterionResult]] = []
    var reached = Reach.none
    for syntax in workbook.contents.pack.judgedCriteria
    where syntax.kind.folded == kind.name && syntax.aspect.text == aspect {
      let criterion = try BoundCriterion(syntax, binder, workbook.contents.pack)
      let (column, rows) = Judgement.results(
        of: criterion, since: old?.known(at: criteria.count), over: table, workbook.evaluator)
      criteria.append(criterion)
      results.append(column)
      reached = reached.union(rows)
    }
    self.criteria = criteria
    self.results = results
    (verdicts, column, self.reached) = Judgement.verdicts(
      results, since: old, reached, named: aspect, count: table.rowCount)
    let computed = if case .rows(let rows) = self.reached { rows.count } else { table.rowCount }
    workbook.note("\(kind.name).\(aspect)", computed: computed, of: table.rowCount)
  }

  private func known(at index: Int) -> (BoundCriterion, [CriterionResult])? {
    criteria.indices.contains(index) ? (criteria[index], results[index]) : nil
  }

  /// What a criterion says of each row, computed in those rows alone that a change reached.
  private static func results(
    of criterion: BoundCriterion, since old: (BoundCriterion, [CriterionResult])?,
    over table: Table, _ evaluator: Evaluator
  ) -> ([CriterionResult], Reach) {
    if let (before, known) = old, known.count == table.rowCount {
      let finder = ReachFinder(evaluator, over: table, count: table.rowCount)
      if case .rows(let rows) = criterion.reach(since: before, finder) {
        guard Reach.isSlight(rows.count, of: known.count) else {
          return (Judgement.results(of: criterion, over: table, evaluator), .rows(rows))
        }
        var results = known
        let anew = rows.isEmpty ? [] : criterion.results(evaluator, Frame(.list(rows)))
        for (row, result) in zip(rows, anew) { results[row] = result }
        return (results, .rows(rows))
      }
    }
    return (results(of: criterion, over: table, evaluator), .all)
  }

  private static func results(
    of criterion: BoundCriterion, over table: Table, _ evaluator: Evaluator
  ) -> [CriterionResult] {
    for node in [criterion.test] + (criterion.condition.map { [$0] } ?? []) {
      evaluator.prepare(node)
    }
    return evaluator.eachChunk(of: .range(0..<table.rowCount)) {
      criterion.results(evaluator, Frame($0))
    }.flatMap(\.self)
  }

  /// The verdicts over results, which stand where no row was reached.
  private static func verdicts(
    _ results: [[CriterionResult]], since old: Judgement?, _ reached: Reach, named aspect: String,
    count: Int
  ) -> ([Verdict], Column, Reach) {
    if let old, case .rows(let rows) = reached, old.verdicts.count == count,
      old.criteria.count == results.count
    {
      guard Reach.isSlight(rows.count, of: count) else {
        let (verdicts, column) = verdictsOfAll(results, named: aspect, count: count)
        return (verdicts, column, reached)
      }
      var verdicts = old.verdicts
      for row in rows { verdicts[row] = Verdict(Judgement.deciding(results.map { $0[row] })) }
      let cells = rows.map { (row: $0, value: Value.text(verdicts[$0].rawValue)) }
      return (verdicts, old.column.recomputing(cells), reached)
    }
    let (verdicts, column) = verdictsOfAll(results, named: aspect, count: count)
    return (verdicts, column, .all)
  }

  private static func verdictsOfAll(
    _ results: [[CriterionResult]], named aspect: String, count: Int
  ) -> ([Verdict], Column) {
    let verdicts = deciding(results, count: count).map { Verdict($0) }
    let numbers = verdicts.map(\.number)
    let column = Column(
      name: aspect, type: .choice(Verdict.choice),
      runs: [.words(WordLane(numbers, of: Verdict.allCases.map(\.rawValue)))])
    return (verdicts, column)
  }

  private static func deciding(_ results: [CriterionResult]) -> CriterionResult {
    results.max { $0.rawValue < $1.rawValue } ?? .notApplicable
  }

  /// The result that decides in each row.
  private static func deciding(_ results: [[CriterionResult]], count: Int) -> [CriterionResult] {
    var deciding = Array(repeating: CriterionResult.notApplicable, count: count)
    for results in results {
      for row in deciding.indices where results[row].rawValue > deciding[row].rawValue {
        deciding[row] = results[row]
      }
    }
    return deciding
  }

  /// The names of the criteria with a result in a row, in the order of the pack.
  func names(_ wanted: CriterionResult, row: Int) -> String {
    criteria.indices.filter { results[$0][row] == wanted }.map { criteria[$0].name }
      .joined(separator: " ")
  }
}
