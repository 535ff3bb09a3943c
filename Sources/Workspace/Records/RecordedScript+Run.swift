public import Diagnostics
import Language
import Rendering

extension RecordedScript {
  /// What a run of a script came to.
  public struct Run {
    /// What was shown and said, by the line behind which it belongs.
    var lines: [Int: RecordedLines] = [:]
    /// The forms of the results, by the same lines.
    var forms: [Int: Settings.Form] = [:]
    /// The statements, by the lines on which they end.
    var statements: [Int: String] = [:]
    /// How many statements were carried out.
    public internal(set) var count = 0
    /// Why a statement failed whose failure is not recorded: there the run ended, unless it was to
    /// go on.
    public internal(set) var failure: Diagnostic?
    /// Whether anything was shown or said.
    public var hasLines: Bool { !lines.isEmpty }
    /// The line of the statement at which the run ended; nothing where it reached the end.
    public internal(set) var end: Int?
    /// Digests that files no longer had, with those that they have.
    public internal(set) var changedDigests: [(old: String, new: String)] = []
    /// Names that were given a value and that nothing asks for.
    public internal(set) var unasked: [String] = []
    /// What an `expect` says that did not hold, where that is not recorded.
    public internal(set) var unexpected: Diagnostic?
  }

  /// Runs the script from the beginning, in a session of its own; `depth` says how deep the script
  /// stands in others that run it.
  func run(
    in surroundings: any Surroundings, _ settings: Settings, depth: Int = 0
  ) throws(Diagnostic) -> Run {
    let session = try Session(surroundings, settings: settings)
    session.depth = depth
    let ends = RecordedScript.endLines(in: statements)
    var run = Run()
    var position = 0
    session.run(statements) { outcome in
      // What is said of a statement belongs to it, and no more to the next one.
      let place = outcome.isRemark ? max(0, position - 1) : position
      let line = place < ends.count ? ends[place] : ends.last ?? 0
      guard !outcome.isAnnouncement else { return true }
      run.take(outcome, at: line, session)
      if !outcome.isNested {
        position += 1
        run.count += 1
        if run.statements[line] == nil { run.statements[line] = outcome.statement }
      }
      return outcome.status == .succeeded || goesOn(outcome, at: line, &run, settings)
    }
    run.unasked = session.unaskedNames
    run.changedDigests = session.changedDigests
    return run
  }

  /// A failure that is recorded word for word is what the script is to show.
  private func goesOn(
    _ outcome: Outcome, at line: Int, _ run: inout Run, _ settings: Settings
  ) -> Bool {
    // Of several statements on a line the later ones have yet to speak.
    let said = run.lines[line]?.messages ?? []
    let isRecorded = !said.isEmpty && (recorded[line]?.messages ?? []).starts(with: said)
    if isRecorded { return true }
    let reason = outcome.messages.last { $0.severity == .error } ?? outcome.messages.last
    if outcome.status == .unexpected {
      run.unexpected = run.unexpected ?? reason
    } else {
      run.failure = run.failure ?? reason
    }
    if !settings.keepsGoing { run.end = line }
    return settings.keepsGoing
  }

  /// The lines on which the statements of a script end.
  static func endLines(in source: SourceText) -> [Int] {
    Parser.statements(in: source).map { parsed in
      switch parsed {
      case .success(let statement): source.position(of: statement.span.upper).line
      case .failure(let diagnostic): source.position(of: diagnostic.span?.upper ?? 0).line
      }
    }
  }
}

extension RecordedScript.Run {
  /// Keeps what a statement showed and said.
  fileprivate mutating func take(_ outcome: Outcome, at line: Int, _ session: Session) {
    var lines = self.lines[line] ?? RecordedLines()
    let shown = outcome.results.map { String(decoding: $0.bytes(session.settings), as: UTF8.self) }
    let form = DiagnosticForm(wording: session.settings.wording)
    // How long it took is another thing in every run.
    let said = outcome.messages.filter { $0.code != "time" }.map { form.text(of: $0) }
    lines.results += split(shown.joined())
    lines.messages += split(said.joined())
    if !lines.isEmpty { self.lines[line] = lines }
    forms[line] = outcome.results.last?.form ?? session.settings.form
  }

  private func split(_ text: String) -> [String] {
    // A carriage return in data would end the line for whoever reads the script.
    text.lines.dropLast().map { $0.withoutReturn.replacing("\r", with: "␍") }.map(String.init)
  }
}
