import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `last`, `last as csv`
  mutating func last(_ form: Name?) throws(Diagnostic) {
    guard let shown = session.memory.last else {
      throw Diagnostic(
        code: "no-result", Phrase("nothing has been shown yet", zh: "还没有显示过结果"),
        at: statement.span)
    }
    var result = SessionResult(statement: "last", line: line, shown)
    result.isWhole = true
    if let form {
      guard let known = Settings.Form(rawValue: form.folded) else {
        throw Diagnostic(
          code: "unknown-form",
          Phrase("there is no form '\(form.text)'", zh: "没有名为“\(form.text)”的格式"),
          at: form.span,
          suggestion: Similarity.nearest(
            to: form.text, among: Settings.Form.allCases.map(\.rawValue)),
          advice: [
            Phrase(
              "the forms are table, csv, json, markdown", zh: "可用的格式有：table、csv、json、markdown")
          ])
      }
      result.form = known
    }
    outcome.results.append(result)
  }

  /// The script at a path, unless it stands too deep in others.
  func script(at path: Path) throws(Diagnostic) -> (file: String, SourceText) {
    guard session.depth < 16 else {
      throw Diagnostic(
        code: "scripts-too-deep",
        Phrase("scripts run scripts more than 16 deep", zh: "脚本相互调用超过 16 层"), at: path.span,
        advice: [Phrase("does a script run itself?", zh: "脚本是否运行了自身？")])
    }
    let file = try resolved(path)
    do throws(Diagnostic) { return (file, try session.surroundings.text(of: file)) } catch {
      throw error.located(at: path.span)
    }
  }

  /// `run session.fund`: the script's outcomes are given on as they come.
  mutating func run(_ path: Path) throws(Diagnostic) {
    let (file, script) = try self.script(at: path)
    // Where nobody receives what comes of it, the script's own statements must not be taken for somebody.
    let isAlone = session.receiver == nil
    if isAlone { session.receiver = { _ in true } }
    defer { if isAlone { session.receiver = nil } }
    _ = session.receiver?(Outcome(announcing: source[statement.span]))
    outcome.isAnnounced = true
    session.depth += 1
    defer { session.depth -= 1 }
    let inner = RelativePath.folder(of: file)
    let session = session
    var (status, isInterrupted) = (Outcome.Status.succeeded, false)
    session.run(script, folder: inner) { next in
      if next.status != .succeeded, status != .failed { status = next.status }
      var given = next
      given.isNested = true
      let goesOn = session.receiver?(given) ?? true
      isInterrupted =
        isInterrupted || session.surroundings.takesInterruption()
        || next.messages.contains { $0.code == Diagnostic.interrupted.code }
      if isInterrupted { return false }
      return goesOn && (next.status == .succeeded || session.settings.keepsGoing)
    }
    outcome.status = status
    // What the script did before stands: each of its statements is one of the session.
    guard isInterrupted else { return }
    outcome.status = .failed
    outcome.messages.append(
      Diagnostic(
        code: "script-interrupted",
        Phrase(
          "interrupted: what the script had done before stands", zh: "已中断；脚本此前所做的保留"),
        at: path.span, advice: [Phrase("`undo` takes it back", zh: "可用“撤销”退回")]))
  }
}
