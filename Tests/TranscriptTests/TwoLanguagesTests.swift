import Diagnostics
import Foundation
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

extension Character {
  fileprivate var isChinese: Bool {
    unicodeScalars.contains { $0.properties.isIdeographic }
  }
}
