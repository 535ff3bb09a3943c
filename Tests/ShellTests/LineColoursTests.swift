import Diagnostics
import SessionSupport
import Testing
import Workspace

@testable import Shell

/// What a line is coloured as, over a session with a few tables.
@Suite("colours while typing")
struct LineColoursTests {
  private func colours() throws -> LineColours {
    let session = try Session(
      MemorySurroundings([
        "projects.csv": "project_id,region,year,kind,mode,amount\nP-1,海曙,2020,training,direct,1\n",
        "free.csv": "n,m\n1,2\n",
      ]))
    session.run(
      SourceText(name: "test", text: "load projects.csv; let $reserve = 5; load free.csv as `my t`")
    ) { outcome in
      #expect(outcome.status == .succeeded, "\(outcome.messages)")
      return true
    }
    return LineColours(session)
  }

  private func parts(of line: String, cursor: Int? = nil) throws -> [String: LineLook.Part] {
    var parts: [String: LineLook.Part] = [:]
    for (range, part) in try colours().parts(of: line, cursor: cursor ?? 0) {
      let text = String(decoding: Array(line.utf8)[range], as: UTF8.self)
      parts[text] = part
    }
    return parts
  }

  @Test(arguments: [
    (
      "show projects where region = 海曙 and amount > 12万 # why",
      [
        "show": LineLook.Part.statement, "projects": .known, "where": .keyword, "region": .known,
        "海曙": .text, "and": .keyword, "amount": .known, "12万": .quantity, "# why": .comment,
      ]
    ),
    (
      "显示 项目 其中 地区 = \"海曙\" 且 编号 = 1",
      [
        "显示": .statement, "项目": .known, "其中": .keyword, "地区": .known, "\"海曙\"": .text,
        "且": .keyword,
        "编号": .unknown, "1": .quantity,
      ]
    ),
    (
      "set projects[P-1].mode = direkt because \"x\"",
      [
        "set": .statement, "projects": .known, "P-1": .text, "mode": .known, "direkt": .unknown,
        "because": .keyword, "\"x\"": .text,
      ]
    ),
    ("sum(projects.amuont)", ["sum": .keyword, "projects": .known, "amuont": .unknown]),
    ("$reserve + $other", ["$reserve": .variable, "$other": .unknown]),
    ("load projects.csv as p2020", ["load": .statement, "projects.csv": .text, "as": .keyword]),
    ("show cap.rate", ["show": .statement, "cap": .known, "rate": .known]),
    ("expect (1 = 1", ["expect": .statement, "(": .unclosed, "1": .quantity]),
    ("let $x = \"open", ["let": .statement, "$x": .unknown, "\"open": .unclosed]),
    (
      "show `my t` where n = 1",
      ["show": .statement, "`my t`": .known, "where": .keyword, "n": .known, "1": .quantity]
    ),
    ("sort by x", [:]),
  ])
  func words(line: String, expected: [String: LineLook.Part]) throws {
    #expect(try parts(of: line) == expected)
  }

  /// A name is called wrong once it is left.
  @Test func aNameThatIsBeingTypedIsNotWrong() throws {
    #expect(try parts(of: "show projects where regi", cursor: 24)["regi"] == nil)
    #expect(try parts(of: "show projects where regi ", cursor: 25)["regi"] == .unknown)
  }

  @Test(arguments: [0, 1, 4, 5])
  func theBracketAtTheCursorHasItsOtherOne(cursor: Int) throws {
    let marked = try colours().parts(of: "(1+2)", cursor: cursor).filter { $0.part == .marked }
    #expect(marked.map(\.range) == [0..<1, 4..<5])
  }
}
