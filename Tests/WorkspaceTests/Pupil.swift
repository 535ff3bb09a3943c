import Diagnostics
import Rendering
import SessionSupport

@testable import Workspace

/// Somebody who learns at the prompt: a session, what was kept of it, and what it said last.
final class Pupil {
  let session: Session
  let surroundings: MemorySurroundings
  let progress: MemoryProgress

  init(
    _ files: [String: String] = [:], progress: MemoryProgress = MemoryProgress(),
    isAtPrompt: Bool = true
  ) throws {
    surroundings = MemorySurroundings(files)
    self.progress = progress
    session = try Session(surroundings)
    session.keepProgress(in: progress)
    session.isAtPrompt = isAtPrompt
  }

  /// What statements show and say, each result and message on lines of its own.
  @discardableResult
  func types(_ text: String) -> String {
    var said = ""
    session.run(SourceText(name: "<prompt>", text: text)) { outcome in
      for result in outcome.results {
        said += String(decoding: result.bytes(self.session.foreground.settings), as: UTF8.self)
      }
      for message in outcome.messages {
        said += DiagnosticForm(wording: self.session.settings.wording).text(of: message)
      }
      return outcome.status == .succeeded
    }
    return said
  }

  /// What the prompt says of where one is.
  var mark: String { session.promptMark }
}
