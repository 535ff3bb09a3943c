import Diagnostics
import Foundation
import Language
import SessionSupport
import Testing
import Workspace

/// The page on the language of rule packs: what it shows is read and checked, and it shows every
/// word that the language has.
@Suite struct PackLanguagePageTests {
  private static let page: String = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Rules/Packs/README.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// The blocks of the page, in order.
  private static let blocks: [String] = {
    page.components(separatedBy: "```rules\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
  }()

  /// The packs that the blocks are when they are joined: each goes on until the next heading.
  private static let packs: [(name: String, text: String)] = {
    var packs: [(name: String, text: String)] = []
    for block in blocks {
      let words = block.split(separator: "\n").first?.split(separator: " ") ?? []
      if words.count == 2, words[0] == "rules" || words[0] == "frame" {
        packs.append((String(words[1]), block))
      } else if !packs.isEmpty {
        packs[packs.count - 1].text += "\n" + block
      }
    }
    return packs
  }()

  @Test func isThere() { #expect(Self.packs.count > 2) }

  @Test func everyPackIsSound() throws {
    let files = Dictionary(uniqueKeysWithValues: Self.packs.map { ("\($0.name).rules", $0.text) })
    for pack in Self.packs where !pack.text.hasPrefix("frame") {
      let session = try Session(MemorySurroundings(files))
      session.run(SourceText(name: "test", text: "use rules \(pack.name).rules")) { outcome in
        #expect(outcome.status == .succeeded, "\(pack.name): \(outcome.messages)")
        return true
      }
    }
  }

  /// A frame is sound where a pack that only extends it is.
  @Test func everyFrameIsSound() throws {
    for frame in Self.packs where frame.text.hasPrefix("frame") {
      let files = [
        "frame.rules": frame.text, "pack.rules": "rules pack\n  extends frame.rules\n",
      ]
      let session = try Session(MemorySurroundings(files))
      session.run(SourceText(name: "test", text: "use rules pack.rules")) { outcome in
        #expect(outcome.status == .succeeded, "\(frame.name): \(outcome.messages)")
        return true
      }
    }
  }

  /// Lines of the blocks, without their indentation.
  private static let lines: [Substring] = blocks.flatMap { $0.split(separator: "\n") }

  @Test(arguments: PackDeclaration.allCases)
  func showsEveryWord(declaration: PackDeclaration) {
    var inside = false
    var shown: Set<String> = []
    for line in Self.lines {
      let word = line.split(separator: " ").first.map(String.init) ?? ""
      if line.first != " " {
        inside = word == declaration.rawValue
        if inside { shown.insert(word) }
      } else if inside {
        shown.insert(word)
      }
    }
    // What a frame can say is shown with a pack, whose heading says the same.
    let wanted = declaration == .frame ? ["frame"] : [declaration.rawValue] + declaration.clauses
    for word in wanted { #expect(shown.contains(word), "\(declaration.rawValue): \(word)") }
  }

  @Test(
    arguments: ColumnLine.allCases.map(\.rawValue) + ["otherwise"]
      + Withdrawal.Declaration.allCases.map { "without \($0.rawValue)" }
      + DerivedColumnSyntax.Share.Taking.allCases.map { "taking \($0.rawValue)" })
  func showsEveryInnerWord(word: String) {
    // As a word of its own, not as a part of another.
    let words = Self.blocks.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map(String.init)
    let wanted = word.split(separator: " ").map(String.init)
    let isShown = words.indices.contains { words[$0...].starts(with: wanted) }
    #expect(isShown, "\(word)")
  }

  /// How well a source is known is told in the text, each word of it.
  @Test(arguments: Confidence.allCases)
  func tellsEveryConfidence(word: Confidence) {
    #expect(Self.page.contains("`\(word.rawValue)`"))
  }
}
