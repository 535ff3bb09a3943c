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
      })
    var tables: [String] = []
    for name in translate.tables {
      guard let table = session.workbook.derivedName(name.text), table != "conflicts" else {
        throw .notTranslated(name, among: session.workbook.derivedNames)
      }
      tables.append(table)
    }
    let script = try rules.script(
      for: engine, tables: tables.isEmpty ? rules.evaluation : tables,
      in: session.settings.wording)
    warnOfEdits()
    guard let path = translate.path else {
      outcome.results.append(
        SessionResult(
          statement: "sql", line: line,
          .text(script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))))
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

  /// What was changed in tables is not in the warehouse.
  private mutating func warnOfEdits() {
    let layer = session.state.layer
    guard !layer.whatIfs.isEmpty || !layer.corrections.isEmpty else { return }
    warn(
      Phrase(
        "the rules are translated, not the cells that were changed here: the warehouse has its own",
        zh: "只转译规则；此处改过的单元格不在其中，以数据仓库的数据为准"),
      code: "edits-not-translated")
  }
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
  fileprivate static func notTranslated(_ name: Name, among tables: [String]) -> Diagnostic {
    Diagnostic(
      code: "not-translated",
      Phrase(
        "'\(name.text)' is no table that the rules derive", zh: "“\(name.text)”不是规则派生的表"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: tables),
      advice: [
        Phrase(
          "those that can be translated are \(tables.filter { $0 != "conflicts" }.joined(separator: ", "))",
          zh: "可转译的有：\(tables.filter { $0 != "conflicts" }.joined(separator: "、"))")
      ])
  }
}
