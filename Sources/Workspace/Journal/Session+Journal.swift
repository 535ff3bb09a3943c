public import Diagnostics
import Language

extension Session {
  /// What the journal keeps of a statement that was carried out; nothing where it has no part in what
  /// the session is.
  func journalRecord(of performance: Performance) -> JournalRecord? {
    // What is done in a lesson is no part of the session around it.
    guard !isOfLesson else { return nil }
    let statement = performance.statement
    switch statement.form {
    case .run, .save, .export, .report, .edit, .help, .quit: return nil
    case _ where statement.form.isOfLearning: return nil
    default: break
    }
    let recorded = RecordedStatement(performance, as: .view)
    return try? record(of: recorded, isStep: performance.effect != nil)
  }

  /// The statements that led to the session as it is, for a journal that begins now.
  public func journalRecords() throws(Diagnostic) -> [JournalRecord] {
    let script = SessionScript(self, in: "", hasFailures: false)
    var records = try script.head().map { JournalRecord(text: $0) }
    for statement in script.statements {
      if case .writing = statement.effect { continue }
      records.append(try record(of: statement, isStep: statement.change != nil))
    }
    return records
  }

  private func record(
    of statement: RecordedStatement, isStep: Bool
  ) throws(Diagnostic) -> JournalRecord {
    let text = try SessionScript(self, in: "", hasFailures: false)
      .text(of: statement, withDigests: false)
    return JournalRecord(
      text: text, isStep: isStep,
      files: statement.inputs.filter { !$0.digest.stamp.isEmpty }
        .map { JournalRecord.File(path: $0.path, stamp: $0.digest.stamp) })
  }
}
