import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Cells of loaded tables, and outcomes, which come from cells or from evidence.
extension Explainer {
  /// Why a cell holds what it holds: its place, and whether it was changed.
  func cell(_ table: Table, row: Int, column index: Int, subject: String) -> Reason {
    let column = table.columns[index]
    let value = TypedValue(column.value(at: row), column.type(at: row))
    var reason = Reason(column.subject(subject), value)
    if let place = table.cellPlace(row, index) {
      reason.remarks.append(.init(.place, place))
    } else if table.isLoaded {
      reason.remark(.state, "a row added by hand", zh: "手工增加的行")
    }
    if case .error(let error) = value.value {
      reason.remark(.state, error.reason, zh: error.chineseReason)
    }
    if column.isEdited(row) {
      let loaded = TypedValue(column.original(at: row), column.type(at: row))
      let text = FilledFormula.spelling(of: loaded)
      reason.remark(.state, "set here; the file says \(text)", zh: "已在此修改；文件中为 \(text)")
    }
    return reason
  }

  /// Why an outcome of a project is what it is: set here, given in a file, or shown by evidence.
  mutating func outcome(
    _ outcome: KindColumn, of table: Table, row: Int, subject: String
  ) throws(Diagnostic) -> Reason {
    let outcomes = Outcomes(workbook)
    let value = try outcomes.resolved(outcome, of: table).value(at: row)
    let column = Column(
      name: outcome.name, chinese: outcome.chinese, type: outcome.type, values: [])
    let reason = Reason(column.subject(subject), TypedValue(value, outcome.type))
    let given = try given(outcome, of: table, row: row, subject: subject)
    if outcomes.isSet(outcome, of: table, row: row) {
      return set(reason, instead: given)
    }
    if var given {
      if let contrary = try contrary(to: value, outcome, of: table, row: row) {
        given.remarks.append(contrary)
      }
      return given
    }
    return try evidence(for: outcome, of: table, row: row, reason)
  }

  /// An outcome that was set here, in place of what a file gives.
  private func set(_ reason: Reason, instead given: Reason?) -> Reason {
    var reason = reason
    reason.remark(.state, "set here, above files and evidence", zh: "已在此设定，先于文件和证据")
    guard let given, let value = given.value, let place = given.texts(on: .place).first else {
      return reason
    }
    let text = FilledFormula.spelling(of: value)
    reason.remark(
      .place, "\(place.english) says \(text)", zh: "\(place.chinese) 填报为 \(text)")
    return reason
  }

  /// The cell that gives an outcome: of outcomes where it is not blank, else of projects.
  private func given(
    _ outcome: KindColumn, of table: Table, row: Int, subject: String
  ) throws(Diagnostic) -> Reason? {
    guard let filed = FiledOutcome(outcome, of: table, workbook).cell(at: row),
      FiledOutcome.isGiven(filed)
    else { return nil }
    return cell(filed.table, row: filed.row, column: filed.column, subject: subject)
  }

  /// That nothing is filed: the cell that is blank, where there is one.
  private func notFiled(
    _ outcome: KindColumn, of table: Table, row: Int
  ) throws(Diagnostic) -> Phrase {
    guard let blank = FiledOutcome(outcome, of: table, workbook).cell(at: row),
      let place = blank.table.cellPlace(blank.row, blank.column)
    else { return Phrase("no file gives it", zh: "各文件均未填报") }
    return Phrase("blank in \(place.english)", zh: "空白：\(place.chinese)")
  }

  /// What the evidence shows, where that differs from what is given.
  private func contrary(
    to given: Value, _ outcome: KindColumn, of table: Table, row: Int
  ) throws(Diagnostic) -> Reason.Remark? {
    let shown = try Outcomes(workbook).evidence(for: outcome, of: table)?.value(at: row) ?? .blank
    guard shown.isKnown, given.isKnown, shown != given else { return nil }
    let text = FilledFormula.spelling(of: TypedValue(shown, outcome.type))
    return Reason.Remark(
      .state,
      Phrase(
        "the evidence shows \(text); the given figure counts", zh: "证据为 \(text)，以填报为准"))
  }

  private mutating func evidence(
    for outcome: KindColumn, of table: Table, row: Int, _ known: Reason
  ) throws(Diagnostic) -> Reason {
    var reason = known
    guard let declared = Outcomes(workbook).declared(outcome) else {
      reason.remarks.append(.init(.place, try notFiled(outcome, of: table, row: row)))
      return reason
    }
    guard tell("evidence.\(outcome.name)#\(row)") else { return above(reason) }
    let scope = try self.scope(of: table, row: row)
    if let condition = declared.condition {
      guard try scope.value(of: condition, evaluator).value == .truth(true) else {
        let text = SourcePrinter.text(of: condition)
        reason.remarks.append(.init(.place, try notFiled(outcome, of: table, row: row)))
        reason.remark(
          .place, "there is no evidence: that takes \(text)", zh: "没有证据：须有 \(text)")
        reason.inputs += try inputs(of: condition, in: scope)
        return reason
      }
    }
    reason.add(meaning: declared.wording)
    try say(choicesShaping: "projects.\(outcome.name)", in: &reason, of: scope)
    try derive(&reason, by: declared.value, in: scope)
    return reason
  }
}

extension Column {
  /// What a figure of the column is called: in Chinese by both of its names, for formulas use the
  /// English one.
  func subject(_ text: String) -> Phrase {
    Phrase(text, named: text == name ? chinese.first : nil)
  }
}
