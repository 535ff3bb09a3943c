import Diagnostics
import SessionSupport
import Testing
import Workspace

@testable import Shell

/// What Tab offers over a session with a few tables.
@Suite("completion")
struct CompleterTests {
  private static let files = [
    "projects.csv": "project_id,region,year,kind,amount,name\n"
      + "P-1,海曙,2020,training,1,安全 培训\nP-2,鄞州,2020,publicity,2,宣传\n",
    "fund.csv": "region,year,contribution_income\n海曙,2019,1\n",
  ]

  private func completion(of line: String) throws -> Completion {
    Completer(try session()).completion(of: line, at: line.utf8.count)
  }

  private func session() throws -> Session {
    let session = try Session(MemorySurroundings(Self.files))
    let text = "load projects.csv; load fund.csv; let $reserve = 5"
    session.run(SourceText(name: "test", text: text)) { outcome in
      #expect(outcome.status == .succeeded, "\(outcome.messages)")
      return true
    }
    return session
  }

  @Test(arguments: [
    ("", "show", "projects"), ("sho", "show", "show"), ("SHO", "show", "show"), ("显", "显示", "显示"),
    ("cap; sett", "settle", "settlement"), ("show pro", "projects", "projects"),
    ("show projects where am", "amount", "amount"), ("show projects wh", "where", "where"),
    ("show cap.", "cap.rate", "cap.rate"), ("set settle.ro", "settle.rounding", "settle.rounding"),
    ("show projects.am", "projects.amount", "projects.amount"),
    ("show sum(projects.am", "projects.amount", "projects.amount"),
    ("show $re", "$reserve", "$reserve"), ("show $", "$reserve", "$reserve"),
    ("show projects where 合", "合同金额", "合同金额"), ("remove ", "projects", "fund"),
    ("load a.csv k", "kind", "key"),
    ("show sum(amount) from f", "fund", "findings"),
    (
      "assess where assess.pass", "assess.pass_score",
      "assess.pass_score"
    ),
  ])
  func offers(line: String, first: String, second: String) throws {
    let completion = try completion(of: line)
    // A name behind a point is offered without what stands before the point.
    for wanted in [first, second] {
      let name = wanted.split(separator: ".").last.map(String.init) ?? wanted
      #expect(
        completion.candidates.contains { [name, name + " ", "\"\(name)\""].contains($0.text) },
        "\(completion.candidates.map(\.text))")
    }
  }

  /// What else a place takes: packs, lessons, articles, words of options, scenarios, distributions, topics of help.
  @Test(arguments: [
    ("use rules ", "shandong-2018"), ("learn ", "fund"), ("学习 基", "基金"), ("article ", "10"),
    ("option language ", "zh"), ("drop ", "lean"), ("drop $", "$reserve"), ("scenario ", "lean"),
    ("simulate cap.rate with cap.rate ~ ", "uniform("), ("help ", "diagnostics"),
    ("help F08", "F0813"), ("answer ", "not_applicable"), ("answer fail ", "score"),
    ("option ", "language"), ("show projects where kind = ", "publicity"),
    ("显示 项目 其中 项目类型 = 宣", "宣传"), ("show projects where year = ", "2020"),
    ("show assessment where verdict = ", "incomplete"),
  ])
  func offersWhatAPlaceTakes(line: String, wanted: String) throws {
    let session = try session()
    session.run(SourceText(name: "test", text: "scenario lean from base; scenario base")) { _ in
      true
    }
    let found = Completer(session).completion(of: line, at: line.utf8.count).candidates.map(\.text)
    #expect(found.contains { $0 == wanted || $0 == wanted + " " }, "\(found)")
  }

  @Test(arguments: [
    ("sho", 0..<3), ("cap; sett", 5..<9), ("显", 0..<3), ("show 海曙", 5..<11), ("show $re", 5..<8),
    ("show projects.am", 14..<16), ("show ", 5..<5),
  ])
  func theWordBeforeTheCursorIsReplaced(line: String, expected: Range<Int>) throws {
    #expect(try completion(of: line).range == expected)
  }

  @Test func onlyTheTextBeforeTheCursorCounts() throws {
    let session = try Session(MemorySurroundings(Self.files))
    let completion = Completer(session).completion(of: "sho projects", at: 3)
    #expect(completion.range == 0..<3)
    #expect(completion.candidates.map(\.text) == ["show "])
  }

  /// A statement that is whole gets the space behind it; a table's name may go on with a point.
  @Test(arguments: [("show", ["show "]), ("show projects", [])])
  func onlyASpaceIsWanting(line: String, texts: [String]) throws {
    #expect(try completion(of: line).candidates.map(\.text) == texts)
  }

  @Test(arguments: ["zzz", "show projects.nope", "show $x"])
  func whatIsWholeOrUnknownIsNotOffered(line: String) throws {
    #expect(try completion(of: line).candidates.isEmpty)
  }

  @Test(arguments: [("load pro", 5..<8), ("load \"pro", 5..<9), ("载入 “pro", 7..<13)])
  func filesAreOfferedAlsoInsideAQuote(line: String, range: Range<Int>) throws {
    let completion = try completion(of: line)
    #expect(completion.candidates.map(\.text) == ["projects.csv"])
    #expect(completion.range == range)
  }

  /// What was said in another statement, or begins none, is not offered.
  @Test(arguments: [
    ("show projects; am", "amount"), ("bl", "blank"), ("remove ", "caps"),
    ("show projects; ", "amount"),
  ])
  func isNotOffered(line: String, text: String) throws {
    #expect(try !completion(of: line).candidates.map(\.text).contains { $0.hasPrefix(text) })
  }

  /// What is typed in a path, a key or a quote is replaced whole.
  @Test(arguments: [
    ("load pro", 5..<8), ("set projects[P-", 13..<15),
    ("show projects where region = \"海", 29..<33),
    ("show fund[海曙, 20", 18..<20), ("show projects where region = hs", 29..<31),
  ])
  func whatIsTypedIsReplaced(line: String, expected: Range<Int>) throws {
    #expect(try completion(of: line).range == expected)
  }

  /// Where nothing is typed the words of the session's language are enough.
  @Test func oneLanguageIsOffered() throws {
    let texts = try completion(of: "").candidates.map(\.text)
    #expect(texts.contains("settle") && !texts.contains("结算"))
  }

  @Test(arguments: [
    ("sett", "le"), ("show projects where region = 海", "曙"), ("load pro", nil),
    ("show projects ", nil), ("zzz", nil), ("set projects[p", nil),
  ])
  func theRestOfAWordIsHinted(line: String, rest: String?) throws {
    #expect(Completer(try session()).rest(of: line) == rest)
  }

  @Test func everyCandidateBeginsWithWhatWasTyped() throws {
    for line in ["s", "show projects where a", "show c", "设", "show 项"] {
      let completion = try completion(of: line)
      let typed = String(decoding: Array(line.utf8)[completion.range], as: UTF8.self)
      #expect(completion.candidates.allSatisfy { $0.text.lowercased().hasPrefix(typed) })
    }
  }
}
