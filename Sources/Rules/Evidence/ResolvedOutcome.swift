import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// An outcome of all projects of a table, with what it was resolved from.
struct ResolvedOutcome {
  /// The outcome.
  let column: Column
  /// The projects.
  private let table: Table
  /// What the files give.
  private let filed: FiledOutcome
  /// What roster and incidents show; nothing where no project needed it, or the pack knows none.
  let evidence: Column?
  /// What was set by hand, by the row of the project.
  private let set: [Int: Value]

  /// Resolves an outcome: what was set by hand, else what the files give, else the evidence, which is
  /// asked for where a project needs it.
  init(
    _ outcome: KindColumn, of table: Table, filed: FiledOutcome, set: [Int: Value],
    since old: ResolvedOutcome?, evidence: () throws(Diagnostic) -> Column?
  ) throws(Diagnostic) {
    (self.table, self.filed, self.set) = (table, filed, set)
    if let old, let rows = filed.changedRows(since: old.filed), table.hasKeys(of: old.table) {
      let isNeeded = old.evidence != nil || rows.contains { filed.value(at: $0) == .blank }
      let evidence = isNeeded ? try evidence() : nil
      if let shown = ResolvedOutcome.changedRows(of: evidence, since: old.evidence) {
        let reached = Swift.Set(rows + shown).union(set.keys).union(old.set.keys)
        let cells = reached.sorted().map { row in
          (row: row, value: ResolvedOutcome.value(at: row, filed, evidence, set))
        }
        self.evidence = evidence
        column = old.column.recomputing(cells)
        return
      }
    }
    let count = table.rowCount
    let given = filed.run()
    let isNeeded = given.truths(of: .blank).contains(.yes)
    let shown = isNeeded ? try evidence() : nil
    let whole = Column(
      name: outcome.name, chinese: outcome.chinese, type: outcome.type,
      runs: [
        Vector.firstGiven(
          count, of: [{ given }, { shown?.vector(rows: 0..<count) ?? .blanks(count) }])
      ])
    let byHand = Swift.Set(filed.rowsEditedElsewhere).union(set.keys)
    self.evidence = shown
    column =
      byHand.isEmpty
      ? whole
      : whole.recomputing(
        byHand.map { ($0, ResolvedOutcome.value(at: $0, filed, shown, set)) })
  }

  private static func value(
    at row: Int, _ filed: FiledOutcome, _ evidence: Column?, _ set: [Int: Value]
  ) -> Value {
    value(filed.value(at: row), at: row, filed, evidence, set)
  }

  /// What a project's outcome comes to, of which the files give `given`.
  private static func value(
    _ given: Value, at row: Int, _ filed: FiledOutcome, _ evidence: Column?, _ set: [Int: Value]
  ) -> Value {
    if let value = set[row] { return value }
    // A cell that was made blank by hand is unknown, whatever the evidence.
    guard given == .blank, let evidence, !filed.isMadeBlank(at: row) else { return given }
    return evidence.value(at: row)
  }

  /// The rows in which the evidence is another; nothing where it cannot be told.
  private static func changedRows(of evidence: Column?, since old: Column?) -> [Int]? {
    switch (evidence, old) {
    case (nil, nil): []
    case (let new?, let old?): new.changedRows(since: old)
    default: nil
    }
  }
}
