public import Diagnostics
import Exact
internal import Glibc
import Language
public import Workspace

/// The prompt: reads statements, has them carried out, shows what they came to, until it ends.
public struct Prompt {
  private let opening: SessionOpening
  private let storage: HistoryStorage
  private let show: (Outcome) -> Void

  /// A prompt over a session, which is opened when the first line needs it; `show` puts each outcome on
  /// the terminal.
  public init(
    opening: SessionOpening, history: HistoryStorage, show: @escaping (Outcome) -> Void
  ) {
    (self.opening, storage, self.show) = (opening, history, show)
  }

  /// Reads and runs until Ctrl-D or `quit`; `say` is given what is worth knowing. Throws where the
  /// session cannot be opened.
  public func open(_ say: @escaping (String) -> Void) throws(Diagnostic) {
    let history = InputHistory(storage: storage)
    guard
      let editor = LineEditor(
        programName: "fundsh", history: history,
        completer: { line, cursor in
          let session = try? opening.session()
          return session.map { Completer($0).completion(of: line, at: cursor) } ?? .none
        })
    else {
      say("the terminal cannot be edited in\n")
      return
    }
    for line in welcome { say(line + "\n") }
    let reader = StatementReader(
      readLine: { editor.read(prompt: $0) }, isIncomplete: Parser.isIncomplete)
    while true {
      for note in editor.takeNotes() { say(note.text(in: opening.settings.wording) + "\n") }
      switch reader.read(prompt: "fundsh\(opening.opened?.promptMark ?? "")> ") {
      case .interrupted: continue
      case .end: return
      case .line(let text):
        guard !text.allSatisfy(\.isWhitespace) else { continue }
        var status = 0
        let goesOn = try opening.session().run(SourceText(name: "<prompt>", text: text)) {
          outcome in
          show(outcome)
          if outcome.status != .succeeded { status = 1 }
          return true
        }
        history.append(HistoryRecord(text: text, status: status, time: Int(time(nil))))
        if !goesOn { return }
      }
    }
  }

  /// What to type first.
  private var welcome: [String] {
    opening.settings.wording == .chinese
      ? [
        "fundsh · 工伤预防费的规划、评估与支付", "载入 文件.csv 读入表；评估、限额、结算 给出结果；帮助 列出语句",
        "Tab 补全，Ctrl-C 放弃一行，Ctrl-D 退出",
      ]
      : [
        "fundsh · plan, evaluate and pay work-injury prevention projects",
        "`load FILE.csv` reads a table; `assess`, `cap`, `settle` give results; `help` lists the rest",
        "Tab completes, Ctrl-C drops the line, Ctrl-D leaves",
      ]
  }
}
