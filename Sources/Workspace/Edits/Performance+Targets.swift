import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

extension Performance {
  /// The parameter that a place names; nothing where it names cells.
  func parameter(at place: Place) -> Parameter? {
    guard case .member(let group, let name) = place else { return nil }
    return session.state.contents.pack.parameter(named: group.identity(of: name))
  }

  /// A column of one loaded table and the rows that are meant.
  struct EditTarget {
    let table: Int
    let column: Name
    let rows: [Int]
  }

  /// The loaded tables, columns and rows that a place names.
  mutating func targets(
    of place: Place, _ filter: Expression?
  ) throws(Diagnostic) -> [EditTarget] {
    switch place {
    case .cell(let reference, let span):
      guard let column = reference.column else {
        throw Diagnostic(
          code: "whole-row", Phrase("a row is not set as a whole", zh: "不能整行设定"), at: span)
      }
      let row = try row(of: reference, at: span)
      var rows = Set(row.rows)
      if let filter {
        var view = TableView(environment)
        rows.formIntersection(
          try view.rows(of: session.state.contents.tables[row.table], filter))
        if rows.isEmpty {
          warn(
            Phrase("the row does not meet the condition", zh: "该行不符合条件"), code: "no-rows")
        }
      }
      return [EditTarget(table: row.table, column: column, rows: rows.sorted())]
    case .member(let name, let column):
      return try rows(of: name, filter).map {
        EditTarget(table: $0.table, column: column, rows: $0.rows)
      }
    case .name(let name):
      throw Diagnostic(
        code: "no-column",
        Phrase("name the column: `\(name.text).column`", zh: "请写明列：`\(name.text).列名`"),
        at: name.span)
    }
  }

  /// Some rows of a loaded table.
  struct ChosenRows {
    let table: Int
    let rows: [Int]
  }

  /// The rows of a table, or of all tables of a kind, for which the filter is true; all rows
  /// without one.
  mutating func rows(of name: Name, _ filter: Expression?) throws(Diagnostic) -> [ChosenRows] {
    var view = TableView(environment)
    var chosen: [ChosenRows] = []
    for index in try loadedTables(name) {
      let rows = try view.rows(of: session.state.contents.tables[index], filter)
      chosen.append(ChosenRows(table: index, rows: rows))
    }
    for text in view.notes { note(text) }
    // That some tables of a kind have no such row is no news where others have.
    if chosen.allSatisfy({ $0.rows.isEmpty }) { outcome.messages += view.warnings.prefix(1) }
    return chosen
  }

  /// The row that a written key names, in whichever table of the kind it stands.
  func row(of reference: CellReference, at span: SourceSpan) throws(Diagnostic) -> ChosenRows {
    let key = try key(of: reference, at: span)
    for index in try loadedTables(reference.table) {
      if let row = session.state.contents.tables[index].row(forKey: key) {
        return ChosenRows(table: index, rows: [row])
      }
    }
    throw .unknownRow(reference, of: try Binder(environment).table(of: reference), at: span)
  }

  /// The key that a reference to a loaded table writes out.
  func key(of reference: CellReference, at span: SourceSpan) throws(Diagnostic) -> [Value] {
    // What is derived has keys, too, and is refused first.
    _ = try loadedTables(reference.table)
    let binder = Binder(environment)
    let table = try binder.table(of: reference)
    guard let key = try binder.key(of: reference, in: table, at: span) else {
      throw .computedRow(at: span)
    }
    return key
  }

  /// The positions of the loaded tables that a name means: one table, or all of a kind.
  func loadedTables(_ name: Name) throws(Diagnostic) -> [Int] {
    let tables = session.state.contents.tables
    if let kind = RecordKind.named(name.folded) {
      let found = tables.indices.filter { tables[$0].kind == kind }
      if !found.isEmpty { return found }
    }
    if let index = session.state.contents.tableIndex(named: name.text) { return [index] }
    if environment.parameterNames.contains(where: { $0.hasPrefix(name.folded + ".") }) {
      let span = statement.form.place?.span ?? name.span
      throw .unknownParameter(source[span], at: span, among: environment.parameterNames)
    }
    if try environment.table(named: name.folded) != nil {
      throw Diagnostic(
        code: "derived-table",
        Phrase("'\(name.text)' is derived and cannot be edited", zh: "“\(name.text)”是派生表，不能修改"),
        at: name.span,
        advice: [Phrase("edit what it is derived from", zh: "请修改它所依据的数据")])
    }
    throw .unknownTable(name, among: tables.map(\.name))
  }
}

extension Statement.Form {
  /// What is set or reset.
  fileprivate var place: Place? {
    switch self {
    case .set(let edit): edit.place
    case .reset(let place): place
    default: nil
    }
  }
}
