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
    settings.form = shown.form
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
    let script = RecordedScript(source)
    guard script.isRecorded else {
      Output.error.write(form.text(of: .unrecorded(path)))
      return ExitStatus.unexpected
    }
    let verification = try Verification(script, in: rehearsal(of: path), settings)
    if let result = verification.result { Output.standard.write(result.bytes(shown)) }
    Output.standard.flush()
    say(of: path, verification)
    if let failure = verification.run.failure {
      Output.error.write(form.text(of: failure))
      return ExitStatus.failed
    }
    if let unexpected = verification.run.unexpected {
      Output.error.write(form.text(of: unexpected))
      return ExitStatus.unexpected
    }
    return verification.differenceCount == 0 ? 0 : ExitStatus.unexpected
  }

  private func say(of path: String, _ verification: Verification) {
    let (count, differing) = (verification.run.count, verification.differenceCount)
    let (statements, differences) = (
      "\(count) statement\(count == 1 ? "" : "s")",
      "\(differing) difference\(differing == 1 ? "" : "s")"
    )
    say(
      differing == 0
        ? Phrase(
          "\(path): \(statements), all as recorded", zh: "\(path)：\(count) 条语句，均与记录一致")
        : Phrase(
          "\(path): \(statements), \(differences)", zh: "\(path)：\(count) 条语句，\(differing) 处不同"))
  }

  private func update(_ path: String) throws(Diagnostic) -> Int32 {
    let source = try Host.script(path)
    let (script, run) = try RecordedScript.rehearse(
      RecordedScript(source), in: { rehearsal(of: path) }, settings)
    if let failure = run.failure {
      Output.error.write(form.text(of: failure))
      if !command.keepGoing { return ExitStatus.failed }
    }
    let text = script.text
    let isNew = text != source.text
    if isNew { try world.write(Array(text.utf8), to: path, replacing: true) }
    say(
      isNew
        ? Phrase("\(path): \(run.count) statements recorded", zh: "\(path)：已记录 \(run.count) 条语句")
        : Phrase("\(path): all as recorded", zh: "\(path)：均与记录一致"))
    guard let unexpected = run.unexpected else { return 0 }
    Output.error.write(form.text(of: unexpected))
    return ExitStatus.unexpected
  }

  private func say(_ phrase: Phrase) {
    guard !command.quiet else { return }
    Output.error.write(form.text(of: Diagnostic(.note, code: "records", phrase)))
  }
}

extension Diagnostic {
  /// A script with nothing to compare.
  fileprivate static func unrecorded(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "unrecorded", Phrase("'\(path)' records no results", zh: "“\(path)”没有记录结果"),
      advice: [
        Phrase(
          "`fundsh --update \(path)` writes down what it comes to",
          zh: "`fundsh --update \(path)` 写下它现在的结果")
      ])
  }
}
