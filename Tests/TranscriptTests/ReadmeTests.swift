import Diagnostics
import Foundation
import Rendering
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
