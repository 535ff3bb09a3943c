import SeededRandom
import SessionSupport
import Testing

@testable import Workspace

/// What a long session was told is kept in little room and comes back as it was.
@Suite struct PackedTextsTests {
  @Test(arguments: [
    [], [""], ["", "", ""], ["甲"], ["aaaaaaaaaaaaaaaaaaaaaaaa"], ["abcabcabcabcabcabc", "abc"],
    [String(repeating: "统筹地区", count: 5000), "\u{0}\r\n", "👩‍👩‍👧"],
  ])
  func textsComeBack(_ texts: [String]) {
    #expect(PackedTexts(texts).texts == texts)
  }

  @Test(arguments: Seeds.few(20))
  func randomTextsComeBack(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let words = ["set", " ", "projects[P-", "].amount", " = ", "1", "9.5", "万元", "\n", "", "鄞州"]
    let texts = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      (0..<Int.random(in: 0...12, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined()
    }
    #expect(PackedTexts(texts).texts == texts)
  }

  /// A statement out of reach of `undo` says all that it said, whatever it was.
  @Test func statementsOutOfReachAreAsTheyWere() throws {
    let world = MemorySurroundings(["fund.csv": "region,year,contribution_income\n海曙,2019,1000\n"])
    let session = try Session(world)
    session.run(
      """
      load fund.csv
      option rows 5
      show fund
      show nothing
      set fund[海曙, 2019].contribution_income = 2000 because "核减"
      set cap.rate = 3%; option language zh
      sum(fund.contribution_income)
      option language en; option format csv
      """)
    let before = session.record.statements.map(described)
    session.run((1...1600).map { "let $a = \($0)" }.joined(separator: "\n"))
    let statements = session.record.statements
    #expect(statements.count == before.count + 1600)
    #expect(statements.prefix(before.count).map(described) == before)
    #expect(statements.first?.change?.before == nil)
    #expect(session.record.inputs.map(\.path) == ["fund.csv"])
  }

  private func described(_ statement: RecordedStatement) -> String {
    var effect = statement.effect
    if case .change(let change) = effect {
      effect = .change(.init(effect: change.effect, correction: change.correction, before: nil))
    }
    let (look, inputs) = (
      statement.look, statement.inputs.map { "\($0.path) \($0.table ?? "")" }
    )
    return
      "\(statement.typed) \(statement.isReadable) \(statement.folder) \(effect) \(look) \(inputs)"
  }
}
