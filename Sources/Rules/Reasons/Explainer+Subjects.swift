import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What an expression asks a reason of.
extension Explainer {
  /// The kinds in which a bare key is looked for, in that order.
  static let searched = ["projects", "employers", "providers", "incidents", "payments"]

  /// The subject of an expression: `P-0003`, `projects[P-0003].score`, `caps.limit`, `cap.rate`.
  func subject(of expression: Expression) throws(Diagnostic) -> Subject {
    switch expression.form {
    case .name(let name): return try subject(named: name)
    case .literal(let literal):
      guard let record = try record(keyed: literal.keySpelling) else { return .expression }
      return record
    case .member(let table, let name): return try subject(table, name)
    case .cell(let cell): return try subject(of: cell, at: expression)
    default: return .expression
    }
  }

  /// A bare word: a record's key, else a criterion, a table, an aspect.
  private func subject(named name: Name) throws(Diagnostic) -> Subject {
    if let record = try record(keyed: name.text) { return record }
    let criteria = criteria(named: name.text)
    if !criteria.isEmpty { return .rule(criteria) }
    if let table = try environment.table(named: name.folded) { return .table(table) }
    if let aspect = Choice(pack.aspects).word(for: name.text) {
      return .aspects(kinds(judgedIn: aspect), aspect)
    }
    throw unknownSubject(name.text, at: name.span)
  }

  private func subject(_ table: Name, _ name: Name) throws(Diagnostic) -> Subject {
    let parameter = table.identity(of: name)
    if environment.parameter(named: parameter) != nil { return .parameter(parameter) }
    if try environment.isParameterGroup(table) {
      throw .unknownParameter(
        "\(table.text).\(name.text)", at: table.span.joined(with: name.span),
        among: environment.parameterNames)
    }
    let found = try Binder(environment).table(named: table)
    guard let kind = found.kind else { return .column(found, name) }
    let criteria = criteria(named: name.text, of: kind)
    return criteria.isEmpty ? .column(found, name) : .rule(criteria)
  }

  /// The kinds with criteria for an aspect; the first of all where none has any.
  private func kinds(judgedIn aspect: String) -> [RecordKind] {
    let rules = workbook.contents.pack
    let judged = rules.judgedKinds.filter { rules.aspects(of: $0).contains(aspect) }
    return (judged.isEmpty ? Array(Explainer.searched.prefix(1)) : judged)
      .compactMap(RecordKind.named)
  }

  private func record(keyed text: String) throws(Diagnostic) -> Subject? {
    for name in Explainer.searched {
      guard let kind = RecordKind.named(name), let table = workbook.table(ofKind: name),
        let key = table.keyColumns.first
      else { continue }
      let value = CellReader(for: table.columns[key]).value(of: text)
      if let row = table.row(forKey: [value]) { return .record(kind, row: row) }
    }
    return nil
  }

  private func subject(
    of cell: CellReference, at expression: Expression
  ) throws(Diagnostic) -> Subject {
    let binder = Binder(environment)
    let table = try binder.table(of: cell)
    guard let row = try binder.row(of: cell, in: table, at: expression.span) else {
      return .expression
    }
    // A name means all tables of its kind together, and so do the rules.
    let records = table.kind.flatMap { workbook.table(ofKind: $0.name) }
    let key = table.keyColumns.map { table.columns[$0].value(at: row) }
    guard let kind = table.kind, let place = records?.row(forKey: key) else {
      return cell.column.map { .cell(table, row: row, $0) } ?? .row(table, row)
    }
    guard let column = cell.column else { return .record(kind, row: place) }
    if let criterion = criteria(named: column.text, of: kind).first {
      return .criterion(criterion, row: place)
    }
    return .cell(records ?? table, row: place, column)
  }
}

extension Literal {
  /// The text of a key that reads as a literal: `12`, `2020-01`.
  fileprivate var keySpelling: String {
    switch self {
    case .number(let number): number.spelling
    case .text(let text): text.plain ?? ""
    case .date(let day): day.description
    case .month(let month): month.description
    case .year(let year): "\(year)"
    case .truth(let truth): truth ? "yes" : "no"
    case .period, .blank: ""
    }
  }
}
