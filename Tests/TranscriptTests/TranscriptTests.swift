import Foundation
import Testing
import Workspace

/// Everything visible at the prompt: scripts with what they show and say, replayed.
///
/// `RECORD=1 swift test --filter TranscriptTests` writes what the scripts come to now into them;
/// a run that records fails, so that nobody takes it for one that compared.
@Suite struct TranscriptTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")

  static let transcripts: [String] = {
    let all = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return all.filter { $0.hasSuffix(".fund") }.sorted()
  }()

  /// The example that is a saved session.
  private static let example = "what-if.fund"

  @Test func thereAreTranscripts() { #expect(Self.transcripts.count > 5) }

  @Test(arguments: transcripts + [example])
  func showsWhatItShowed(name: String) throws {
    let isExample = name == Self.example
    let examples = FolderSurroundings.house.appendingPathComponent("Scripts/examples")
    let folder = isExample ? examples : Self.folder
    let transcript = try Transcript(folder.appendingPathComponent(name))
    let now = try transcript.replayed(
      over: isExample ? examples : Self.folder.appendingPathComponent("data"))
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try now.write(to: transcript.file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    let (old, new) = (lines(transcript.script.text), lines(now))
    let different = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    if let different {
      let (index, (was, is_)) = (different.offset, different.element)
      Issue.record("\(name):\(index + 1)\n  was: \(was)\n  is:  \(is_)")
    } else {
      #expect(old.count == new.count, "\(name) has \(new.count) lines, not \(old.count)")
    }
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
