public import Diagnostics
import Evaluation
import Exact
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
      try checkWithdrawals()
      try checkChoices()
      try checkDays(in: Workbook(workbook.contents))
      for definition in syntax.definitions { try check(definition, in: workbook) }
      for criterion in syntax.criteria { try check(criterion, in: workbook) }
      for record in syntax.records {
        _ = try workbook.records(of: try RecordKind.declared(record.kind))
      }
      for evidence in syntax.evidence {
        let projects = workbook.rows(ofKind: try RecordKind.declared(evidence.kind))
        for outcome in Outcomes.columns where outcome.name == evidence.name.folded {
          _ = try Outcomes(workbook).evidence(for: outcome, of: projects)
        }
      }
      for name in workbook.derivedNames { _ = try workbook.derivedTable(named: name) }
      for choice in syntax.choices { try checkOccasion(of: choice, in: workbook) }
    } catch {
      throw error.about(syntax.source)
    }
  }

  /// What is defined is read only in the place of its name; it is checked there.
  private func check(_ definition: DefinitionSyntax, in workbook: Workbook) throws(Diagnostic) {
    let table = workbook.rows(ofKind: try RecordKind.declared(definition.kind))
    let binder = Binder(RulesEnvironment(workbook: workbook), scope: Scope(table))
    do throws(Diagnostic) {
      _ = try binder.bind(Expression(.name(definition.name), at: definition.name.span))
    } catch {
      throw error.located(at: definition.name.span)
    }
  }

  /// The day that picks a parameter's value is a day in the rows of some table.
  private func checkDays(in workbook: Workbook) throws(Diagnostic) {
    let environment = RulesEnvironment(workbook: workbook)
    // What is wrong with a derived table is said where it is checked itself.
    var tables = workbook.derivedNames.compactMap { try? workbook.derivedTable(named: $0) }
    for kind in RecordKind.all { tables.append(workbook.rows(ofKind: kind)) }
    for parameter in syntax.parameters {
      guard let day = parameter.day else { continue }
      let hasMeaning = tables.contains { table in
        (try? Binder(environment, scope: Scope(table)).bind(day))?.type == .date
      }
      guard hasMeaning else { throw .dayWithoutMeaning(parameter, at: day.span) }
    }
  }

  /// Binds a criterion whether it counts in verdicts or not, and the names of what it calls missing.
  private func check(_ criterion: CriterionSyntax, in workbook: Workbook) throws(Diagnostic) {
    let table = workbook.rows(ofKind: try RecordKind.declared(criterion.kind))
    let binder = Binder(RulesEnvironment(workbook: workbook), scope: Scope(table))
    _ = try BoundCriterion(criterion, binder, self)
    for name in criterion.missing { _ = try binder.bind(Expression(.name(name), at: name.span)) }
  }

  /// What a choice shapes is computed by the pack.
  private func checkChoices() throws(Diagnostic) {
    let definitions = syntax.definitions.map { $0.kind.identity(of: $0.name) }
    let computed = syntax.formulas.map { $0.reader.lowercased() } + definitions
    for shaped in syntax.choices.flatMap(\.shaped) where !computed.contains(shaped.identity) {
      throw .nothingShaped(shaped, among: computed)
    }
  }

  /// When a choice makes a difference is asked in the rows of each thing that it shapes.
  private func checkOccasion(
    of choice: ChoiceSyntax, in workbook: Workbook
  ) throws(Diagnostic) {
    guard let occasion = choice.occasion else { return }
    let environment = RulesEnvironment(workbook: workbook)
    for group in choice.shaped.map(\.group) {
      let binder =
        if let kind = RecordKind.named(group.folded) {
          Binder(environment, scope: Scope(workbook.rows(ofKind: kind)))
        } else {
          try workbook.derivation(named: group.folded)?.scope(environment, row: 0).binder
        }
      _ = try binder?.bind(condition: occasion)
    }
  }

  /// What is taken away may not be read any more.
  private func checkWithdrawals() throws(Diagnostic) {
    let readers = Readers(in: syntax)
    for withdrawal in syntax.withdrawals {
      let reading: [String]
      switch withdrawal.declaration {
      case .parameter where parameter(named: withdrawal.identity) == nil:
        reading = readers.names(ofParameter: withdrawal.identity)
      case .table where !syntax.tables.contains(where: { $0.name.folded == withdrawal.identity }):
        reading = readers.names(ofTable: withdrawal.identity)
      default: continue
      }
      guard reading.isEmpty else { throw .stillRead(withdrawal, by: reading) }
    }
  }

  /// A rule for records of a kind that there is not would never be asked.
  private func checkKinds() throws(Diagnostic) {
    let kinds =
      syntax.criteria.map(\.kind) + syntax.records.map(\.kind) + syntax.definitions.map(\.kind)
      + syntax.evidence.map(\.kind) + syntax.conflicts.map(\.kind)
    for kind in kinds { _ = try RecordKind.declared(kind) }
    let known = RecordKind.all.map(\.name) + Workbook.ownTables
    for table in syntax.tables where known.contains(table.name.folded) {
      throw .takenTable(table.name)
    }
    let outcomes = Outcomes.columns.map(\.name)
    for evidence in syntax.evidence
    where evidence.kind.folded != "projects" || !outcomes.contains(evidence.name.folded) {
      throw .noOutcome(evidence.name, among: outcomes)
    }
  }
}
