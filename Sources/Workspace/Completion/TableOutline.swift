import Diagnostics
import Exact
import Language
import Rules
import Tables

/// The columns of a table, known without computing it.
struct TableOutline {
  /// A column: its names in both languages, and what it holds.
  struct Column {
    let name: String
    let chinese: [String]
    let type: ValueType

    /// Whether a name in either language, its case folded, is the column's.
    func answers(to folded: String) -> Bool {
      name.lowercased() == folded || chinese.contains { $0.lowercased() == folded }
    }
  }

  let columns: [Column]

  init(_ columns: [Column]) { self.columns = columns }

  init(_ table: Table) {
    columns = table.columns.map { Column(name: $0.name, chinese: $0.chinese, type: $0.type) }
  }

  /// The column of a name in either language.
  func column(named name: String) -> Column? {
    let folded = name.lowercased()
    return columns.first { $0.answers(to: folded) }
  }
}

extension Session {
  /// What columns a table has; nothing where there is no such table. What the rules derive is not
  /// computed for it: while somebody types, nothing may take long.
  func outline(of name: String) -> TableOutline? {
    if workbook.isLoaded(name), let table = try? workbook.table(named: name) {
      // A project answers to the outcomes that are known of it.
      let outcomes = table.kind?.name == "projects" ? RecordKind.named("outcomes") : nil
      let more = (outcomes?.columns ?? []).filter { table.column(named: $0.name) == nil }.map {
        TableOutline.Column(name: $0.name, chinese: $0.chinese, type: $0.type)
      }
      let derived = state.derivedColumns.filter { $0.belongs(to: table) }
        .map { TableOutline.Column(name: $0.name, chinese: [], type: .mixed) }
      return TableOutline(TableOutline(table).columns + more + derived)
    }
    if workbook.derivedName(name) != nil {
      return (try? workbookWithoutRows.derivedTable(named: name)).flatMap(\.self).map(
        TableOutline.init)
    }
    if SessionEnvironment.ownTable(named: name) == "criteria" {
      return (try? workbookWithoutRows.criteriaTable()).map(TableOutline.init)
    }
    // The edits of scenarios need not be carried out again for it.
    if SessionEnvironment.ownTable(named: name) == "scenarios" {
      return TableOutline(scenarioTable(of: []))
    }
    let own = try? SessionEnvironment(session: self).table(named: name)
    return own.flatMap(\.self).map(TableOutline.init)
  }

  /// A workbook without rows under the rules in force, whose derived tables have the same columns.
  private var workbookWithoutRows: Workbook {
    let pack = state.contents.pack
    if let known = emptyWorkbook,
      known.contents.pack.syntax.source.text == pack.syntax.source.text
    {
      return known
    }
    let made = Workbook(WorkbookContents(pack: pack))
    emptyWorkbook = made
    return made
  }
}
