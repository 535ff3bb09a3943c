import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// The rows that a conflict is looked for in, and what its names mean there.
struct ConflictRows {
  let table: Table
  let binder: Binder
  let origins: Origins

  /// The rows of the conflict's kind: once, or once for each outcome that has evidence.
  static func all(
    of conflict: ConflictSyntax, _ workbook: Workbook
  ) throws(Diagnostic) -> [ConflictRows] {
    let table = workbook.rows(ofKind: try RecordKind.declared(conflict.kind))
    guard conflict.isOfEachOutcome else {
      return [ConflictRows(table, [], workbook, Origins(workbook, table))]
    }
    var rows: [ConflictRows] = []
    for outcome in Outcomes.columns {
      if let found = try ConflictRows(outcome, of: table, workbook) { rows.append(found) }
    }
    return rows
  }

  private init(
    _ table: Table, _ layers: [Scope.Layer], _ workbook: Workbook, _ origins: Origins
  ) {
    self.table = table
    self.origins = origins
    binder = Binder(
      RulesEnvironment(workbook: workbook), scope: Scope(layers: layers + Scope(table).layers))
  }

  /// What is reported of an outcome beside its evidence; nothing where the pack knows no evidence
  /// or where nothing is reported, for then the evidence need not be gathered.
  private init?(
    _ outcome: KindColumn, of table: Table, _ workbook: Workbook
  ) throws(Diagnostic) {
    let outcomes = Outcomes(workbook)
    let reported = outcomes.reported(outcome, of: table)
    guard
      reported.count == 0
        || reported.vector(rows: 0..<reported.count).truths(of: .unknown)
          .contains(.no),
      let evidence = try outcomes.evidence(for: outcome, of: table)
    else { return nil }
    let name = Choice([Choice.Word(outcome.name, chinese: outcome.chinese)])
    let layer = Table(
      name: "outcome",
      columns: [
        Column(
          name: "outcome", type: .choice(name), repeating: .text(outcome.name),
          count: table.rowCount),
        reported.named("given"), evidence.named("evidence"),
      ])
    self.init(
      table, [Scope.Layer(name: "outcome", table: layer)], workbook,
      Origins(workbook, table, outcome: outcome))
  }
}
