public import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

/// What is looked at without being told: neither the record nor `last` knows of it.
extension Session {
  /// The rows of a view that is open, as they stand now. Throws after Ctrl-C where it can stop; behind
  /// an edit it should not, for the rows from before are no longer right.
  public func rows(
    of view: OpenView, canStop: Bool = true
  ) throws(Diagnostic) -> ViewedRows {
    forgetInterruption()
    let remembered = memory
    defer { memory = remembered }
    let statement = Statement(.view(view.show), at: SourceSpan(0, 0))
    var performance = Performance(
      session: self, statement: statement, source: view.source, folder: "")
    return try performance.viewedRows(view, canStop: canStop)
  }

  /// Why a cell is what it is, as `explain` says it.
  public func explanation(of reference: String) throws(Diagnostic) -> SessionResult? {
    forgetInterruption()
    let remembered = memory
    defer { memory = remembered }
    let source = SourceText(name: "<prompt>", text: "explain \(reference)")
    guard let parsed = Parser.statements(in: source).first else { return nil }
    var performance = Performance(
      session: self, statement: try parsed.get(), source: source, folder: "")
    try performance.perform()
    return performance.outcome.results.first
  }

  /// Throws where a cell is none that `set` sets, with what it says then.
  public func checkSettable(_ reference: String) throws(Diagnostic) {
    let source = SourceText(name: "<prompt>", text: "set \(reference) = blank")
    guard let statement = try Parser.statements(in: source).first?.get(),
      case .set(let edit) = statement.form
    else { return }
    var performance = Performance(
      session: self, statement: statement, source: source, folder: "")
    for target in try performance.targets(of: edit.place, nil) {
      let table = state.contents.tables[target.table]
      let binder = Binder(performance.environment, scope: Scope(table))
      _ = try performance.settableColumn(of: target, binder)
    }
  }

  /// How many records have each verdict, and what is payable, withheld and to be recovered in all;
  /// empty where nothing is judged. Throws after Ctrl-C.
  public func standing() throws(Diagnostic) -> [Phrase] {
    forgetInterruption()
    guard workbook.isLoaded("projects") else { return [] }
    let assessment = try judged("assessment")
    let settlement = try judged("settlement")
    return (assessment.map(verdictCounts) ?? []) + (settlement.map(settlementTotals) ?? [])
  }

  /// A derived table; nothing where it cannot be computed.
  private func judged(_ name: String) throws(Diagnostic) -> Table? {
    do throws(Diagnostic) {
      let table = try workbook.derivedTable(named: name)
      try stopAfterInterruption()
      return table
    } catch {
      guard error.code != "interrupted" else { throw error }
      return nil
    }
  }

  private func verdictCounts(of assessment: Table) -> [Phrase] {
    let counts = VerdictTally(assessment, by: []).totals
    return zip(Verdict.choice.words, counts).compactMap { word, count in
      guard let count, count != .count(0) else { return nil }
      return Verdict.choice.phrase(of: word.english).map {
        "\($0) \(ValueText.shown(count, as: .count))"
      }
    }
  }

  private func settlementTotals(of settlement: Table) -> [Phrase] {
    ["payable", "withheld", "recoverable"].compactMap { name in
      guard let column = settlement[name] else { return nil }
      let total = column.total
      // What is known of a sum is told as such, as a part of it.
      let known = total.isKnown ? total : column.knownTotal
      let text = ValueText.shown(known, as: .money) + (total.isKnown ? "" : " + ?")
      return column.phrase.map { "\($0) \(text)" }
    }
  }
}

/// Ctrl-C while something is looked at.
extension Session {
  /// What was wished before something began is not meant for it.
  private func forgetInterruption() { _ = surroundings.takesInterruption() }

  /// Throws where the person wants what is under way to end.
  func stopAfterInterruption() throws(Diagnostic) {
    guard !surroundings.takesInterruption() else { throw .interrupted }
  }
}

extension Column {
  /// The sum of the cells that are known.
  fileprivate var knownTotal: Value {
    total(of: (0..<count).filter { value(at: $0).isKnown })
  }
}
