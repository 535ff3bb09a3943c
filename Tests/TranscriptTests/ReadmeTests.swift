import Diagnostics
import Foundation
import Rendering
import Tables
import Testing
import Workspace

/// The session that the README shows is a real one.
@Suite struct ReadmeTests {
  @Test func theSessionIsReal() throws {
    let readme = try String(
      contentsOf: FolderSurroundings.house.appendingPathComponent("README.md"), encoding: .utf8)
    let shown = readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(shown.firstIndex { $0.hasPrefix("$ cd Scripts/examples") })
    let end = try #require(shown[start...].firstIndex { $0 == "```" })
    let session = try Session(FolderSurroundings.examples)
    var real: [String] = []
    for line in shown[(start + 1)..<end] {
      guard line.hasPrefix("fundsh"), let mark = line.range(of: "> ") else { continue }
      real.append("fundsh\(session.promptMark)> \(line[mark.upperBound...])")
      real += Self.lines(of: String(line[mark.upperBound...]), session)
    }
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      let text = (shown[...start] + real + shown[end...]).joined(separator: "\n")
      try text.write(
        to: FolderSurroundings.house.appendingPathComponent("README.md"), atomically: true,
        encoding: .utf8)
      Issue.record("recorded README.md")
    }
    #expect(Array(shown[(start + 1)..<end]) == real)
  }

  /// The lines of the library that it shows stand in the program that is built and run.
  @Test func theLinesOfTheLibraryAreReal() throws {
    func lines(_ path: String) throws -> [String] {
      try String(contentsOf: FolderSurroundings.house.appendingPathComponent(path), encoding: .utf8)
        .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let shown = try lines("README.md")
    let program = try lines("Scripts/examples/library/Sources/payables/main.swift")
    let start = try #require(shown.firstIndex(of: "```swift")) + 1
    let end = try #require(shown[start...].firstIndex(of: "```"))
    #expect(start < end)
    for line in shown[start..<end] { #expect(program.contains(line)) }
  }

  /// What the table of coverage names is there: fifteen sections, the articles told by the pack, each
  /// name in the packs or among the columns, each test in a file of its own.
  @Test func theTableOfCoverageIsReal() throws {
    let house = FolderSurroundings.house
    func text(_ path: String) throws -> String {
      try String(contentsOf: house.appendingPathComponent(path), encoding: .utf8)
    }
    let rows = try text("README.md").split(separator: "\n").map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }.filter { $0.count == 4 && $0[0].first?.isNumber ?? false }
    #expect(rows.count == 15)
    let packs =
      try text("Sources/Rules/Packs/common.rules")
      + text("Sources/Rules/Packs/ningbo-2020.rules")
    let tests = Set(
      try FileManager.default.contentsOfDirectory(
        atPath: house.appendingPathComponent("Tests/RulesTests").path))
    for row in rows {
      for article in row[1].split(whereSeparator: { !$0.isNumber }) {
        #expect(packs.contains("\narticle \(article)\n"), "article \(article)")
      }
      for (position, word) in row[2].split(separator: "`", omittingEmptySubsequences: false)
        .enumerated() where position % 2 == 1
      {
        let isColumn = RecordKind.all.contains { $0.column(named: String(word)) != nil }
        let isKind = RecordKind.named(String(word)) != nil
        #expect(isColumn || isKind || packs.contains(word), "\(word)")
      }
      for test in row[3].split(separator: ",") {
        let name = test.trimmingCharacters(in: .whitespaces)
        #expect(tests.contains("\(name).swift"), "\(name)")
      }
    }
  }

  /// The commands that the README names are there and can be run.
  @Test(arguments: ["Scripts/fundsh", "Scripts/test", "Scripts/check", ".ci/run"])
  func theCommandsAreThere(name: String) {
    #expect(
      FileManager.default.isExecutableFile(
        atPath: FolderSurroundings.house.appendingPathComponent(name).path))
  }

  private static func lines(of statement: String, _ session: Session) -> [String] {
    var text = ""
    session.run(SourceText(name: "<prompt>", text: statement)) { outcome in
      for result in outcome.results {
        text += String(decoding: result.bytes(session.settings), as: UTF8.self)
      }
      for message in outcome.messages { text += DiagnosticForm().text(of: message) }
      return true
    }
    return text.split(separator: "\n").map(String.init)
  }
}
