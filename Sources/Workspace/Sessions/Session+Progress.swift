import Diagnostics
import Exact

extension Session {
  /// Shows how far a statement has come; throws where the person wants it to end.
  func goOn(_ done: Int, of all: Int) throws(Diagnostic) {
    guard !surroundings.takesInterruption() else { throw .interruptedQuestion }
    surroundings.show(progress: done, of: all, in: settings.wording)
  }

  /// Takes away what was shown of how far a statement has come.
  func endProgress() { surroundings.show(progress: 1, of: 1, in: settings.wording) }
}
