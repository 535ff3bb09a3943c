import Diagnostics
import Evaluation
import Language
import Rules
import Tables

extension Performance {
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
      for index in try loadedTables(reference.table) {
        let table = session.state.contents.tables[index]
        do throws(Diagnostic) {
          if let row = try Binder(environment).row(of: reference, in: table, at: span) {
            return [EditTarget(table: index, column: column, rows: [row])]
          }
        } catch  where error.code == "unknown-row" {
          if index == (try loadedTables(reference.table)).last { throw error }
        }
      }
      throw Diagnostic(
        code: "computed-row",
        Phrase("a cell is set by a key that is written out", zh: "设定单元格时，须直接写出主键"),
        at: span)
    case .member(let name, let column):
      var targets: [EditTarget] = []
      var view = TableView(environment)
      for index in try loadedTables(name) {
        let table = session.state.contents.tables[index]
        let rows =
          try filter.map { (filter) throws(Diagnostic) in
            try view.rows(of: table, filter)
          } ?? Array(0..<table.rowCount)
        targets.append(EditTarget(table: index, column: column, rows: rows))
      }
      for text in view.notes { note(text) }
      outcome.messages += view.warnings
      return targets
    case .name(let name):
      throw Diagnostic(
        code: "no-column",
        Phrase("name the column: `\(name.text).column`", zh: "请写明列：`\(name.text).列名`"),
        at: name.span)
    }
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
    throw Diagnostic(
      code: "unknown-table",
      Phrase("there is no table '\(name.text)'", zh: "没有名为“\(name.text)”的表"), at: name.span,
      suggestion: Similarity.nearest(to: name.text, among: tables.map(\.name)),
      advice: [Phrase("`tables` lists what is loaded", zh: "`表` 列出已载入的表")])
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
