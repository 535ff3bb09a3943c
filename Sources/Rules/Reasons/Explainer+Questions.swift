public import Diagnostics
import Evaluation
import Exact
public import Language
import Tables

/// The two questions: why, and why not.
extension Explainer {
  /// Why something is what it is: a record by its key, a criterion or a cell of a record, a figure
  /// of a derived table, a whole column or table, a parameter, or any expression.
  ///
  /// Throws where the expression names nothing, with a suggestion.
  public mutating func reason(asked question: Expression) throws(Diagnostic) -> Reason {
    switch try subject(of: question) {
    case .record(let kind, let row): return try reason(of: kind, row: row)
    case .criterion(let criterion, let row):
      if let reason = try reason(of: criterion, row: row) { return reason }
      return try reason(of: question)
    case .row(let table, let row):
      if let judged = try judgedReason(in: table, row: row) { return judged }
      return try reason(ofRow: row, in: table)
    case .cell(let table, let row, let column):
      if let reason = try reason(of: column.text, in: table, row: row) { return reason }
      throw unknownPart(column, of: table)
    case .rule(let criteria): return try reason(of: criteria, question)
    case .column(let table, let column):
      if let reason = try rule(ofColumn: column.text, in: table) { return reason }
      if let reason = try rule(ofOutcome: column.text, in: table) { return reason }
      if let kind = table.kind, let aspect = aspect(named: column.text, of: kind) {
        return try rule(ofAspect: aspect, of: kind)
      }
      throw notDerived(column, table)
    case .aspects(let kinds, let aspect):
      var reasons: [Reason] = []
      for kind in kinds { reasons.append(try rule(ofAspect: aspect, of: kind)) }
      return together(reasons, question)
    case .table(let table):
      if let reason = try rules(of: table) { return reason }
      throw Explainer.notDerived(table, at: question.span)
    case .parameter(let name):
      guard var reason = parameter(named: name) else { return try reason(of: question) }
      if let idleness = workbook.contents.pack.idleness(of: name) {
        reason.remarks.append(.init(.rule, idleness))
      } else {
        let readers = Phrase.list(Readers(in: pack).names(ofParameter: name))
        reason.remark(.rule, "read by \(readers.english)", zh: "用于 \(readers.chinese)")
      }
      return reason
    case .expression: return try reason(of: question)
    }
  }

  /// Criteria of one name, which may judge several kinds.
  private mutating func reason(
    of criteria: [CriterionName], _ question: Expression
  ) throws(Diagnostic) -> Reason {
    var reasons: [Reason] = []
    for criterion in criteria {
      if let reason = try rule(of: criterion) { reasons.append(reason) }
    }
    return together(reasons, question)
  }

  private func together(_ reasons: [Reason], _ question: Expression) -> Reason {
    if reasons.count == 1 { return reasons[0] }
    var all = Reason(Phrase(same: SourcePrinter.text(of: question)))
    all.inputs = reasons
    return all
  }

  /// What would make a record, an aspect or a criterion of it pass: for each criterion that does
  /// not hold, the smallest change of each single input.
  ///
  /// Throws where the expression names nothing that could pass.
  public mutating func remedies(asked question: Expression) throws(Diagnostic) -> Reason {
    let asked = try judged(by: question)
    if let found = try remedies(of: asked) { return found }
    var reason = Reason(Phrase(same: SourcePrinter.text(of: question)))
    reason.remarks.append(.init(.remedy, try outcome(of: asked)))
    return reason
  }

  /// What is asked about, which has to be judged.
  private func judged(by question: Expression) throws(Diagnostic) -> Judged {
    switch try subject(of: question) {
    case .record(let kind, let row): return Judged(kind: kind, row: row)
    case .criterion(let criterion, let row):
      return Judged(
        kind: criterion.kind, row: row, aspect: criterion.aspect, criterion: criterion.name)
    case .row(let table, let row),
      .cell(let table, let row, _) where table.isOfVerdicts:
      guard let judged = try judged(in: table, row: row) else {
        throw Explainer.noVerdict(question)
      }
      return judged
    case .cell(let table, let row, let column):
      guard let kind = table.kind, let aspect = aspect(named: column.text, of: kind) else {
        throw Explainer.noVerdict(question)
      }
      return Judged(kind: kind, row: row, aspect: aspect)
    default: throw Explainer.noVerdict(question)
    }
  }
}
