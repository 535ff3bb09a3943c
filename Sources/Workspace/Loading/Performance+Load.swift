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
    var reports: [(report: LoadReport, kept: Int)] = []
    for (path, span) in try files(of: load) {
      do throws(Diagnostic) {
        let (table, report) = try read(path, load, kind: kind ?? loaded?.kind)
        reports.append((report, table.rowCount))
        loaded = try loaded?.appending(sameKind: table, from: path) ?? table
      } catch {
        throw error.located(at: span)
      }
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

  /// The files, patterns taken apart, each with where it is named.
  private func files(of load: Load) throws(Diagnostic) -> [(path: String, span: SourceSpan)] {
    var files: [(path: String, span: SourceSpan)] = []
    for path in load.paths {
      let text = try resolved(path)
      guard !path.isQuoted, text.contains(where: { $0 == "*" || $0 == "?" }) else {
        files.append((text, path.span))
        continue
      }
      let found = try session.surroundings.paths(matching: text)
      guard !found.isEmpty else {
        throw Diagnostic(
          code: "no-files", "no file is named '\(text)'", at: path.span,
          advice: ["`*` stands for any letters, `?` for one"])
      }
      files += found.map { ($0, path.span) }
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
    _ table: Table, _ load: Load, _ reports: [(report: LoadReport, kept: Int)]
  ) throws(Diagnostic) {
    let contents = session.state.contents
    let name = load.target?.text ?? load.name?.text ?? table.name
    try checkName(name, of: table, at: (load.target ?? load.name)?.span)
    let fresh = table.named(name)
    let existing = contents.tableIndex(named: name)
    if let existing, load.target == nil, !load.replaces,
      !isSameFile(contents.tables[existing], table)
    {
      throw Diagnostic(
        code: "name-taken", "there is a table '\(name)' already", at: statement.span,
        advice: [
          "`as NAME` gives the new one another name", "`into \(name)` adds its rows",
          "`replace` puts it in the other's place",
        ])
    }
    try checkKeys(fresh, apartFrom: load.target == nil ? existing : nil)
    if let existing {
      try place(fresh, load, over: existing)
    } else {
      session.state.loaded[name.lowercased()] = fresh
      session.state.contents.tables.append(fresh)
    }
    session.saidConflicts = []
    report(reports, on: fresh)
  }

  /// Where a table of the name is there already: `into` appends to it, `replace` takes its place
  /// with all that was edited, and the same file again keeps the edits.
  private mutating func place(
    _ fresh: Table, _ load: Load, over existing: Int
  ) throws(Diagnostic) {
    let old = session.state.contents.tables[existing]
    let name = old.name.lowercased()
    let loaded = session.state.loaded[name]
    if load.target != nil {
      session.state.contents.tables[existing] = try old.appending(fresh)
      session.state.loaded[name] = try loaded?.appending(fresh) ?? fresh
    } else if load.replaces {
      session.state.contents.tables[existing] = fresh
      session.state.loaded[name] = fresh
      session.state.forgetEdits(of: old.name)
    } else {
      session.state.contents.tables[existing] = try keepingEdits(
        fresh, of: old, asLoaded: loaded)
      session.state.loaded[name] = fresh
    }
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
}

extension Table {
  /// The rows of another file of the same load behind the own ones.
  fileprivate func appending(
    sameKind other: Table, from path: String
  ) throws(Diagnostic) -> Table {
    guard kind == other.kind else {
      throw Diagnostic(
        code: "different-kinds",
        "the files are of different kinds: \(kind?.name ?? "a free table") and "
          + "\(other.kind?.name ?? "a free table")",
        place: FilePlace(file: path), advice: ["load them one by one"])
    }
    return try appending(other)
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
