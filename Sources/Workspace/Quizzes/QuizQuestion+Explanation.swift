public import Diagnostics
import Language
import Rendering

extension QuizQuestion {
  /// Why the answer is what it is, as the statement tells it that would ask for it: the results of
  /// `why not`, or of `explain`, in a session over the question's files.
  public func explanation(_ settings: Settings = Settings()) throws(Diagnostic) -> [SessionResult] {
    let session = try self.session(settings)
    var results: [SessionResult] = []
    var failure: Diagnostic?
    session.run(SourceText(name: "quiz", text: explaining)) { outcome in
      results += outcome.results
      failure = outcome.status == .succeeded ? nil : outcome.messages.last
      return true
    }
    if let failure { throw failure }
    return results.map { result in
      guard case .outline(var outline) = result.content else { return result }
      outline.root = outline.root.cut(below: QuizQuestion.depth)
      return SessionResult(statement: result.statement, line: result.line, .outline(outline))
    }
  }

  /// How deep a reason is told between two questions; what lies below are the terms of other figures.
  private static let depth = 2

  /// A session of its own under the rules of the question, with its files loaded.
  public func session(_ settings: Settings = Settings()) throws(Diagnostic) -> Session {
    let session = try Session(QuizFiles(files), settings: settings)
    session.state = SessionState(pack: pack)
    var failure: Diagnostic?
    for file in files {
      session.run(SourceText(name: "quiz", text: "load \(file.name)")) { outcome in
        if outcome.status != .succeeded { failure = outcome.messages.last }
        return true
      }
    }
    if let failure { throw failure }
    return session
  }
}

extension ShownOutline.Entry {
  /// The entry with so many levels below it.
  fileprivate func cut(below depth: Int) -> Self {
    var copy = self
    copy.entries = depth == 0 ? [] : entries.map { $0.cut(below: depth - 1) }
    return copy
  }
}
