import Diagnostics
import Language

extension Session {
  /// Keeps a statement that was carried out, or failed.
  func keep(_ performance: Performance, as effect: RecordedStatement.Effect) {
    record.keep(RecordedStatement(performance, as: effect))
  }

  /// Keeps the line of a statement that could not be read.
  func keep(failure: Diagnostic, in source: SourceText) {
    record.keep(
      RecordedStatement(
        typed: source.line(around: failure.span?.lower ?? 0).text, isReadable: false, folder: "",
        inputs: [], effect: .failure(failure.message), look: RecordedStatement.Look(settings)))
  }

  /// Keeps a step that could not be taken again as one that changes nothing.
  func keepLostStep(_ text: String, in folder: String, _ reason: Phrase) {
    let before = RecordedStatement.Moment(state, memory)
    let change = RecordedStatement.Change(
      effect: reason, correction: nil, before: before, isLost: true)
    record.keep(
      RecordedStatement(
        typed: text, isReadable: true, folder: folder, inputs: [], effect: .change(change),
        look: RecordedStatement.Look(settings)))
  }

  /// Goes back to what was shown and asked at another time; answers of `--set` stay taken.
  func remember(_ remembered: SessionMemory) {
    let taken = memory.takenAnswers
    memory = remembered
    memory.takenAnswers = taken
  }
}
