import Diagnostics
import Exact
import Language
import Rendering
import Rules
import SessionSupport
import Tables
import Testing
import Translation
import Workspace

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

  @Test("no text of anybody runs on as code", arguments: Engine.allCases)
  func keepsCommentsClosed(_ engine: Engine) throws {
    let script = try said(
      [
        "derive projects.a = if(on_time, \"x\r1 AS injected, --\\\", \"it's\")",
        "sql \(engine.rawValue)",
      ])
    let comments = script.lines.filter { $0.drop { $0 == " " }.hasPrefix("-- ") }
    #expect(comments.contains { $0.contains("1 AS injected") })
    #expect(!comments.contains { $0.contains("\r") || $0.hasSuffix("\\") })
  }

  @Test("columns that read one another far away stand in views above one another")
  func putsColumnsInLevels() throws {
    let script = try said([
      "derive projects.twice = amount * 2", "derive projects.most = max(known projects.twice)",
      "derive settlement.most = projects[=project_id].most",
      "derive projects.above = settlement[=project_id].most",
      "sql duckdb",
    ])
    let views = script.lines.compactMap { line in
      line.hasPrefix("CREATE OR REPLACE VIEW ") ? line.split(separator: " ").dropLast().last : nil
    }.map(String.init)
    let own = views.filter { $0.hasPrefix("extended_") }
    #expect(
      own == [
        "extended_projects_1", "extended_projects_2", "extended_settlement", "extended_projects",
      ])
    #expect(views.last == "settlement")
  }

  @Test("signed divisors make a script no longer than there are of them")
  func staysShort() throws {
    let divisors = (1...12).map { " / (trained - \($0))" }.joined()
    let script = try said(["derive projects.a = amount\(divisors)", "sql duckdb"])
    #expect(script.utf8.count < 200_000)
  }

  @Test(
    "what no engine says exactly is named, with its place",
    arguments: [
      "length(name)", "2 years", "sum(known projects.ratio)", "min(known projects.ratio)",
      "trained * 1.70141183460469231731687303715884105727",
      "starts_on + if(on_time, 1 months, 2 months)",
      "amount * 0.000000000000001 * 0.000000000000001 * 0.000000000000001",
    ])
  func namesWhatItCannotSay(formula: String) throws {
    let session = try session()
    session.run("derive projects.ratio = trained / trainable\nderive projects.own = \(formula)")
    let error = try #require(session.run("sql duckdb").first { $0.severity == .error })
    #expect(error.code == "untranslatable")
    #expect(error.message.english.contains("projects.own"))
    let span = try #require(error.span)
    #expect(error.source?[span] == formula)
  }

  private func session() throws -> Session {
    let session = try Session(
      MemorySurroundings([
        "projects.csv": "project_id,region,year,kind,amount\nP-1,海曙,2020,training,1\n"
      ]))
    session.run("load projects.csv")
    return session
  }

  /// The text that the last of some statements shows.
  private func said(_ statements: [String]) throws -> String {
    let session = try session()
    var text = ""
    let source = SourceText(name: "statements", text: statements.joined(separator: "\n"))
    session.run(source) { outcome in
      #expect(outcome.status == .succeeded, "\(outcome.messages)")
      for case .text(let lines) in outcome.results.map(\.content) {
        text = lines.joined(separator: "\n")
      }
      return true
    }
    return text
  }
}

extension String {
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }

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
