import Diagnostics
import Exact
import Language
import Rules
import Tables
import Testing
import Translation

/// What can be told of a script without an engine.
@Suite("the rules as SQL")
struct ScriptTests {
  struct Pack: CustomTestStringConvertible {
    let name: String
    let engine: Engine
    var testDescription: String { "\(name) for \(engine.rawValue)" }
  }

  static let packs = RulePack.shippedNames.flatMap { name in
    Engine.allCases.map { Pack(name: name, engine: $0) }
  }

  @Test("every pack is translated, each criterion under its article", arguments: packs)
  func translates(_ pack: Pack) throws {
    let rules = TranslatedRules(WorkbookContents(pack: try .shipped(named: pack.name)))
    let script = try rules.script(for: pack.engine, tables: rules.evaluation, in: .english)
    for table in rules.evaluation { #expect(script.contains("VIEW \(table) AS")) }
    let criteria = try RulePack.shipped(named: pack.name).judgedCriteria
    for criterion in criteria
    where script.contains("AS \(criterion.aspect.text)_\(criterion.name.text)") {
      let article = criterion.citations.map(\.article.text).joined(separator: " / ")
      #expect(script.contains("-- article \(article)"), "\(criterion.name.text)")
    }
    let words = script.uppercased().split { !$0.isLetter && $0 != "_" }
    for type in ["DOUBLE", "FLOAT", "REAL"] { #expect(!words.contains(Substring(type))) }
  }

  @Test("every kind has its table, under the contract's key", arguments: Engine.allCases)
  func declares(_ engine: Engine) {
    let schema = Schema(for: engine, in: .english).text
    for kind in RecordKind.all {
      #expect(schema.contains("CREATE TABLE \(kind.name) ("))
      for column in kind.columns + kind.guests { #expect(schema.contains(column.name)) }
    }
    let keys = schema.occurrences(of: "PRIMARY KEY")
    #expect(keys == (engine == .spark ? 0 : RecordKind.all.count))
  }

  @Test("parameters that were set stand in it, and at its head")
  func takesParameters() throws {
    var contents = WorkbookContents(pack: try .shipped(named: "ningbo-2020"))
    try contents.set("cap.rate", to: "2.5%")
    let rules = TranslatedRules(contents)
    let script = try rules.script(for: .duckdb, tables: ["caps"], in: .english)
    #expect(script.contains("0.025 AS rate"))
    #expect(script.contains("-- with cap.rate = 2.5%"))
    #expect(!script.contains("VIEW settlement"))
  }
}

extension String {
  /// How often a word stands in the text.
  fileprivate func occurrences(of word: String) -> Int {
    var (rest, count) = (self[...], 0)
    while let range = rest.firstRange(of: word) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
