import Diagnostics
import HashTreeCollections
import Language
import Rules
import Tables
import Translation

extension Performance {
  /// `sql spark for settlement to evaluate.sql`: the rules as an engine of another house evaluates them.
  mutating func perform(_ translate: Translate) throws(Diagnostic) {
    guard let engine = Engine(rawValue: translate.engine.folded) else {
      throw .unknownEngine(translate.engine)
    }
    let rules = TranslatedRules(
      session.state.contents,
      columns: session.state.derivedColumns.map {
        TranslatedRules.DerivedFormula(
          table: $0.table, name: $0.name, value: $0.value, source: $0.source)
      }, origin: try origin())
    var tables: [String] = []
    for name in translate.tables {
      guard let table = session.workbook.derivedName(name.text), rules.translatable.contains(table)
      else { throw .notTranslated(name, among: rules.translatable.map(named)) }
      tables.append(table)
    }
    let script = try rules.script(
      for: engine, tables: tables.isEmpty ? rules.evaluation : tables, in: wording)
    warnOfUnreadableCells()
    if hasEditedRecords { warn(.editsNotTranslated, code: "edits-not-translated") }
    guard let path = translate.path else {
      outcome.results.append(
        SessionResult(
          statement: "sql", line: line,
          .text(script.lines.map(String.init))))
      return
    }
    let file = try resolved(path)
    do throws(Diagnostic) {
      try session.surroundings.write(Array(script.utf8), to: file, replacing: translate.replaces)
    } catch {
      throw error.located(at: path.span)
    }
    note(
      Phrase(
        "\(file): \(session.state.contents.pack.name) for \(engine.name)",
        zh: "\(file)：\(engine.name) 用的 \(session.state.contents.pack.name)"))
  }

  /// `fundsh 0.1.0 · ningbo-2020 sha256 …`, the scenario, and what of it is not translated.
  private func origin() throws(Diagnostic) -> [Phrase] {
    let pack = session.state.contents.pack
    let digest = session.surroundings.digest(
      of: MemoryBytes(pack.syntax.source.text), at: pack.name)
    var origin = [Phrase(same: "\(Product.name) · \(pack.name) sha256 \(try digest.text())")]
    if let scenario = session.state.scenario {
      origin.append(Phrase("scenario \(scenario)", zh: "情景 \(scenario)"))
    }
    return origin + (hasEditedRecords ? [.editsNotTranslated] : [])
  }

  /// Whether rows or cells of tables that a warehouse has were changed here.
  private var hasEditedRecords: Bool {
    let state = session.state
    let names = Set(state.contents.tables.filter { $0.kind != nil }.map(\.name))
    return state.whatIfs.contains { names.contains($0.table) }
      || state.corrections.keys.contains { names.contains($0.table) }
  }

  /// `caps`, in Chinese `限额表`.
  private func named(_ table: String) -> Phrase {
    let own = session.state.contents.pack.syntax.tables.first { $0.name.folded == table }?.chinese
    let chinese = own ?? Vocabulary.entry(of: table, among: Vocabulary.tables)?.chinese
    return Phrase(table, zh: chinese ?? table)
  }

  /// A cell that cannot be read is unknown here; an engine that has nothing in its place looks elsewhere.
  private mutating func warnOfUnreadableCells() {
    for table in session.state.loaded.values.sorted(by: { $0.name < $1.name })
    where table.kind != nil {
      let count = table.errorCells(first: 1).count
      guard count > 0 else { continue }
      let cells = counted(count, "cell")
      warn(
        Phrase(
          "\(table.name) has \(cells) that cannot be read: mend \(count == 1 ? "it" : "them") for the "
            + "warehouse, where nothing in its place is what was not given",
          zh: "\(table.name) 有 \(count) 格不能读取：装入数据仓库前须更正，留空即表示未填"),
        code: "unreadable-not-translated")
    }
  }
}

extension Phrase {
  fileprivate static let editsNotTranslated = Phrase(
    "the rules are translated, not the cells that were changed here: the warehouse has its own",
    zh: "只转译规则；此处改过的单元格不在其中，以数据仓库的数据为准")
}

extension Diagnostic {
  /// `sql oracle`
  fileprivate static func unknownEngine(_ name: Name) -> Diagnostic {
    let engines = Engine.allCases.map(\.rawValue)
    return Diagnostic(
      code: "unknown-engine",
      Phrase("there is no SQL for '\(name.text)'", zh: "没有用于“\(name.text)”的 SQL"), at: name.span,
      suggestion: Similarity.nearest(to: name.text, among: engines),
      advice: [
        Phrase(
          "the engines are \(engines.joined(separator: ", "))",
          zh: "可用的引擎有：\(engines.joined(separator: "、"))")
      ])
  }

  /// `sql duckdb for projects`
  fileprivate static func notTranslated(_ name: Name, among tables: [Phrase]) -> Diagnostic {
    let list = tables.joined(by: .enumeration)
    return Diagnostic(
      code: "not-translated",
      Phrase(
        "'\(name.text)' is no table that can be translated", zh: "“\(name.text)”不是可以转译的表"),
      at: name.span,
      suggestion: Similarity.nearest(
        to: name.text, among: tables.map(\.english) + tables.map(\.chinese)),
      advice: [
        Phrase(
          "those that can be are \(list.english)", zh: "可转译的有：\(list.chinese)")
      ])
  }
}
