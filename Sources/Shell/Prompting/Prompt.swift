public import Diagnostics
import Exact
internal import Glibc
import Language
public import Workspace

/// The prompt: reads statements, has them carried out, shows what they came to, until it ends.
public struct Prompt {
  private let opening: SessionOpening
  private let history: InputHistory
  private let show: (Outcome) -> Void

  /// A prompt over a session, which is opened when the first key needs it; `show` puts each outcome on
  /// the terminal.
  public init(
    opening: SessionOpening, history: HistoryStorage, show: @escaping (Outcome) -> Void
  ) {
    (self.opening, self.history, self.show) = (opening, InputHistory(storage: history), show)
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
      for note in editor.takeNotes() { say(note.text(in: opening.settings.wording) + "\n") }
      switch editor.read(prompt: prompt, text: text) {
      case .interrupted: text = ""
      case .end: return
      case .line(let line):
        text = ""
        guard !line.allSatisfy(\.isWhitespace) else { continue }
        let (goesOn, wantsEditor) = try run(line)
        if !goesOn { return }
        if wantsEditor { text = ExternalEditor.edit(history.entries.last?.text ?? "") ?? "" }
      }
    }
  }

  /// Runs what was typed; whether to go on, and whether it is to be edited elsewhere.
  private func run(_ line: String) throws(Diagnostic) -> (goesOn: Bool, wantsEditor: Bool) {
    let session = try opening.session()
    session.isAtPrompt = true
    var (status, wantsEditor) = (0, false)
    let goesOn = session.run(SourceText(name: "<prompt>", text: line)) { outcome in
      show(outcome)
      if outcome.status != .succeeded { status = 1 }
      if outcome.wantsEditor { wantsEditor = true }
      return true
    }
    // What is edited is the statement before.
    if !wantsEditor {
      history.append(HistoryRecord(text: line, status: status, time: Int(time(nil))))
    }
    return (goesOn, wantsEditor)
  }

  private var prompt: String {
    let mark = opening.opened?.promptMark ?? ""
    let isColoured = opening.settings.isColoured && !mark.isEmpty
    return "fundsh" + (isColoured ? "\u{1B}[33m\(mark)\u{1B}[0m" : mark) + "> "
  }

  private var guide: LineGuide {
    LineGuide(
      completion: { line, cursor in
        session.map { Completer($0).completion(of: line, at: cursor) } ?? .none
      }, isIncomplete: Parser.isIncomplete,
      parts: { line, cursor in
        hintedSession.map { LineColours($0).parts(of: line, cursor: cursor) } ?? []
      }, hint: { line in hintedSession.flatMap { Hints($0, history).hint(behind: line) } },
      wording: { opening.settings.wording })
  }

  /// The session, where colours and hints are wanted.
  private var hintedSession: Session? {
    let settings = opening.settings
    return settings.isColoured && settings.givesHints ? session : nil
  }

  /// The session; what keeps it from being opened is said when a statement is run.
  private var session: Session? { try? opening.session() }
}
