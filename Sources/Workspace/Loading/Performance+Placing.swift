import Diagnostics
import Evaluation
import Language
import Rules
import Tables

extension Performance {
  /// Puts a table into the workbook, or its rows into a table that is there.
  mutating func place(
    _ table: Table, _ load: Load, _ parts: [LoadedPart]
  ) throws(Diagnostic) {
    let before = session.workbook
    let contents = session.state.contents
    let name = load.target?.text ?? load.name?.text ?? table.name
    let existing = contents.tableIndex(named: name)
    if existing == nil || load.target == nil {
      try checkName(name, of: table, load, parts)
    }
    let fresh = table.named(existing.map { contents.tables[$0].name } ?? name)
    for index in inputs.indices { inputs[index].table = fresh.name }
    if let existing {
      try place(fresh, load, over: existing)
    } else {
      session.state.loaded[name.lowercased()] = fresh
      session.state.contents.tables.append(fresh)
    }
    let position = existing ?? contents.tables.count
    try session.state.contents.checkKeys(
      of: session.state.contents.tables[position], at: position)
    report(parts, on: fresh)
    if existing != nil { sayEffects(since: before) }
  }

  /// Where a table of the name is there already: `into` appends to it, `replace` takes its place
  /// with all that was edited, and the same file again keeps the edits.
  private mutating func place(
    _ fresh: Table, _ load: Load, over existing: Int
  ) throws(Diagnostic) {
    let old = session.state.contents.tables[existing]
    let name = old.name.lowercased()
    let loaded = session.state.loaded[name]
    if load.replaces {
      session.state.contents.tables[existing] = fresh
      session.state.loaded[name] = fresh
      session.state.forgetEdits(of: old.name)
      session.state.forgetOutcomes(of: old)
    } else if load.target != nil {
      // A row that was typed in and one of the file would be two records of one key.
      let typed = (0..<old.rowCount).filter { old.place(of: $0) == nil }
      _ = try old.keeping(rows: typed).appending(fresh)
      let kept =
        loaded.map { $0.removing(rows: rows(of: $0, from: fresh)) } ?? fresh.keeping(rows: [])
      let whole = try kept.appending(fresh)
      try reload(whole, over: existing)
    } else {
      guard paths(of: old) == paths(of: fresh) else { throw taken(old) }
      try reload(fresh, over: existing)
    }
  }

  /// The same rows again, with what was edited since.
  private mutating func reload(_ fresh: Table, over existing: Int) throws(Diagnostic) {
    let old = session.state.contents.tables[existing]
    let name = old.name.lowercased()
    let table = try keepingEdits(fresh, of: old, asLoaded: session.state.loaded[name])
    session.state.contents.tables[existing] = table
    session.state.loaded[name] = fresh
    session.state.keepMarks(of: table, loaded: fresh)
  }

  private func taken(_ old: Table) -> Diagnostic {
    var taken = Diagnostic.nameTaken(by: old).located(at: statement.span)
    taken.advice = [
      Phrase("`as NAME` gives the new one another name", zh: "`命名 名称` 为新表另取名称"),
      Phrase("`into \(old.name)` adds its rows", zh: "`并入 \(old.name)` 追加其中的行"),
      Phrase("`replace` puts it in the other's place", zh: "`覆盖` 以新表取代旧表"),
    ]
    return taken
  }

  /// The files of a table, however their paths were spelled.
  private func paths(of table: Table) -> Set<String> {
    Set(table.files.map { session.surroundings.absolutePath($0.path) })
  }

  /// The rows that came from the files of another table: that file is loaded again.
  private func rows(of table: Table, from other: Table) -> [Int] {
    let again = paths(of: other)
    let files = Set(
      table.files.map(\.path).filter { again.contains(session.surroundings.absolutePath($0)) })
    guard !files.isEmpty else { return [] }
    return (0..<table.rowCount).filter { row in
      table.place(of: row).map { files.contains($0.file) } ?? false
    }
  }

  private func checkName(
    _ name: String, of table: Table, _ load: Load, _ parts: [LoadedPart]
  ) throws(Diagnostic) {
    let folded = name.lowercased()
    let meant = RecordKind.named(folded).flatMap { $0 == table.kind ? nil : $0 }
    if table.kind == nil, load.name == nil, load.target == nil,
      let part = parts.first(where: { !$0.report.nearMisses.isEmpty }),
      let miss = part.report.nearMiss(named: name)
    {
      throw .lacking(miss, part.report.file.path)
    }
    guard
      SessionEnvironment.ownTable(named: folded) != nil
        || session.state.contents.reserves(name, for: table.kind)
    else { return }
    var advice = [Phrase("`as NAME` gives the table another name", zh: "`命名 名称` 为此表另取名称")]
    if meant != nil, table.kind == nil {
      advice.append(
        Phrase(
          "`kind \(name)` says what the file lacks to be of that kind",
          zh: "`类型 \(name)` 指出文件还缺什么才属于此类型"))
    }
    var reserved = Diagnostic.nameReserved(name)
    reserved.span = (load.target ?? load.name)?.span
    reserved.advice = advice
    throw reserved
  }
}
