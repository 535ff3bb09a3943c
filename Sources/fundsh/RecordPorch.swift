import Diagnostics
import Exact
import Rendering
import Workspace

/// Compares scripts with what is recorded in them, or writes down what they come to.
struct RecordPorch {
  private let command: Fundsh
  private let world: any Surroundings
  private let shown: Settings
  private let form: DiagnosticForm

  init(_ command: Fundsh, _ world: any Surroundings, shown: Settings, form: DiagnosticForm) {
    (self.command, self.world, self.shown, self.form) = (command, world, shown, form)
  }

  /// The exit status: 0 all as recorded, 1 a statement failed, 2 a script cannot be read, 3 something
  /// differs.
  func open() -> Int32 {
    var status: Int32 = 0
    for path in command.scripts {
      let next: Int32
      do throws(Diagnostic) {
        next = command.update ? try update(path) : try verify(path)
      } catch {
        Output.error.write(form.text(of: error))
        return ExitStatus.wrongUsage
      }
      // A failure weighs more than a difference.
      if status == 0 || next == ExitStatus.failed { status = next }
    }
    return status
  }

  /// How the script is run: as anywhere, not as the machine at hand would have it.
  private var settings: Settings {
    var settings = Settings()
    settings.wording = command.wording ?? .english
    settings.isStrict = command.strict
    settings.keepsGoing = command.keepGoing
    settings.acceptsChangedInputs = command.acceptChangedInputs
    settings.assignments = command.answers
    return settings
  }

  private func rehearsal(of path: String) -> Rehearsal {
    Rehearsal(of: world, in: path == "-" ? "" : RelativePath.folder(of: path))
  }

  private func verify(_ path: String) throws(Diagnostic) -> Int32 {
    let source = try Host.script(path)
    if !command.quiet, let remark = source.versionRemark {
      Output.error.write(form.text(of: remark))
    }
    let script = RecordedScript(RecordPorch.named(source, path))
    let verification = try Verification(script, in: rehearsal(of: path), settings)
    warnOfUnaskedNames(verification.run)
    if let result = verification.result { Output.standard.write(result.bytes(shown)) }
    Output.standard.flush()
    let (messages, status) = verification.account(of: path)
    for message in messages where !command.quiet || message.severity != .note {
      Output.error.write(form.text(of: message))
    }
    switch status {
    case .succeeded: return 0
    case .failed: return ExitStatus.failed
    case .unexpected: return ExitStatus.unexpected
    }
  }

  private func rehearse(
    _ source: SourceText, _ path: String
  ) throws(Diagnostic) -> (script: RecordedScript, run: RecordedScript.Run) {
    try RecordedScript.rehearse(
      RecordedScript(RecordPorch.named(source, path)), in: { rehearsal(of: path) }, settings)
  }

  /// What is said names the script as it is called in its folder, wherever it is run from.
  private static func named(_ source: SourceText, _ path: String) -> SourceText {
    path == "-" ? source : source.named(asInFolderOf: path)
  }

  private func update(_ path: String) throws(Diagnostic) -> Int32 {
    let source = try Host.script(path)
    var (script, run) = try rehearse(source, path)
    if !run.changedDigests.isEmpty {
      // What is accepted is what the script is written for from now on.
      var text = source.text
      for (old, new) in run.changedDigests { text = text.replacing(old, with: new) }
      (script, run) = try rehearse(SourceText(name: source.name, text: text), path)
    }
    if let failure = run.failure {
      Output.error.write(form.text(of: failure))
      if !command.keepGoing { return ExitStatus.failed }
    }
    let text = script.text
    let isNew = text != source.text
    if isNew { try world.write(Array(text.utf8), to: path, replacing: true) }
    say(
      isNew
        ? Phrase(
          "\(path): \(counted(run.count, "statement")) recorded", zh: "\(path)：已记录 \(run.count) 条语句"
        )
        : Phrase("\(path): all as recorded", zh: "\(path)：均与记录一致"))
    guard let unexpected = run.unexpected else { return 0 }
    Output.error.write(form.text(of: unexpected))
    return ExitStatus.unexpected
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func warnOfUnaskedNames(_ run: RecordedScript.Run) {
    for name in run.unasked { Output.error.write(form.text(of: .unasked(name, isError: false))) }
  }

  private func say(_ phrase: Phrase) {
    guard !command.quiet else { return }
    Output.error.write(form.text(of: .ofRecords(phrase)))
  }
}
