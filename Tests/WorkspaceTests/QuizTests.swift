import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import SeededRandom
import SessionSupport
import Tables
import Testing
import Workspace

/// What a quiz asks is what the rules say: every answer is read once more off a fresh session over the
/// question's files, and from the words of its tables alone.
@Suite("questions of a quiz") struct QuizTests {
  /// The question, in a session that was given its files as anyone else's.
  private struct Asked {
    let question: QuizQuestion
    let session: Session

    init(_ question: QuizQuestion, under rules: String, _ text: String = "") throws {
      self.question = question
      let files = question.files.map { ($0.name, $0.text) } + [("my.rules", text)]
      let world = MemorySurroundings(Dictionary(uniqueKeysWithValues: files))
      session = try Session(world, rules: rules)
      for file in question.files {
        #expect(session.run("load \(file.name)").allSatisfy { $0.severity != .error })
      }
    }

    /// The cells of a derived table's rows that meet a condition.
    func cells(_ column: String, of table: String, where condition: String) -> [Value] {
      var values: [Value] = []
      let statement = "show \(table) where \(condition) columns \(column)"
      session.run(SourceText(name: "test", text: statement)) { outcome in
        for result in outcome.results {
          guard case .table(let shown) = result.content else { continue }
          values = (0..<shown.rowCount).map { shown.cell($0, 0) }
        }
        return true
      }
      return values
    }

    /// The aspect that is asked about.
    var aspect: String { question.subject.split(separator: ".").last.map(String.init) ?? "" }
    /// The kind of the record.
    var kind: String { question.subject.split(separator: "[").first.map(String.init) ?? "" }

    func names(_ result: String) -> [String] {
      cells(
        "criterion", of: "findings",
        where: "record = \(kind) and aspect = \(aspect) and result = \(result)"
      ).compactMap(\.text)
    }
  }

  private static func questions(_ seed: Int) throws -> (rules: String, [QuizQuestion]) {
    let rules = RulePack.shippedNames[seed % RulePack.shippedNames.count]
    let pack = try RulePack.shipped(named: rules)
    return (rules, try Quiz.questions(3, seed: UInt64(seed), under: pack))
  }

  @Test(arguments: Seeds.few(5))
  func theAnswerIsWhatASessionSays(seed: Int) throws {
    let (rules, questions) = try Self.questions(seed)
    #expect(questions.count == 3)
    for question in questions {
      let asked = try Asked(question, under: rules)
      switch question.answer {
      case .verdict(let verdict, let deciding):
        let said = asked.cells(
          "verdict", of: "assessment",
          where: "record = \(asked.kind) and aspect = \(asked.aspect)")
        #expect(said.first == .text(verdict.rawValue), "\(rules) \(seed): \(question.subject)")
        let (failed, unknown) = (asked.names("fail"), asked.names("unknown"))
        #expect(failed == (verdict == .fail ? deciding : []))
        #expect(unknown == (verdict == .incomplete ? deciding : []))
        #expect(deciding.count == (verdict == .pass ? 0 : 1))
        #expect(question.criteria.map(\.name).contains(deciding.first ?? question.criteria[0].name))
      case .amount(let amount):
        let column = asked.aspect
        let said = asked.cells(column, of: "settlement", where: "\(column) is not unknown")
        #expect(said == [amount], "\(rules) \(seed): \(question.subject)")
        #expect(amount.number?.wholeValue.map { $0 % 100 == 0 } == true)
      }
      #expect(question.explaining.hasSuffix(question.subject))
      if seed % 5 == 0 || seed < 10 { #expect(try !question.explanation().isEmpty) }
    }
  }

  /// Rules that ask for something else are asked as they are.
  @Test func changedRulesAreAsked() throws {
    let text = """
      rules mine
        extends ningbo-2020
        zh "另一个市"
        en "another city"
        in force 2020-01-01 to 2025-12-31

      criterion training_rate of projects in performance
        bound > 50%

      criterion early of projects in eligibility
        article 22
        require month(starts_on) >= 6
        zh "六月以后开始"
        en "begins from June on"
      """
    let pack = try RulePack(SourceText(name: "my.rules", text: text))
    try pack.check()
    var names: Set<String> = []
    for question in try Quiz.questions(40, seed: 5, under: pack) {
      guard case .verdict(let verdict, let deciding) = question.answer else { continue }
      let asked = try Asked(question, under: "my.rules", text)
      let said = asked.cells(
        "verdict", of: "assessment", where: "record = \(asked.kind) and aspect = \(asked.aspect)")
      #expect(said.first == .text(verdict.rawValue), "\(question.subject)")
      #expect(try !question.explanation().isEmpty)
      names.formUnion(deciding + question.criteria.map(\.name))
    }
    #expect(names.contains("early"))
  }

  /// Two runs draw the same, and another seed something else.
  @Test func aSeedAsksTheSame() throws {
    let pack = try RulePack.shipped(named: RulePack.defaultName)
    func texts(_ seed: UInt64) throws -> [[String]] {
      try Quiz.questions(12, seed: seed, under: pack).map { question in
        [question.ask.english, question.ask.chinese, question.subject, "\(question.answer)"]
          + question.files.flatMap { [$0.name, $0.text] } + question.articles
      }
    }
    #expect(try texts(7) == texts(7))
    #expect(try texts(7) != texts(8))
  }

  /// Over many seeds all criteria that are judged most are asked, with mixed answers, and no question
  /// twice in a quiz.
  @Test func everythingIsAsked() throws {
    let pack = try RulePack.shipped(named: RulePack.defaultName)
    var (criteria, verdicts, subjects): (Set<String>, [Verdict: Int], [String: Int]) = (
      [], [:], [:]
    )
    for seed in 0..<6 {
      let questions = try Quiz.questions(40, seed: UInt64(seed), under: pack)
      let rows = questions.map { question in
        question.tables.map { table in table.columns.map { $0.value(at: 0) }.dropFirst(2) }
          .description + question.ask.english.split(separator: " ").dropFirst().joined()
      }
      #expect(Set(rows).count == questions.count, "seed \(seed)")
      for question in questions {
        let place = question.subject.replacing(/\[.*\]/, with: "")
        subjects[place, default: 0] += 1
        guard case .verdict(let verdict, let deciding) = question.answer else { continue }
        verdicts[verdict, default: 0] += 1
        if verdict != .pass { criteria.formUnion(deciding.map { "\(place).\($0)" }) }
      }
    }
    let judged = pack.judgedCriteria.filter { $0.aspect.text == "performance" }
      .map { "projects.performance.\($0.name.text)" }
    #expect(Set(judged).subtracting(criteria) == [])
    let all = verdicts.values.reduce(0, +)
    #expect(verdicts[.fail, default: 0] * 4 > all && verdicts[.fail, default: 0] * 4 < all * 3)
    #expect(verdicts[.pass, default: 0] * 5 > all && verdicts[.incomplete, default: 0] * 20 > all)
    let (most, amounts) = (subjects["projects.performance", default: 0], "settlement.payable")
    #expect(most > 40 && subjects[amounts, default: 0] > 20)
    for aspect in pack.judgedKinds.flatMap({ kind in pack.aspects(of: kind).map { "\(kind).\($0)" }
    }) {
      #expect(subjects[aspect] != nil, "\(aspect) is never asked")
    }
  }

  /// Numeric criteria are asked at their bounds: one step of one figure turns the verdict.
  @Test func numbersLieAtTheirBounds() throws {
    let pack = try RulePack.shipped(named: RulePack.defaultName)
    let numeric = Set(
      [
        "accident_drop", "no_diagnosis_cluster", "coverage", "training_rate", "satisfaction",
        "score",
      ])
    var (asked, near) = (0, 0)
    for seed in 100..<105 {
      for question in try Quiz.questions(14, seed: UInt64(seed), under: pack) {
        guard question.subject.hasSuffix(".performance"),
          case .verdict(.fail, let deciding) = question.answer,
          numeric.contains(deciding.first ?? "")
        else { continue }
        asked += 1
        if try turns(question) { near += 1 }
      }
    }
    #expect(asked > 4 && near * 3 >= asked, "\(near) of \(asked)")
  }

  /// Whether a step of one of the record's counts or scores makes it pass.
  private func turns(_ question: QuizQuestion) throws -> Bool {
    let asked = try Asked(question, under: RulePack.defaultName)
    guard let key = question.subject.split(separator: ".").first else { return false }
    let columns = question.tables[0].columns.filter { $0.type == .count || $0.type == .number }
    for column in columns {
      for step in ["+=", "-="] {
        asked.session.run("set \(key).\(column.name) \(step) 1")
        let verdict = asked.cells("verdict", of: "assessment", where: "aspect = performance")
        asked.session.run("reset \(key).\(column.name)")
        if verdict == [.text("pass")] { return true }
      }
    }
    return false
  }
}
