public import Diagnostics
import Language

/// A session taken again from its journal.
public struct Recovery {
  /// How many statements were carried out again.
  public private(set) var count = 0
  /// What could not be done again, and what is no longer as it was.
  public private(set) var messages: [Diagnostic] = []

  /// Carries out the statements of a journal in a session that has just begun. `folder` is where the
  /// journal's session was working; empty where this one works there, too.
  public init(_ records: [JournalRecord], in session: Session, folder: String) {
    // Seen from here, so that what is saved later leads there, too, whether a path is typed or is told of.
    let folder =
      folder.isEmpty ? "" : RelativePath(from: "", to: folder, session.surroundings).folder
    session.isTakenUp = true
    defer { session.isTakenUp = false }
    for record in records {
      for file in record.files { check(file, in: session, folder) }
      var failure: Diagnostic?
      session.run(SourceText(name: "<journal>", text: record.text), folder: folder) { outcome in
        if outcome.status != .succeeded { failure = outcome.messages.last }
        return true
      }
      guard let failure else {
        count += 1
        continue
      }
      messages.append(.notAgain(record.text, failure))
      // What was undone later must not be another step.
      if record.isStep { session.keepLostStep(record.text, in: folder, failure.message) }
    }
  }

  private mutating func check(_ file: JournalRecord.File, in session: Session, _ folder: String) {
    let path = RelativePath.path(file.path, in: folder)
    // What is not there at all is said by the statement that reads it.
    guard let bytes = try? session.surroundings.open(path) else { return }
    let stamp = session.surroundings.digest(of: bytes, at: path).stamp
    if stamp != file.stamp { messages.append(.changedMeanwhile(path)) }
  }
}

extension Diagnostic {
  fileprivate static func notAgain(_ text: String, _ failure: Diagnostic) -> Diagnostic {
    var diagnostic = Diagnostic(
      .warning, code: "not-recovered",
      Phrase(
        "`\(text)` could not be carried out again: \(failure.message.english)",
        zh: "`\(text)` 未能重新执行：\(failure.message.chinese)"))
    diagnostic.advice = failure.advice
    return diagnostic
  }

  fileprivate static func changedMeanwhile(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "changed-meanwhile",
      Phrase(
        "'\(path)' was changed since it was loaded; what it holds now is loaded",
        zh: "“\(path)”在上次载入后被修改；现按现有内容载入"))
  }
}
