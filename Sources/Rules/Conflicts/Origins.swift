import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Where the values of one kind's rows come from: a cell of a file, or the rows that were counted.
final class Origins {
  private let workbook: Workbook
  private let table: Table
  /// The outcome of which `given` and `evidence` speak, where the rows are looked at for one.
  private let outcome: KindColumn?
  private var gatherings: [String: AggregatePlan] = [:]

  init(_ workbook: Workbook, _ table: Table, outcome: KindColumn? = nil) {
    (self.workbook, self.table, self.outcome) = (workbook, table, outcome)
  }

  /// Where the first cell that a formula reads in a row stands; nothing where it reads none.
  func origin(of node: BoundExpression.Node, row: Int) throws(Diagnostic) -> Phrase? {
    switch node {
    case .column(let column, let depth):
      return depth == 0 ? try origin(ofColumn: column.name, row) : nil
    case .parameter(let name, _): return origin(ofParameter: name)
    case .aggregate(let figure): return rows(of: figure, row)
    case .lookup(let lookup):
      let key = lookup.key.map { workbook.evaluator.value($0, Frame(row: row)) }
      if let match = lookup.table.row(forKey: key) {
        return try origin(of: lookup.column.name, match, of: lookup.table)
      }
    default: break
    }
    for part in node.parts where !part.isParameter {
      if let origin = try origin(of: part, row: row) { return origin }
    }
    return nil
  }

  /// A parameter stands in the text of the rules, unless it was set.
  private func origin(ofParameter name: String) -> Phrase {
    workbook.contents.parameters[name] == nil
      ? Phrase(same: workbook.contents.pack.syntax.text.name) : .setByHand
  }

  /// A verdict rests on the criteria that settle it.
  private func origin(ofVerdict aspect: String, _ row: Int, of kind: RecordKind)
    throws(Diagnostic) -> Phrase?
  {
    let judgement = try workbook.judgement(kind: kind, aspect: aspect)
    let deciding: CriterionResult
    switch judgement.verdicts[row] {
    case .pass: return Phrase("every criterion that applies", zh: "适用的全部标准")
    case .notApplicable: return nil
    case .fail: deciding = .fail
    case .incomplete: deciding = .unknown
    }
    let names = zip(judgement.criteria, judgement.results).filter { $1[row] == deciding }
      .map(\.0.name)
    let list = Phrase.list(names)
    return Phrase("criteria \(list.english)", zh: "标准 \(list.chinese)")
  }

  private func origin(ofColumn name: String, _ row: Int) throws(Diagnostic) -> Phrase? {
    switch (name, outcome) {
    case ("given", let outcome?): try reported(outcome, row, of: table)
    case ("evidence", let outcome?): try recorded(outcome, row, of: table)
    default: try origin(of: name, row, of: table)
    }
  }

  private func origin(
    of name: String, _ row: Int, of table: Table
  ) throws(Diagnostic) -> Phrase? {
    if let outcome = Outcomes.column(named: name, of: table) {
      if let reported = try reported(outcome, row, of: table) { return reported }
      return try recorded(outcome, row, of: table)
    }
    if let index = table.column(named: name) { return place(table, row, index) }
    guard let kind = table.kind,
      workbook.contents.pack.aspects(of: kind.name).contains(name.lowercased())
    else { return nil }
    return try origin(ofVerdict: name.lowercased(), row, of: kind)
  }

  /// Where an outcome was set or filed; nothing where it was neither.
  private func reported(
    _ outcome: KindColumn, _ row: Int, of table: Table
  ) throws(Diagnostic) -> Phrase? {
    if Outcomes(workbook).isSet(outcome, of: table, row: row) {
      return .setByHand
    }
    let filed = FiledOutcome(outcome, of: table, workbook)
    guard filed.value(at: row) != .blank else { return nil }
    return filed.cell(at: row).flatMap { place($0.table, $0.row, $0.column) }
  }

  /// The rows that the evidence for an outcome counts.
  private func recorded(
    _ outcome: KindColumn, _ row: Int, of table: Table
  ) throws(Diagnostic) -> Phrase? {
    let key = "\(table.identity).\(outcome.name)"
    if gatherings[key] == nil {
      gatherings[key] = try Outcomes(workbook).gathering(for: outcome, of: table)
    }
    return gatherings[key].map { rows(of: $0, row) }
  }

  private func rows(of figure: AggregatePlan, _ row: Int) -> Phrase {
    let rows = figure.rows(workbook.evaluator, Frame(row: row))
    return RowRuns(rows, of: figure.table).briefSummary
  }

  /// The place of a cell, and whether the cell is no longer what stands there.
  private func place(_ table: Table, _ row: Int, _ column: Int) -> Phrase? {
    guard let cell = table.cellPlace(row, column) else {
      return table.kind == nil ? nil : .setByHand
    }
    guard table.columns[column].isEdited(row) else { return cell }
    return [cell, .setByHand].joined(by: .comma)
  }
}

extension BoundExpression.Node {
  fileprivate var isParameter: Bool { if case .parameter = self { true } else { false } }
}
