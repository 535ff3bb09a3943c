import Diagnostics
import Language

extension Performance {
  /// `save session.fund with results, failures as comments`
  mutating func perform(_ save: Save) throws(Diagnostic) {
    let file = try resolved(save.path)
    let folder = RelativePath.folder(of: file)
    let script = SessionScript(session, in: folder, hasFailures: save.hasFailures)
    var text = try script.text()
    try checkSuperseded(script, text, in: folder)
    if save.hasResults {
      text = try RecordedScript(SourceText(name: RelativePath.name(of: file), text: text))
        .recorded { Rehearsal(of: session.surroundings, in: folder) }
    }
    for path in script.changedPaths() {
      warn(.savedOverChange(of: path), code: "saved-over-change")
    }
    // Before anything is written: a statement that fails changes nothing.
    try refuseWarnings()
    try session.surroundings.write(Array(text.utf8), to: file, replacing: save.replaces)
    let count = script.statements.count
    note(Phrase("\(file): \(counted(count, "statement"))", zh: "\(file)：\(count) 条语句"))
  }

  /// Where a file was changed between two loads, the script loads what it held last. That is said where the
  /// script comes to the same all the same, and refused where it does not.
  private mutating func checkSuperseded(
    _ script: SessionScript, _ text: String, in folder: String
  ) throws(Diagnostic) {
    let paths = try script.supersededPaths()
    guard let path = paths.first else { return }
    let again = try Session(Rehearsal(of: session.surroundings, in: folder))
    again.run(SourceText(name: "", text: text)) { $0.status == .succeeded }
    guard try again.holdings() == session.holdings() else {
      throw Diagnostic(
        code: "superseded-input",
        Phrase(
          "'\(path)' was changed between two loads, and over what it holds now the statements come to "
            + "something else", zh: "“\(path)”在两次载入之间被修改；按现有内容重新执行，结果会不同"),
        at: statement.span,
        advice: [
          Phrase(
            "in a new session, load the files as they are and say the changes again",
            zh: "请在新会话中载入现有文件，并重新作各项改动")
        ])
    }
    warn(
      Phrase(
        "'\(path)' was changed between two loads: the script loads it as it is, and comes to the same; "
          + "what was shown before may differ",
        zh: "“\(path)”在两次载入之间被修改：脚本按现有内容载入，最终结果相同，之前显示的内容可能不同"),
      code: "superseded-input")
  }
}

extension Phrase {
  fileprivate static func savedOverChange(of path: String) -> Phrase {
    Phrase(
      "'\(path)' was changed since it was loaded, or taken away: the script asks for what it held then, and "
        + "is refused over anything else", zh: "“\(path)”在载入后被修改或移走：脚本要求的是当时的内容，内容不同即拒绝执行")
  }
}
