internal import CEditLine
import Exact
internal import Glibc

/// The prompt's line: libedit keeps its text and takes its keys; what libedit does wrong or not at all, and all
/// that is seen, is done here.
public final class LineEditor {
  /// The C editor.
  let editLine: EditLine
  /// What was typed before.
  let history: InputHistory
  /// What knows the language that is typed.
  let guide: LineGuide
  /// Where signals arrive while a line is read.
  let signals: TerminalSignals
  /// Keys and signals.
  var input: KeyInput
  /// The terminal.
  let screen = TerminalScreen()
  /// Characters that libedit is given before the next key: how a command has another follow it.
  var queue: [Unicode.Scalar] = []
  /// The prompt of the line being read.
  var prompt = ""
  /// The way through the history, and the line that it last put there.
  var walk: (state: HistoryWalk, shown: [Unicode.Scalar], prefix: String)?
  /// The search through the history that goes on.
  var search: HistorySearch?
  /// What was last cut from a line.
  var cut = ""
  /// The candidates that are about to be listed, and the cursor's place meanwhile.
  var listing: (candidates: [Completion.Candidate], cursor: Int)?
  /// What of the line stands on the terminal.
  var drawing = LineDrawing()
  /// What is hinted at, and behind which line.
  var hint: (look: LineLook.Hint, behind: [Unicode.Scalar])?
  /// What the line holds when the reading begins.
  var initialText = ""
  /// The prompt that libedit has.
  var shownPrompt = ""
  /// Whether Ctrl-C gave up the line.
  var isInterrupted = false
  /// A signal that ends the process once the terminal is put right.
  var endingSignal: Int32?
  /// Notes that have not been taken.
  private var notes: [EditingNote] = []

  /// An editor on the process's terminal; nil if the system has no room for one. There should be
  /// one at a time.
  public init?(
    programName: String, history: InputHistory, guide: LineGuide
  ) {
    let note = TerminalLocale.prepare()
    guard let signals = TerminalSignals(),
      let editLine = EditLine(programName: programName, draws: !TerminalScreen().hasEscapes)
    else { return nil }
    self.signals = signals
    self.editLine = editLine
    self.history = history
    self.guide = guide
    input = KeyInput(signals: signals)
    notes = note.map { [$0] } ?? []
    editLine.setOwner(self)
  }

  /// Whether there is a terminal on both sides, without which there is nothing to edit.
  public static var hasTerminal: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  /// What should be said to the user, of the locale and the history; given once.
  public func takeNotes() -> [EditingNote] {
    defer { notes = [] }
    return notes + (history.takeNote().map { [$0] } ?? [])
  }

  /// Reads a statement, which may have several rows. The prompt may have colours (`ESC [ … m`) and should end
  /// in a visible space; `text` stands on the line when the reading begins. However it ends, the terminal and
  /// the signals are as they were.
  public func read(prompt: String, text: String = "") -> LineReading {
    self.prompt = prompt
    shownPrompt = prompt
    editLine.setPrompt(prompt)
    initialText = text
    queue = text.isEmpty ? [] : [EditingCommand.showText.character]
    hint = nil
    drawing = LineDrawing()
    walk = nil
    search = nil
    isInterrupted = false
    signals.start()
    screen.markPastes(true)
    let line = editLine.read()
    leaveLine()
    screen.markPastes(false)
    signals.stop()
    if let endingSignal { leave(by: endingSignal) }
    return reading(of: line)
  }

  /// What a line from libedit, or none, means.
  private func reading(of line: String?) -> LineReading {
    if isInterrupted { return .interrupted }
    guard var line else {
      if !screen.hasEscapes { screen.write("\n") }
      return .end
    }
    if line.last == "\n" || line.last == "\r" || line.last == "\r\n" { line.removeLast() }
    return .line(line.composed)
  }

  /// Ends the process as the signal would have; a program with its own handler goes on instead.
  private func leave(by signal: Int32) {
    endingSignal = nil
    if !screen.hasEscapes { screen.write("\n") }
    raise(signal)
  }

  /// The editor that a callback of libedit belongs to.
  static func owner(of editor: OpaquePointer?) -> LineEditor? {
    guard let editor = unsafe editor, let owner = unsafe ceditline_owner(editor) else { return nil }
    return unsafe Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
  }
}
