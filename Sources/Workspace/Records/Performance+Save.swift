import Diagnostics
import Language

extension Performance {
  /// `save session.fund with results, failures as comments`
  mutating func perform(_ save: Save) throws(Diagnostic) {
    let file = try resolved(save.path)
    let folder = RelativePath.folder(of: file)
    let script = SessionScript(session, in: folder, hasFailures: save.hasFailures)
    var text = try script.text()
    if save.hasResults {
      text = try RecordedScript(SourceText(name: file, text: text))
        .recorded { Rehearsal(of: session.surroundings, in: folder) }
    }
    try session.surroundings.write(Array(text.utf8), to: file, replacing: save.replaces)
    let count = script.statements.count
    note(Phrase("\(file): \(counted(count, "statement"))", zh: "\(file)：\(count) 条语句"))
  }
}
