import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What can be asked about: records, criteria, cells of any table.
extension Explainer {
  /// A criterion of a kind, under an aspect.
  struct CriterionName: Hashable, Sendable {
    /// The criterion.
    let name: String
    /// The aspect that it belongs to.
    let aspect: String
    /// The kind that it judges.
    let kind: RecordKind
  }

  /// The criteria of a name, of one kind or of all.
  func criteria(named name: String, of kind: RecordKind? = nil) -> [CriterionName] {
    pack.criteria.compactMap { criterion in
      guard criterion.name.folded == name.lowercased(),
        let judged = RecordKind.named(criterion.kind.folded),
        kind == nil || judged.name == kind?.name
      else { return nil }
      return CriterionName(name: criterion.name.text, aspect: criterion.aspect.text, kind: judged)
    }
  }

  /// Why a record is judged as it is: every aspect with its criteria; of a project also what it
  /// comes to in the tables that have a row for it.
  mutating func reason(of kind: RecordKind, row: Int) throws(Diagnostic) -> Reason {
    let table = workbook.rows(ofKind: kind)
    let key = table.keyList(at: row)
    var reason = Reason(Phrase(same: "\(kind.name)[\(key)]"))
    if let place = RowRuns([row], of: table).places.nonEmpty {
      reason.remarks.append(.init(.place, place))
    }
    reason.remarks += try conflicts(of: kind, key: table.keyText(at: row))
    for aspect in workbook.contents.pack.aspects(of: kind.name) {
      reason.inputs.append(
        try self.aspect(aspect, of: kind, row: row, subject: words(of: aspect)))
    }
    for table in pack.tables where table.source?.folded == kind.name {
      reason.inputs += try brief(of: table, row: row)
    }
    return reason
  }

  /// An aspect by both of its names in Chinese.
  private func words(of aspect: String) -> Phrase {
    Phrase(aspect, named: pack.aspects.first { $0.english == aspect }?.chinese.first)
  }

  /// What does not fit about a record.
  private func conflicts(
    of kind: RecordKind, key: String
  ) throws(Diagnostic) -> [Reason.Remark] {
    guard let table = try workbook.derivedTable(named: "conflicts"),
      let records = table["record"], let keys = table["key"], let messages = table["message"],
      case .choice(let words) = messages.type
    else { return [] }
    return (0..<table.rowCount).compactMap { row in
      guard records.value(at: row) == .text(kind.name), keys.value(at: row) == .text(key),
        let message = messages.value(at: row).text
      else { return nil }
      return Reason.Remark(.state, words.phrase(of: message))
    }
  }

  /// The columns of a derived table that matter most, for one row.
  private mutating func brief(of table: DerivedTableSyntax, row: Int) throws(Diagnostic) -> [Reason]
  {
    guard let derivation = try workbook.derivation(named: table.name.folded) else { return [] }
    let keys = Set(table.key.map(\.name.text))
    var reasons: [Reason] = []
    for name in table.brief where !keys.contains(name.text) {
      guard let column = derivation.whole[name.text], !table.copies(name.text) else { continue }
      let value = TypedValue(column.value(at: row), column.type)
      let subject = "\(table.name.text).\(name.text)"
      reasons.append(Reason(Phrase(subject, named: column.chinese.first), value))
    }
    return reasons
  }

  /// Why a record meets a criterion or not.
  mutating func reason(
    of criterion: CriterionName, row: Int
  ) throws(Diagnostic) -> Reason? {
    let table = workbook.rows(ofKind: criterion.kind)
    let key = table.keyList(at: row)
    let subject = Phrase(same: "\(criterion.kind.name)[\(key)].\(criterion.name)")
    let syntax = self.syntax(of: criterion.name, in: criterion.aspect, of: criterion.kind)
    if let syntax, syntax.isDiscretionary {
      return try discretion(syntax, in: try scope(of: table, row: row), subject: subject)
    }
    let judgement = try workbook.judgement(kind: criterion.kind, aspect: criterion.aspect)
    guard let bound = judgement.criteria.first(where: { $0.name == criterion.name }) else {
      return nil
    }
    return try self.criterion(
      bound, in: criterion.aspect, of: criterion.kind, row: row, subject: subject)
  }

  /// Why a cell of a table has its value; of a kind's table also outcomes and verdicts, of a
  /// derived table its figures. Nothing where the table has no such column.
  mutating func reason(
    of column: String, in table: Table, row: Int
  ) throws(Diagnostic) -> Reason? {
    let subject = "\(table.name)[\(table.rowName(at: row))].\(column)"
    if let judged = try judgedReason(in: table, row: row) { return judged }
    let scope = try self.scope(of: table, row: row)
    guard let layer = scope.layers.first else { return nil }
    return try self.column(column, of: layer, in: scope, subject: subject)
  }

  /// The record, aspect and criterion that a row of assessment or findings is about.
  func judged(in table: Table, row: Int) throws(Diagnostic) -> Judged? {
    guard table.isOfVerdicts,
      let kind = table["record"]?.value(at: row).text.flatMap(RecordKind.named),
      let key = table["key"]?.value(at: row).text, let aspect = table["aspect"]?.value(at: row).text
    else { return nil }
    let records = workbook.rows(ofKind: kind)
    guard let record = (0..<records.rowCount).first(where: { records.keyText(at: $0) == key })
    else { return nil }
    return Judged(
      kind: kind, row: record, aspect: aspect,
      criterion: table["criterion"]?.value(at: row).text)
  }

  /// Why a row of assessment or findings says what it says.
  mutating func judgedReason(in table: Table, row: Int) throws(Diagnostic) -> Reason? {
    guard let judged = try judged(in: table, row: row) else { return nil }
    guard let aspect = judged.aspect else { return nil }
    if let name = judged.criterion {
      return try reason(
        of: CriterionName(name: name, aspect: aspect, kind: judged.kind), row: judged.row)
    }
    let records = workbook.rows(ofKind: judged.kind)
    let subject = "\(judged.kind.name)[\(records.keyList(at: judged.row))].\(aspect)"
    return try self.aspect(
      aspect, of: judged.kind, row: judged.row, subject: Phrase(same: subject), isWhole: true)
  }

  /// Why a whole row of a derived table is what it is: its columns that matter most.
  mutating func reason(ofRow row: Int, in table: Table) throws(Diagnostic) -> Reason {
    let key = table.keyList(at: row)
    var reason = Reason(Phrase(same: "\(table.name)[\(key)]"))
    let scope = try self.scope(of: table, row: row)
    guard let layer = scope.layers.first else { return reason }
    let keys = Set(table.keyColumns.map { table.columns[$0].name })
    for column in table.columns where !keys.contains(column.name) {
      if let part = try self.column(column.name, of: layer, in: scope, subject: column.name) {
        reason.inputs.append(part)
      }
    }
    return reason
  }
}

extension DerivedTableSyntax {
  /// Whether a column only copies a cell of the record.
  fileprivate func copies(_ name: String) -> Bool {
    guard let column = columns.first(where: { $0.name.text == name }), column.cases.count == 1,
      let only = column.cases.first, case .member(let owner, _) = only.value.form
    else { return false }
    return owner.folded == source?.folded
  }
}
