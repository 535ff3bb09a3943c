import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

extension Performance {
  /// `load a.csv, b.csv as p2020 kind projects header 3 where … with …`
  mutating func perform(_ load: Load) throws(Diagnostic) {
    let kind = try declaredKind(load)
    var loaded: Table?
    var reports: [LoadReport] = []
    for path in try files(of: load) {
      let (table, report) = try read(path, load, kind: kind ?? loaded?.kind)
      reports.append(report)
      guard let first = loaded else {
        loaded = table
        continue
      }
      guard first.kind == table.kind else {
        throw Diagnostic(
          code: "different-kinds", "the files are of different kinds", at: statement.span,
          place: FilePlace(file: path), advice: ["load them one by one"])
      }
      loaded = try first.appending(table)
    }
    guard let table = loaded else { return }
    try place(table, load, reports)
  }

  private func declaredKind(_ load: Load) throws(Diagnostic) -> RecordKind? {
    guard let name = load.kind else { return nil }
    guard let kind = RecordKind.named(name.folded) else {
      throw Diagnostic(
        code: "unknown-kind", "'\(name.text)' is no kind of record", at: name.span,
        suggestion: Similarity.nearest(to: name.text, among: RecordKind.all.map(\.name)),
        advice: ["the kinds are \(RecordKind.all.map(\.name).joined(separator: ", "))"])
    }
    return kind
  }

  /// The files, patterns taken apart.
  private func files(of load: Load) throws(Diagnostic) -> [String] {
    var files: [String] = []
    for path in load.paths {
      let text = try resolved(path)
      guard !path.isQuoted, text.contains(where: { $0 == "*" || $0 == "?" }) else {
        files.append(text)
        continue
      }
      let found = try session.surroundings.paths(matching: text)
      guard !found.isEmpty else {
        throw Diagnostic(
          code: "no-files", "no file is named '\(text)'", at: path.span,
          advice: ["`*` stands for any letters, `?` for one"])
      }
      files += found
    }
    return files
  }

  /// One file, its added columns and its filter, its key checked.
  private mutating func read(
    _ path: String, _ load: Load, kind: RecordKind?
  ) throws(Diagnostic) -> (Table, LoadReport) {
    var options = ReadingOptions(kind: kind)
    options.provided = Set(load.additions.map(\.name.text))
    options.headerLine = load.headerLine
    options.tableName = load.name?.text
    let bytes = try session.surroundings.open(path)
    let read = try bytes.table(named: path, options)
    var table = read.table
    for addition in load.additions { table = try adding(addition, to: table) }
    var view = TableView(environment)
    table = try view.filtered(table, load.filter)
    for text in view.notes { note(text) }
    for warning in view.warnings { outcome.messages.append(warning) }
    let key = load.key.isEmpty ? nil : load.key.map(\.text)
    return (try table.keyed(by: key), read.report)
  }

  /// `with amount = 预算金额`: a text is read as a cell of the column would be.
  private func adding(_ addition: Assignment, to table: Table) throws(Diagnostic) -> Table {
    let known = table.kind?.column(named: addition.name.text)
    let binder = Binder(environment, scope: Scope(table))
    let bound: BoundExpression
    if let known {
      bound = try binder.bind(addition.value, opposite: known.type)
    } else {
      bound = try binder.bind(addition.value)
    }
    let made = evaluator.column(bound, name: addition.name.text, rowCount: table.rowCount)
    guard let known else { return table.addingColumn(made) }
    let reader = CellReader(known.type, isScore: known.isScore)
    let values = (0..<made.count).map { row -> Value in
      switch made.value(at: row) {
      case .text(let text): reader.value(of: text)
      case let value: value
      }
    }
    return table.addingColumn(
      Column(name: known.name, chinese: known.chinese, type: known.type, values: values))
  }

  /// Puts a table into the workbook, or its rows into a table that is there.
  private mutating func place(
    _ table: Table, _ load: Load, _ reports: [LoadReport]
  ) throws(Diagnostic) {
    let contents = session.state.contents
    let name = load.target?.text ?? load.name?.text ?? table.name
    try checkName(name, of: table, at: (load.target ?? load.name)?.span)
    var placed = table.named(name)
    let existing = contents.tableIndex(named: name)
    if let existing, load.target != nil {
      placed = try contents.tables[existing].appending(placed)
    } else if let existing, !load.replaces, !isSameFile(contents.tables[existing], table) {
      throw Diagnostic(
        code: "name-taken", "there is a table '\(name)' already", at: statement.span,
        advice: [
          "`as NAME` gives the new one another name", "`into \(name)` adds its rows",
          "`replace` puts it in the other's place",
        ])
    }
    try checkKeys(placed, apartFrom: existing)
    session.state.loaded[name.lowercased()] = placed
    if let existing {
      session.state.contents.tables[existing] = try keepingEdits(
        placed, of: contents.tables[existing], load)
    } else {
      session.state.contents.tables.append(placed)
    }
    session.saidConflicts = []
    report(reports, on: placed)
  }

  private func checkName(_ name: String, of table: Table, at span: SourceSpan?) throws(Diagnostic) {
    let other = RecordKind.named(name).map { $0 != table.kind } ?? false
    let isTaken =
      other || session.workbook.derivedNames.contains(name.lowercased())
      || environment.parameterNames.contains { $0.hasPrefix(name.lowercased() + ".") }
    guard isTaken else { return }
    throw Diagnostic(
      code: "name-reserved",
      "'\(name)' names something else: a kind, a derived table or parameters",
      at: span, advice: ["`as NAME` gives the table another name"])
  }

  private func isSameFile(_ first: Table, _ second: Table) -> Bool {
    !first.files.isEmpty && first.files.map(\.path) == second.files.map(\.path)
  }

  /// A key that stands in two tables of a kind names two records.
  private func checkKeys(_ table: Table, apartFrom index: Int?) throws(Diagnostic) {
    guard let kind = table.kind else { return }
    for (position, other) in session.state.contents.tables.enumerated()
    where position != index && other.kind == kind {
      _ = try other.appending(table)
    }
  }

  /// Reloading keeps edits of cells; those whose row is gone are said.
  private mutating func keepingEdits(
    _ fresh: Table, of old: Table, _ load: Load
  ) throws(Diagnostic) -> Table {
    guard load.target == nil, !load.replaces else { return fresh }
    var table = fresh
    var gone = 0
    for column in old.columns where column.isEdited {
      guard let index = table.column(named: column.name) else { continue }
      for row in column.editedRows {
        let key = old.keyColumns.map { old.columns[$0].value(at: row) }
        guard let match = table.row(forKey: key) else {
          gone += 1
          continue
        }
        table = table.replacingColumn(
          index, with: table.columns[index].setting(column.value(at: row), at: [match]))
      }
    }
    if gone > 0 {
      note("\(gone) edits are lost: their rows are gone", .warning, code: "lost-edits")
    }
    return table
  }

  /// The load line: what was read, how it was written, what could not be read.
  private mutating func report(_ reports: [LoadReport], on table: Table) {
    for report in reports {
      let file = report.file
      let kind = report.kind.map { $0.name == table.name ? "" : " (\($0.name))" } ?? ""
      let delimiter =
        file.delimiter == .comma ? "comma" : file.delimiter == .tab ? "tab" : "semicolon"
      note(
        "\(file.path) → \(table.name)\(kind): \(file.rowCount) rows, \(file.encoding.rawValue), "
          + "\(file.lineEnding.rawValue), \(delimiter)")
      for cell in report.errorCells.prefix(5) {
        var diagnostic = Diagnostic(
          .warning, code: "error-cell", "'\(cell.text)' cannot be read; it counts as unknown",
          place: cell.place)
        if session.settings.isStrict { diagnostic.severity = .warning }
        outcome.messages.append(diagnostic)
      }
      if report.errorCellCount > 5 {
        note("\(report.errorCellCount - 5) more cells cannot be read", .warning, code: "error-cell")
      }
      if let near = report.nearMisses.first {
        let lacking = near.missing.map(\.name).joined(separator: ", ")
        note(
          "\(file.path) is nearly of kind \(near.kind.name): it lacks \(lacking); "
            + "`load … \(near.mending)` would mend it")
      }
    }
    effect = "\(table.name): \(table.rowCount) rows"
  }
}

extension ByteSource {
  /// Opens the existential, so that reading is generic over the kind of source.
  func table(
    named name: String, _ options: ReadingOptions
  ) throws(Diagnostic) -> (table: Table, report: LoadReport) {
    try TableReader.read(self, name: name, options: options)
  }
}
