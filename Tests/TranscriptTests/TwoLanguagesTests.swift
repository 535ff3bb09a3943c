import Diagnostics
import Foundation
import Language
import Testing

/// Whatever is said in the transcripts is said in Chinese as well.
@Suite struct TwoLanguagesTests {
  @Test(arguments: TranscriptTests.transcripts)
  func saysEverythingInChinese(name: String) throws {
    let transcript = try Transcript(TranscriptTests.folder.appendingPathComponent(name))
    let data = TranscriptTests.folder.appendingPathComponent("data")
    for diagnostic in try transcript.diagnostics(over: data) {
      for phrase in [diagnostic.message] + diagnostic.advice {
        #expect(phrase.chinese != phrase.english, "\(diagnostic.code)")
        let hasChinese = phrase.chinese.contains { $0.isChinese }
        #expect(hasChinese, "\(phrase.chinese)")
        #expect(!phrase.chinese.contains("'"), "\(phrase.chinese)")
      }
    }
  }

  /// What is advised to be typed can be typed in Chinese, too.
  @Test(arguments: TranscriptTests.transcripts)
  func advisesWhatCanBeTyped(name: String) throws {
    let transcript = try Transcript(TranscriptTests.folder.appendingPathComponent(name))
    let data = TranscriptTests.folder.appendingPathComponent("data")
    for advice in try transcript.diagnostics(over: data).flatMap(\.advice) {
      for (english, chinese) in zip(advice.english.statements, advice.chinese.statements)
      where english.canBeTyped {
        #expect(chinese.canBeTyped, "\(chinese)")
      }
    }
  }

  /// The twins of the English scripts make mistakes of every kind that those make.
  @Test func theChineseMistakesCoverTheEnglishOnes() throws {
    let data = TranscriptTests.folder.appendingPathComponent("data")
    func codes(_ name: String) throws -> Set<String> {
      let transcript = try Transcript(TranscriptTests.folder.appendingPathComponent(name))
      return Set(try transcript.diagnostics(over: data).map(\.code))
    }
    let english = try codes("mistakes/statements.fund").union(codes("loading/refusals.fund"))
    let chinese = try codes("chinese/mistakes.fund")
    #expect(english.subtracting(chinese) == [])
  }
}

extension String {
  /// What stands in backquotes.
  fileprivate var statements: [String] {
    split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  fileprivate var canBeTyped: Bool {
    Parser.statements(in: SourceText(name: "advice", text: self)).allSatisfy {
      if case .success = $0 { true } else { false }
    }
  }
}

extension Character {
  fileprivate var isChinese: Bool {
    unicodeScalars.contains { $0.properties.isIdeographic }
  }
}
