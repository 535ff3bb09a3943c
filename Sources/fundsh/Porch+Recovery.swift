import Diagnostics
import Rendering
import Workspace

/// What a crash must not take.
extension Porch {
  /// An outcome whose statement is in the journal before it is shown; where it is not, that is said.
  func kept(_ outcome: Outcome, in journal: SessionJournal) -> Outcome {
    guard let session = opening.opened else { return outcome }
    do throws(Diagnostic) {
      try journal.keep(outcome, of: session)
      return outcome
    } catch {
      var outcome = outcome
      var warning = error
      warning.severity = .warning
      warning.advice = [
        Phrase(
          "this statement is in no journal, and would be lost in a crash: `save` keeps it",
          zh: "此语句未记入日志，一旦崩溃就会丢失：可用 `保存` 存下")
      ]
      outcome.messages.append(warning)
      return outcome
    }
  }

  /// Says that a session was left, and how it is taken up.
  func offerRecovery() {
    let (left, failures) = LeftJournal.all()
    for failure in failures { Output.error.write(form.text(of: failure)) }
    guard let last = left.first else { return }
    let more = left.count - 1
    say(
      Phrase(
        "a session of \(last.time) in \(last.folder) ended without a word"
          + (more > 0 ? ", and \(more) more" : "")
          + "; `fundsh --recover` takes it up again, `quit` there lets it go",
        zh: "\(last.time) 在 \(last.folder) 的会话意外中断" + (more > 0 ? "，另有 \(more) 个" : "")
          + "；`fundsh --recover` 可恢复，恢复后 `退出` 即放弃"))
  }

  /// Takes up the last session that was left, one of this folder before others.
  func recover() throws {
    let here = SessionJournal.here
    let (all, failures) = LeftJournal.all()
    for failure in failures { Output.error.write(form.text(of: failure)) }
    guard let left = all.first(where: { $0.folder == here }) ?? all.first else {
      Output.error.write(form.text(of: .nothingLeft))
      throw ExitStatus.usage
    }
    let recovery = Recovery(
      try read(left), in: try session, folder: left.folder == here ? "" : left.folder)
    for message in recovery.messages { Output.error.write(form.text(of: message)) }
    let count = recovery.count
    say(
      Phrase(
        "\(count) statement\(count == 1 ? "" : "s") of the session of \(left.time) carried out again",
        zh: "已重新执行 \(left.time) 会话的 \(count) 条语句"))
    tally.journal = SessionJournal(goingOnIn: left.file, isElsewhere: left.folder != here)
  }

  private func read(_ left: LeftJournal) throws -> [JournalRecord] {
    do throws(Diagnostic) { return try left.records() } catch {
      Output.error.write(form.text(of: error))
      throw ExitStatus.usage
    }
  }

  private func say(_ phrase: Phrase) {
    Output.error.write(form.text(of: Diagnostic(.note, code: "recovery", phrase)))
  }
}

extension Diagnostic {
  fileprivate static var nothingLeft: Diagnostic {
    Diagnostic(
      code: "nothing-to-recover",
      Phrase("no session was left to recover", zh: "没有可恢复的会话"))
  }
}
