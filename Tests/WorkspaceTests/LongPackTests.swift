import Diagnostics
import SessionSupport
import Testing
import Workspace

/// Packs whose rules rest on one another at length, or judge what others do not: every question is
/// answered, and soon.
@Suite struct LongPackTests {
  /// Three hundred tables, each reading the next, are more than a person follows.
  @Test func tablesThatLeadOnAndOnAreRefused() throws {
    let tables = (1...300).map { number in
      """
      table t\(number) of fund
        article 10
        key region
        column region = fund.region
        column c = \(number == 300 ? "1" : "t\(number + 1)[=region].c")
      """
    }
    let messages = try said(by: tables.joined(separator: "\n\n"), asked: [])
    #expect(messages.first { $0.severity == .error }?.code == "too-deep")
  }

  /// Columns may rest on many others; reasons are told as far as anybody reads.
  @Test func columnsThatRestOnHundredsAreExplained() throws {
    let columns = (1...300).map { "  column c\($0) = c\($0 - 1) + 1" }
    let table = """
      table t of fund
        article 10
        key region
        column region = fund.region
        column c0 = 1
      """
    let messages = try said(
      by: table + "\n" + columns.joined(separator: "\n"),
      asked: ["explain t.c300", "explain t[海曙].c300", "expect t[海曙].c300 = 301"])
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
  }

  /// A verdict that rests on another twice is looked into once, however far that goes on.
  @Test(.timeLimit(.minutes(10))) func verdictsThatRestOnOneAnotherAreRemedied() throws {
    let aspects = (1...24).map { number in
      let next = number == 24 ? "no" : "providers[=provider_id].a\(number + 1) = pass"
      return ["aspect a\(number)"]
        + ["one", "other"].map {
          "criterion \($0) of providers in a\(number)\n  article 19\n  require \(next)"
        }
    }
    let messages = try said(
      by: aspects.flatMap { $0 }.joined(separator: "\n\n"),
      asked: ["why not providers[S-1].a1", "explain providers[S-1].a1"])
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
  }

  /// Outcomes may be judged themselves, with projects or without.
  @Test(arguments: [["outcomes"], ["projects", "outcomes"]])
  func outcomesAreJudged(loaded: [String]) throws {
    let criterion = """
      criterion low of outcomes in performance
        article 22(4)
        require lowest_score >= 80
      """
    let messages = try said(
      by: criterion,
      asked: loaded.map { "load \($0).csv" } + [
        "explain outcomes[P-9].performance", "why not outcomes[P-9].performance",
        "expect assessment[outcomes, P-9, performance].verdict = incomplete",
      ])
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
  }

  private static let files = [
    "fund.csv": "region,year,contribution_income\n海曙,2019,1000\n",
    "providers.csv": "provider_id,name,years\nS-1,甲,3\n",
    "projects.csv": "project_id,region,year,kind,amount\nP-1,海曙,2020,training,10\n",
    "outcomes.csv": "project_id,lowest_score,surveyed\nP-8,90,1\nP-9,,1\n",
  ]

  /// What is said where such a pack is used over Ningbo's and questions follow.
  private func said(by text: String, asked questions: [String]) throws -> [Diagnostic] {
    let pack = """
      rules long
        extends ningbo-2020
        zh "长"
        en "long"

      \(text)

      """
    let session = try Session(MemorySurroundings(Self.files.merging(["long.rules": pack]) { $1 }))
    let statements = ["load fund.csv", "load providers.csv", "use rules long.rules"] + questions
    return session.run(statements.joined(separator: "\n"))
  }
}
