public import Diagnostics
import Language
import Tables

extension RulePack {
  /// Ties every formula of the pack to tables without rows, so that a name that means nothing is
  /// found when the pack is taken, not when somebody first asks for what it is in.
  ///
  /// Throws the first thing that is wrong, with its place in the pack.
  public func check() throws(Diagnostic) {
    let workbook = Workbook(WorkbookContents(pack: self))
    do throws(Diagnostic) {
      try checkKinds()
      for kind in RecordKind.all where kind.name == "projects" {
        let projects = try workbook.rows(ofKind: kind)
        for outcome in Outcomes.columns {
          _ = try Outcomes(workbook).evidence(for: outcome, of: projects)
        }
      }
      for name in workbook.derivedNames { _ = try workbook.derivedTable(named: name) }
    } catch {
      throw error.about(syntax.source)
    }
  }

  /// A rule for records of a kind that there is not would never be asked.
  private func checkKinds() throws(Diagnostic) {
    let kinds =
      syntax.criteria.map(\.kind) + syntax.records.map(\.kind) + syntax.definitions.map(\.kind)
      + syntax.evidence.map(\.kind) + syntax.conflicts.map(\.kind)
    for kind in kinds { _ = try RecordKind.declared(kind) }
    let outcomes = Outcomes.columns.map(\.name)
    for evidence in syntax.evidence
    where evidence.kind.folded != "projects" || !outcomes.contains(evidence.name.folded) {
      throw .noOutcome(evidence.name, among: outcomes)
    }
  }
}
