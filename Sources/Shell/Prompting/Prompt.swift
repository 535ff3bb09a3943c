public import Diagnostics
import Exact
internal import Glibc
import Language
import Rendering
public import Workspace

/// The prompt: reads statements, has them carried out, shows what they came to, until it ends.
public struct Prompt {
  private let opening: SessionOpening
  private let history: InputHistory
  let keep: (Outcome) -> Outcome
  let show: (Outcome) -> Void

  /// A prompt over a session, which is opened when the first key needs it; `keep` sees to it that no
  /// crash takes an outcome, `show` puts it on the terminal.
  public init(
    opening: SessionOpening, history: HistoryStorage, keep: @escaping (Outcome) -> Outcome,
    show: @escaping (Outcome) -> Void
  ) {
    (self.opening, self.history) = (opening, InputHistory(storage: history))
    (self.keep, self.show) = (keep, show)
  }

  /// Reads and runs until Ctrl-D or `quit`; `say` is given what is worth knowing. Throws where the
  /// session cannot be opened.
  public func open(_ say: @escaping (String) -> Void) throws(Diagnostic) {
    guard let editor = LineEditor(programName: "fundsh", history: history, guide: guide) else {
      say("the terminal cannot be edited in\n")
      return
    }
    for line in Welcome(wording: opening.settings.wording, isFirst: history.isFresh).lines {
      say(line + "\n")
    }
    var text = ""
    while true {
      for note in editor.takeNotes() { self.say(note, say) }
      switch editor.read(prompt: prompt, text: text) {
      case .interrupted: text = ""
      case .end: return sayParting(say)
      case .line(let line):
        text = ""
        guard !line.allSatisfy(\.isWhitespace) else { continue }
        let (goesOn, wantsEditor) = try run(line)
        if !goesOn { return sayParting(say) }
        if wantsEditor { text = edited(say) }
      }
    }
  }

  /// What is said where a lesson is left by leaving the program.
  private func sayParting(_ say: (String) -> Void) {
    if let parting = opening.opened?.parting {
      say(VisibleText.of(parting.text(in: opening.settings.wording)) + "\n")
    }
  }

  /// Runs what was typed; whether to go on, and whether it is to be edited elsewhere.
  private func run(_ line: String) throws(Diagnostic) -> (goesOn: Bool, wantsEditor: Bool) {
    let session = try opening.session()
    session.isAtPrompt = true
    // The terminal may have another size by now.
    let foreground = session.foreground
    if foreground.settings.width != nil {
      foreground.settings.width = TerminalScreen().size.columns
    }
    let source = SourceText(name: "<prompt>", text: line)
    var (status, wantsEditor, isQuit) = (0, false, false)
    var given: [Outcome] = []
    var left = Parser.statements(in: source).count
    session.run(source) { outcome in
      if !outcome.isNested, !outcome.isAnnouncement { left -= 1 }
      // Where more is to come, nothing waits for a person who reads.
      let mayOpen = left == 0 && !KeyInput.isWaiting
      given += present(keep(outcome), of: foreground, mayOpen: mayOpen)
      if outcome.status != .succeeded { status = 1 }
      if outcome.wantsEditor { wantsEditor = true }
      if outcome.isQuit { isQuit = true }
      // As a script, a line ends at its first failure.
      return outcome.isNested || outcome.status == .succeeded || foreground.settings.keepsGoing
    }
    if status != 0, left > 0, !isQuit { show(.notRun(left)) }
    // What is edited is the statement before.
    if !wantsEditor { remember(line, status) }
    for outcome in given { remember(outcome.statement, outcome.status == .succeeded ? 0 : 1) }
    return (!isQuit, wantsEditor)
  }

  /// The statement before, as the person's editor left it.
  private func edited(_ say: (String) -> Void) -> String {
    let text = history.entries.last?.text ?? ""
    if let edited = ExternalEditor.edit(text) { return edited }
    self.say(.editorFailed, say)
    return text
  }

  /// Says a note, which may name a path that holds anything.
  private func say(_ note: EditingNote, _ say: (String) -> Void) {
    say(VisibleText.of(note.text(in: opening.settings.wording)) + "\n")
  }

  private func remember(_ text: String, _ status: Int) {
    history.append(HistoryRecord(text: text, status: status, time: Int(time(nil))))
  }

  private var prompt: String {
    let mark = VisibleText.of(opening.opened?.promptMark ?? "")
    let isColoured = opening.settings.isColoured && !mark.isEmpty
    return "fundsh" + (isColoured ? "\u{1B}[33m\(mark)\u{1B}[0m" : mark) + "> "
  }

  private var guide: LineGuide {
    LineGuide(
      completion: { line, cursor in
        session.map { Completer($0).completion(of: line, at: cursor) } ?? .none
      }, isIncomplete: Prompt.isOpen,
      parts: { line, cursor in
        hintedSession.map { LineColours($0).parts(of: line, cursor: cursor) } ?? []
      }, hint: { line in hintedSession.flatMap { Hints($0, history).hint(behind: line) } },
      wording: { opening.settings.wording })
  }

  /// Whether a statement goes on in another row: an empty one behind a `\` ends it.
  private static func isOpen(_ text: String) -> Bool {
    guard Parser.isIncomplete(text) else { return false }
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard rows.count > 1, rows.last?.allSatisfy(\.isWhitespace) ?? false else { return true }
    let end = rows.dropLast().joined(separator: "\n").reversed().drop { $0.isWhitespace }
    guard end.first == "\\" else { return true }
    return Parser.isIncomplete(String(end.dropFirst().reversed()))
  }

  /// The session, where colours and hints are wanted.
  private var hintedSession: Session? {
    let settings = opening.settings
    return settings.isColoured && settings.givesHints ? session : nil
  }

  /// The session to which statements are given; what keeps it from being opened is said when a statement is run.
  private var session: Session? { (try? opening.session())?.foreground }
}

extension Outcome {
  /// What is said of statements behind one that failed.
  fileprivate static func notRun(_ count: Int) -> Outcome {
    var outcome = Outcome()
    let more = count == 1 ? "1 statement behind it was" : "\(count) statements behind it were"
    outcome.messages = [
      Diagnostic(
        .note, code: "note", Phrase("\(more) not run", zh: "其后的 \(count) 条语句没有运行"))
    ]
    return outcome
  }
}
