import Diagnostics
import Evaluation
import Exact
import Rules
import Tables
import Testing

/// What a program asks a workbook, and what it is told.
@Suite("questions without a session")
struct QuestionTests {
  @Test(arguments: [
    ("caps[海曙, 2020].limit", "30000.00"), ("caps[海曙, 2020].rate", "3%"),
    ("caps[海曙，2020].utilisation", "156.6666666667%"), ("cap.rate", "3%"),
    ("sum(settlement.payable)", "28100.00"), ("settlement[P-1].stage", "balance"),
    ("结算表[P-2].应付", "4500.00"), ("count(assessment where verdict = incomplete)", "4"),
    ("projects[P-3].reached", ""), ("projects[P-1].agreement_signed_on", "2020-03-01"),
    ("1 / 0", "#DIV/0!"), ("assess.today", ""), ("2 > 1", "yes"),
  ])
  func anyExpressionHasAValue(expression: String, text: String) throws {
    let workbook = Workbook(try Books.contents())
    #expect(try workbook.value(of: expression).description == text)
  }

  @Test(arguments: [
    ("settlement", "payable > 4000", ["P-1", "P-2"]), ("settlement", nil, ["P-1", "P-2", "P-3"]),
    ("项目", "amount between 12000 and 15000", ["P-2", "P-3"]),
    ("projects", "reached < 100", ["P-2"]), ("projects", "reached is unknown", ["P-3"]),
  ])
  func rowsMeetACondition(table: String, condition: String?, keys: [String]) throws {
    let workbook = Workbook(try Books.contents())
    let rows = try workbook.rows(of: table, where: condition)
    #expect((0..<rows.rowCount).map { rows[$0, "project_id"].description } == keys)
  }

  @Test func aFindingTellsValueAndBound() throws {
    let workbook = Workbook(try Books.contents())
    let failed = try workbook.rows(of: "findings", where: "aspect = performance and result = fail")
    #expect(failed.rowCount == 1)
    let told = ["key", "criterion", "article", "value", "required", "margin"]
    #expect(
      told.map { failed[0, $0].description }
        == ["P-2", "coverage", "22(3)", "99%", ">= 100%", "-1%"])
  }

  @Test func aCellThatIsNotThereIsAnError() throws {
    let rows = try Workbook(try Books.contents()).rows(of: "settlement")
    #expect(rows[0, "payble"].value == .error(.missingReference))
    #expect(rows[99, "payable"].value == .error(.missingReference))
  }

  /// A question that has no answer, its diagnostic, and how that describes itself.
  static let mistakes: [(ask: @Sendable (Workbook) throws -> Void, description: String)] = [
    (
      { _ = try $0.value(of: "sum(setlement.payable)") },
      "expression:1:5: error: there is no table 'setlement'\n"
        + "did you mean 'settlement'?\n`tables` lists what is loaded"
    ),
    (
      { _ = try $0.rows(of: "settlement", where: "payble > 0") },
      "condition:1:1: error: settlement has no column 'payble'\n"
        + "did you mean 'payable'?\n`describe settlement` lists its columns"
    ),
    (
      { _ = try $0.rows(of: "settlement", where: "payable") },
      "condition:1:1: error: a condition was expected, found money"
    ),
    (
      { _ = try $0.rows(of: "conflict") },
      "table:1:1: error: there is no table 'conflict'\ndid you mean 'conflicts'?\n`tables` lists what is loaded"
    ),
    (
      { _ = try $0.reason(of: "P-99") },
      "question:1:1: error: no record has the key 'P-99', and no criterion that name"
        + "\na key is looked for in projects, employers, providers, incidents, payments; "
        + "`explain table[key].column` explains any cell"
    ),
    (
      { _ = try $0.remedies(of: "caps[海曙, 2020].limit") },
      "question:1:1: error: this is no verdict that could pass\n`why not` asks of a record, an aspect "
        + "of it or a criterion: `why not projects[P-0003].training_rate`"
    ),
  ]

  /// A reason has its value, its formula, what rests on it, and remarks with their topics.
  @Test func aReasonIsAValue() throws {
    let workbook = Workbook(try Books.contents())
    let reason = try workbook.reason(of: "caps[海曙, 2020].limit")
    #expect(reason.subject.english == "caps[海曙, 2020].limit")
    #expect(reason.value?.description == "30000.00")
    #expect(reason.formula == "floor(base_income * rate, 2)")
    #expect(reason.filled == "floor(1000000.00 * 3%, 2)")
    #expect(reason.inputs.map(\.subject.english) == ["base_income", "rate"])
    #expect(reason.texts(on: .article).first?.english.contains("10") == true)
    let remedies = try workbook.remedies(of: "projects[P-2].coverage")
    #expect(
      remedies.inputs.first?.texts(on: .remedy).map(\.english)
        == ["reached ≥ 100, now 99", "target ≤ 99, now 100"])
  }

  @Test(arguments: mistakes.indices)
  func aMistakeDescribesItself(_ index: Int) throws {
    let (ask, description) = Self.mistakes[index]
    do {
      try ask(Workbook(try Books.contents()))
      Issue.record("answered")
    } catch {
      #expect("\(error)" == description)
    }
  }
}
