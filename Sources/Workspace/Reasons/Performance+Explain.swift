import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `explain settlement[P-0003].payable`, `why P-0003`, `why not P-0003`
  mutating func explain(_ subject: Expression, isWhyNot: Bool) throws(Diagnostic) {
    let asked = try asked(by: subject)
    show(try isWhyNot ? remedies(of: asked, subject) : reason(of: asked, subject))
  }

  /// What an explanation is asked of.
  private enum Asked {
    /// A record of a kind.
    case record(RecordKind, row: Int)
    /// A criterion of a record.
    case criterion(Explainer.CriterionName, row: Int)
    /// A row of another table.
    case row(Table, Int)
    /// A cell.
    case cell(Table, row: Int, Name)
    /// A criterion of all records.
    case rule([Explainer.CriterionName])
    /// A column of all rows.
    case column(Table, Name)
    /// A table that the rules derive.
    case table(Table)
    /// A parameter.
    case parameter(String)
    /// Any other expression.
    case expression
  }

  private var explainer: Explainer { Explainer(session.workbook, environment: environment) }

  /// The kinds in which a bare key is looked for, in that order.
  private static let searched = ["projects", "employers", "providers", "incidents", "payments"]

  private func asked(by subject: Expression) throws(Diagnostic) -> Asked {
    switch subject.form {
    case .name(let name): return try asked(name, at: subject.span)
    case .literal(let literal):
      guard let record = try record(keyed: literal.keySpelling) else {
        throw unknownSubject(literal.keySpelling, at: subject.span)
      }
      return record
    case .member(let table, let name):
      if environment.parameter(named: "\(table.folded).\(name.folded)") != nil {
        return .parameter("\(table.folded).\(name.folded)")
      }
      if try environment.isParameterGroup(table) {
        throw .unknownParameter(
          "\(table.text).\(name.text)", at: subject.span, among: environment.parameterNames)
      }
      let found = try Binder(environment).table(named: table)
      let criteria = explainer.criteria(named: name.text, of: found.kind)
      if found.kind != nil, !criteria.isEmpty { return .rule(criteria) }
      return .column(found, name)
    case .cell(let cell): return try asked(cell, at: subject.span)
    default: return .expression
    }
  }

  /// A bare word: a record's key, else a criterion, else the name of a table.
  private func asked(_ name: Name, at span: SourceSpan) throws(Diagnostic) -> Asked {
    if let record = try record(keyed: name.text) { return record }
    let criteria = explainer.criteria(named: name.text)
    if !criteria.isEmpty { return .rule(criteria) }
    if let table = try environment.table(named: name.folded) { return .table(table) }
    throw unknownSubject(name.text, at: span)
  }

  private func record(keyed text: String) throws(Diagnostic) -> Asked? {
    for name in Performance.searched {
      guard let kind = RecordKind.named(name),
        let table = try session.workbook.table(ofKind: name), let key = table.keyColumns.first
      else { continue }
      let value = CellReader(for: table.columns[key]).value(of: text)
      if let row = table.row(forKey: [value]) { return .record(kind, row: row) }
    }
    return nil
  }

  private func asked(_ cell: CellReference, at span: SourceSpan) throws(Diagnostic) -> Asked {
    let binder = Binder(environment)
    let table = try binder.table(of: cell)
    guard let row = try binder.row(of: cell, in: table, at: span) else { return .expression }
    // A name means all tables of its kind together, and so do the rules.
    let records = try table.kind.flatMap { (kind) throws(Diagnostic) in
      try session.workbook.table(ofKind: kind.name)
    }
    let key = table.keyColumns.map { table.columns[$0].value(at: row) }
    guard let kind = table.kind, let place = records?.row(forKey: key) else {
      return cell.column.map { .cell(table, row: row, $0) } ?? .row(table, row)
    }
    guard let column = cell.column else { return .record(kind, row: place) }
    if let criterion = explainer.criteria(named: column.text, of: kind).first {
      return .criterion(criterion, row: place)
    }
    return .cell(records ?? table, row: place, column)
  }

  private func reason(of asked: Asked, _ subject: Expression) throws(Diagnostic) -> Reason {
    var explainer = explainer
    switch asked {
    case .record(let kind, let row): return try explainer.reason(of: kind, row: row)
    case .criterion(let criterion, let row):
      if let reason = try explainer.reason(of: criterion, row: row) { return reason }
    case .row(let table, let row): return try explainer.reason(ofRow: row, in: table)
    case .cell(let table, let row, let column):
      if let reason = try explainer.reason(of: column.text, in: table, row: row) { return reason }
      throw .unknownColumn(column, of: table)
    case .rule(let criteria):
      var reasons: [Reason] = []
      for criterion in criteria {
        if let reason = try explainer.rule(of: criterion) { reasons.append(reason) }
      }
      if reasons.count == 1 { return reasons[0] }
      var all = Reason(Phrase(same: SourcePrinter.text(of: subject)))
      all.inputs = reasons
      return all
    case .column(let table, let column):
      if let reason = try explainer.rule(ofColumn: column.text, in: table) { return reason }
      throw notDerived(column, table)
    case .table(let table):
      if let reason = try explainer.rules(of: table) { return reason }
      throw notDerived(table, at: subject.span)
    case .parameter(let name):
      if var reason = explainer.parameter(named: name) {
        reason.remarks += readers(of: name, explainer)
        return reason
      }
    case .expression: break
    }
    return try explainer.reason(of: subject)
  }

  /// What reads a parameter.
  private func readers(of name: String, _ explainer: Explainer) -> [Reason.Remark] {
    let readers = explainer.readers(ofParameter: name)
    guard !readers.isEmpty else { return [] }
    let list = Phrase.list(readers)
    return [
      Reason.Remark(
        .rule, Phrase("read by \(list.english)", zh: "用于 \(list.chinese)"))
    ]
  }

  private func remedies(of asked: Asked, _ subject: Expression) throws(Diagnostic) -> Reason {
    var explainer = explainer
    var found: Reason?
    switch asked {
    case .record(let kind, let row): found = try explainer.remedies(of: kind, row: row)
    case .criterion(let criterion, let row):
      found = try explainer.remedies(
        of: criterion.kind, row: row, aspect: criterion.aspect, criterion: criterion.name)
    case .cell(let table, let row, let column):
      guard let kind = table.kind, explainer.hasAspect(column.folded, kind) else {
        throw noVerdict(subject)
      }
      found = try explainer.remedies(of: kind, row: row, aspect: column.folded)
    default: throw noVerdict(subject)
    }
    if let found { return found }
    var reason = Reason(Phrase(same: SourcePrinter.text(of: subject)))
    reason.remarks = [
      Reason.Remark(
        .remedy,
        Phrase("every criterion that applies here passes", zh: "此处适用的标准全部达标"))
    ]
    return reason
  }

  /// Shows a reason, which also becomes the last result.
  private mutating func show(_ reason: Reason) {
    let table = reason.table
    let outline = ShownOutline(ShownOutline.Entry(reason), rows: marked(table, notes: []))
    session.memory.last = .outline(outline)
    session.memory.lastTable = table.named("last")
    outcome.results.append(SessionResult(statement: "explain", line: line, .outline(outline)))
    sayAside(marks)
  }
}
