import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

extension Performance {
  /// `reset cap.rate`, `reset projects[P-0003].amount`, `reset projects`, `reset all`
  mutating func reset(_ place: Place?) throws(Diagnostic) {
    let before = session.workbook
    let old = session.state
    if let place { try reset(place: place) } else { resetAll() }
    guard session.state.differs(from: old) else {
      note(Phrase("there is nothing to take back here", zh: "此处没有可还原的改动"))
      return
    }
    finish(Phrase("reset", zh: "已还原"), from: before)
  }

  private mutating func resetAll() {
    for index in session.state.contents.tables.indices { restore(index) }
    session.state.contents.tables.removeAll { $0.files.isEmpty && $0.kind != nil }
    session.state.contents.parameters = [:]
    session.state.contents.outcomes = [:]
    session.state.whatIfs = []
    session.state.corrections = [:]
  }

  private mutating func restore(_ index: Int) {
    let name = session.state.contents.tables[index].name
    if let loaded = session.state.loaded[name.lowercased()] {
      session.state.contents.tables[index] = loaded
    }
  }

  private mutating func reset(place: Place) throws(Diagnostic) {
    switch place {
    case .member(let group, let name):
      let parameter = group.identity(of: name)
      if session.state.contents.pack.parameter(named: parameter) != nil {
        session.state.contents.parameters[parameter] = nil
        return
      }
      for target in try targets(of: place, nil) { try clear(target) }
    case .cell(let reference, let span):
      if reference.column != nil {
        for target in try targets(of: place, nil) { try clear(target) }
      } else {
        try reset(try loadedRow(of: reference, at: span))
      }
    case .name(let name):
      for index in try loadedTables(name) {
        session.state.forgetOutcomes(of: session.state.contents.tables[index])
        restore(index)
        let table = session.state.contents.tables[index]
        session.state.forgetEdits(of: table.name)
        session.state.forgetOutcomes(of: table)
      }
    }
  }

  /// A row of a loaded table, whether it stands in it now, in its file, or in both.
  private struct LoadedRow {
    let table: Int
    let key: [Value]
  }

  private func loadedRow(
    of reference: CellReference, at span: SourceSpan
  ) throws(Diagnostic) -> LoadedRow {
    let key = try key(of: reference, at: span)
    for index in try loadedTables(reference.table) {
      let table = session.state.contents.tables[index]
      let loaded = session.state.loaded[table.name.lowercased()]
      if (table.row(forKey: key) ?? loaded?.row(forKey: key)) != nil {
        return LoadedRow(table: index, key: key)
      }
    }
    throw .unknownRow(reference, of: try Binder(environment).table(of: reference), at: span)
  }

  /// Gives a row back what its file holds, which may be that there is no such row.
  private mutating func reset(_ row: LoadedRow) throws(Diagnostic) {
    let table = session.state.contents.tables[row.table]
    let others = table.row(forKey: row.key).map { table.removing(rows: [$0]) } ?? table
    if let loaded = session.state.loaded[table.name.lowercased()] {
      let rest = loaded.row(forKey: row.key).map { loaded.removing(rows: [$0]) } ?? loaded
      session.state.contents.tables[row.table] =
        try keepingEdits(loaded, of: others, asLoaded: rest)
    } else {
      session.state.contents.tables[row.table] = others
    }
    let key = row.key.map(\.keyText).joined(separator: "/")
    session.state.forgetEdits(of: table.name, key: key)
    guard table.kind?.name == "projects" else { return }
    session.state.contents.outcomes = session.state.contents.outcomes.filter {
      [$0.key.project] != row.key
    }
  }

  private mutating func clear(_ target: EditTarget) throws(Diagnostic) {
    let table = session.state.contents.tables[target.table]
    guard let column = try Binder(environment).column(target.column.text, of: table) else {
      throw .unknownColumn(target.column, of: table)
    }
    if let index = table.column(named: column.name) {
      session.state.contents.tables[target.table] = table.replacingColumn(
        index, with: table.columns[index].clearing(editsAt: target.rows))
    }
    for row in target.rows {
      let place = EditedPlace(table: table.name, key: table.keyOrNumber(row), column: column.name)
      session.state.forgetEdit(of: place)
      if let key = table.keyColumns.first {
        session.state.contents.outcomes[
          WorkbookContents.OutcomeEdit(
            project: table.columns[key].value(at: row), outcome: column.name)] = nil
      }
    }
  }
}

extension SessionState {
  /// Whether anything that can be edited is another than in `old`.
  func differs(from old: SessionState) -> Bool {
    contents.parameters != old.contents.parameters || contents.outcomes != old.contents.outcomes
      || whatIfs != old.whatIfs || corrections != old.corrections
      || contents.tables.count != old.contents.tables.count
  }
}
