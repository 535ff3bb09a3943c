import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `plan projects where year = 2021 maximizing sum(priority) per region keeping P-0007 as best`: the
  /// choice that is worth most under each cap, as a scenario in which the others are removed.
  mutating func perform(_ plan: Plan) throws(Diagnostic) {
    let name = try scenarioName(for: plan)
    let (caps, type) = try plannedCaps(plan)
    if let cap = caps.first(where: { !$0.solution.isFeasible }) {
      throw .keptAboveCap(cap, at: statement.span)
    }
    let tables = PlanTables(caps: caps, valueType: type)
    supposed = Phrase("only the chosen projects", zh: "只含选入的项目")
    show(tables.plan, as: "plan")
    try show(tables.planned, per: plan.grouping)
    guard !caps.isEmpty else {
      return note(
        Phrase("no project is a candidate, so there is no scenario", zh: "没有备选项目，未建情景"))
    }
    makeScenario(name, plan, caps)
  }

  /// The caps as they are planned, or summed up by other columns.
  private mutating func show(_ caps: Table, per grouping: [Expression]) throws(Diagnostic) {
    guard !grouping.isEmpty else { return show(caps, as: "plan", isWhole: true) }
    var view = TableView(environment)
    let items = ["sum(chosen)", "sum(room)", "sum(used)", "sum(value)", "sum(bound)"]
    let figures = try items.map { (text) throws(Diagnostic) in
      try Parser.expression(in: SourceText(name: "plan", text: text))
    }
    let groups = try view.grouped(Array(0..<caps.rowCount), of: caps, by: grouping, figures)
    show(groups, as: "plan", isWhole: true)
  }

  /// What the scenario is called: as the statement says, else `plan`, `plan-2` and so on.
  private func scenarioName(for plan: Plan) throws(Diagnostic) -> Name {
    if let name = plan.name {
      guard session.state.scenarioName(name.text) == nil else { throw .scenarioTaken(name) }
      try checkNoTable(named: name)
      return name
    }
    var (name, number) = ("plan", 1)
    while session.state.scenarioName(name) != nil {
      number += 1
      name = "plan-\(number)"
    }
    return Name(name, at: statement.span)
  }

  private mutating func makeScenario(_ name: Name, _ plan: Plan, _ caps: [PlannedCap]) {
    var scenario = Scenario(name: name.text, parents: [session.state.scenarioName])
    for cap in caps {
      let chosen = cap.chosen
      for (index, candidate) in cap.candidates.enumerated() where !chosen.contains(index) {
        let reference = CellReference(
          table: plan.table, key: [.text(candidate.key, statement.span)], column: nil)
        let edit = Statement(
          .remove(Remove(plan.table, row: reference, filter: nil, reason: nil)),
          at: statement.span)
        scenario.edits.append(Scenario.Edit(statement: edit, source: source))
      }
    }
    session.state.scenarios.append(scenario)
    let said = Phrase(
      "scenario \(name.text): \(counted(scenario.edits.count, "project")) left out; `scenario \(name.text)` enters it",
      zh: "情景 \(name.text)：略去 \(scenario.edits.count) 个项目；`情景 \(name.text)` 进入该情景")
    effect = said
    note(said)
  }

  /// The candidates by cap, each chosen or not.
  private mutating func plannedCaps(
    _ plan: Plan
  ) throws(Diagnostic) -> (caps: [PlannedCap], valueType: ValueType) {
    guard RecordKind.named(plan.table.folded)?.name == "projects",
      let projects = session.workbook.table(ofKind: "projects")
    else { throw .onlyProjects(plan.table) }
    var view = TableView(environment)
    let rows = try view.rows(of: projects, plan.filter)
    for text in view.notes { note(text) }
    outcome.messages += view.warnings
    let (values, type) = try values(of: plan.objective, in: projects, rows)
    var groups: [[Value]: [PlannedCap.Candidate]] = [:]
    var order: [[Value]] = []
    let kept = try keptRows(plan, among: projects, rows)
    for (position, row) in rows.enumerated() {
      let key = [projects["region"], projects["year"]].map { $0?.value(at: row) ?? .blank }
      let name = projects.keyText(at: row)
      guard key.allSatisfy(\.isKnown), let amount = projects["amount"]?.value(at: row).number else {
        throw .unknownCandidate(name, at: plan.table.span)
      }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(
        PlannedCap.Candidate(
          key: name, row: row, amount: amount, value: values[position],
          isKept: kept.contains(row)))
    }
    var caps: [PlannedCap] = []
    for key in order.sorted(by: { ($0[0].keyText, $0[1].keyText) < ($1[0].keyText, $1[1].keyText) })
    {
      try session.goOn(caps.count, of: order.count)
      caps.append(try cap(key, groups[key] ?? [], at: plan.table.span))
    }
    return (caps, type)
  }

  /// One cap with its candidates, for whom there is what the other projects leave of the limit.
  private func cap(
    _ key: [Value], _ candidates: [PlannedCap.Candidate], at span: SourceSpan
  ) throws(Diagnostic) -> PlannedCap {
    let name = key.map(\.keyText).joined(separator: " ")
    guard let caps = try session.workbook.derivedTable(named: "caps"),
      let row = caps.row(forKey: key), let left = caps["room_to_plan"]?.value(at: row).number
    else { throw .unknownRoom(name, at: span) }
    let session = session
    var isInterrupted = false
    do throws(ArithmeticError) {
      var room = left
      for candidate in candidates { room = try room.adding(candidate.amount) }
      let cap = try PlannedCap(
        region: key[0].text ?? "", year: key[1].number?.wholeValue ?? 0, room: max(room, .zero),
        candidates,
        isInterrupted: {
          isInterrupted = isInterrupted || session.surroundings.takesInterruption()
          return isInterrupted
        })
      // What was found until then depends on the moment, and would not be found again.
      if !isInterrupted { return cap }
    } catch {
      throw .failedValue(CellError(error), at: span)
    }
    throw .interrupted
  }

  /// What each candidate is worth: what the sum adds for it, 1 where projects are counted.
  private func values(
    of objective: Expression, in projects: Table, _ rows: [Int]
  ) throws(Diagnostic) -> ([Number], ValueType) {
    guard case .aggregate(let aggregate) = objective.form, aggregate.filter == nil,
      [.sum, .count].contains(aggregate.function)
    else { throw .noObjective(at: objective.span) }
    guard aggregate.function == .sum else { return (rows.map { _ in .one }, .count) }
    let bound = try Binder(environment, scope: Scope(projects)).bind(aggregate.operand)
    let column = evaluator.column(bound, name: "", rows: .list(rows))
    var values: [Number] = []
    for (position, row) in rows.enumerated() {
      guard let number = column.value(at: position).number else {
        guard !aggregate.isKnown else {
          values.append(.zero)
          continue
        }
        throw .worthUnknown(projects.keyText(at: row), at: aggregate.operand.span)
      }
      values.append(number)
    }
    return (values, bound.type)
  }

  private func keptRows(
    _ plan: Plan, among projects: Table, _ rows: [Int]
  ) throws(Diagnostic) -> Set<Int> {
    let binder = Binder(environment)
    var kept: Set<Int> = []
    for key in plan.kept {
      let text = evaluator.value(try binder.bind(key).node).spelling ?? ""
      guard let row = projects.row(forKey: [.text(text)]) else {
        throw .unknownKept(text, in: projects, at: statement.span)
      }
      guard rows.contains(row) else { throw .keptNoCandidate(text, at: statement.span) }
      kept.insert(row)
    }
    return kept
  }
}
