import Diagnostics
import Evaluation
import Exact
import HashTreeCollections
import Language
import Tables

/// The outcomes of projects as the rules read them: what was set by hand, else the cell of
/// outcomes, else that of projects, else the evidence.
struct Outcomes {
  private let workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  /// The columns of outcomes without their key.
  static let columns: [KindColumn] =
    RecordKind.named("outcomes")?.columns.filter { !$0.isKey } ?? []

  /// The outcome of an English or Chinese name, where the table is one of projects.
  static func column(named name: String, of table: Table) -> KindColumn? {
    guard table.kind?.name == "projects", let outcomes = RecordKind.named("outcomes") else {
      return nil
    }
    return outcomes.column(named: name).flatMap { $0.isKey ? nil : $0 }
  }

  /// The resolved outcome of every project of a table.
  func resolved(_ outcome: KindColumn, of table: Table) throws(Diagnostic) -> Column {
    try workbook.column("\(table.identity).\(outcome.name)") { () throws(Diagnostic) in
      let key = "\(table.name).\(outcome.name)"
      let resolved = try ResolvedOutcome(
        outcome, of: table, filed: FiledOutcome(outcome, of: table, workbook),
        set: Dictionary(edits(outcome, of: table), uniquingKeysWith: { $1 }),
        since: workbook.earlier.outcomes[key]
      ) { () throws(Diagnostic) in try evidence(for: outcome, of: table) }
      workbook.results.outcomes[key] = resolved
      return resolved.column
    }
  }

  /// What was reported of every project: what was set by hand, else the cell of outcomes where it is not
  /// blank, else that of projects.
  func reported(_ outcome: KindColumn, of table: Table) -> Column {
    let filed = FiledOutcome(outcome, of: table, workbook)
    let given = Column(
      name: outcome.name, chinese: outcome.chinese, type: outcome.type, runs: [filed.run()])
    let byHand =
      filed.rowsEditedElsewhere.map { ($0, filed.value(at: $0)) }
      + edits(outcome, of: table)
    return byHand.isEmpty ? given : given.recomputing(byHand.map { (row: $0.0, value: $0.1) })
  }

  /// What roster and incidents show; nothing where the pack knows no evidence for the outcome.
  func evidence(for outcome: KindColumn, of table: Table) throws(Diagnostic) -> Column? {
    guard let declared = declared(outcome) else { return nil }
    return try workbook.column("\(table.identity).evidence.\(outcome.name)") {
      () throws(Diagnostic) in
      let binder = Binder(RulesEnvironment(workbook: workbook), scope: Scope(table))
      var node = try binder.bind(declared.value, as: outcome.type, heldBy: outcome.name).node
      if let condition = declared.condition {
        node = .first(
          [BoundExpression.Case(when: try binder.bind(condition: condition).node, node)],
          otherwise: .constant(.blank))
      }
      return workbook.column(
        "\(table.name).evidence of \(outcome.name)", of: BoundExpression(node, outcome.type),
        over: table, count: table.rowCount)
    }
  }

  /// The figure over the rows that are the evidence for an outcome; nothing where there is none.
  func gathering(
    for outcome: KindColumn, of table: Table
  ) throws(Diagnostic) -> AggregatePlan? {
    guard let declared = declared(outcome) else { return nil }
    let binder = Binder(RulesEnvironment(workbook: workbook), scope: Scope(table))
    return try binder.bind(declared.value).aggregates.first
  }

  /// What the pack declares as evidence for an outcome.
  func declared(_ outcome: KindColumn) -> EvidenceSyntax? {
    workbook.contents.pack.syntax.evidence.first {
      $0.kind.folded == "projects" && $0.name.folded == outcome.name
    }
  }

  /// Whether an outcome of a row was set by hand.
  func isSet(_ outcome: KindColumn, of table: Table, row: Int) -> Bool {
    edits(outcome, of: table).contains { $0.0 == row }
  }

  /// What was set by hand above file and evidence.
  private func edits(_ outcome: KindColumn, of table: Table) -> [(Int, Value)] {
    workbook.contents.outcomes.compactMap { edit, value in
      guard edit.outcome == outcome.name, let row = table.row(forKey: [edit.project]) else {
        return nil
      }
      return (row, value)
    }
  }
}
