import Diagnostics
import Foundation
import Workspace

/// A script with what each statement shows and says below it.
struct Transcript {
  let file: URL
  let script: RecordedScript

  init(_ file: URL) throws {
    self.file = file
    let text = try String(contentsOf: file, encoding: .utf8)
    script = RecordedScript(SourceText(name: file.lastPathComponent, text: text))
  }

  /// The same script with what it comes to now, whatever fails.
  func replayed(over data: URL) throws -> String {
    var settings = Settings()
    settings.keepsGoing = true
    return try RecordedScript.rehearse(script, in: { FolderSurroundings(data) }, settings).script
      .text
  }

  /// What the statements say, in both languages.
  func diagnostics(over data: URL) throws -> [Diagnostic] {
    var said: [Diagnostic] = []
    let session = try Session(FolderSurroundings(data))
    session.run(SourceText(name: file.lastPathComponent, text: script.text)) { outcome in
      said += outcome.messages
      return true
    }
    return said
  }
}
