public import Diagnostics
import Exact

extension Session {
  /// Shows how far a statement has come; throws where the person wants it to end.
  func goOn(_ done: Int, of all: Int) throws(Diagnostic) {
    guard !surroundings.takesInterruption() else { throw .interrupted }
    surroundings.show(progress: done, of: all, in: settings.wording)
  }

  /// Takes away what was shown of how far a statement has come.
  func endProgress() { surroundings.show(progress: 1, of: 1, in: settings.wording) }
}

extension Diagnostic {
  /// Ctrl-C in the middle of a statement.
  public static var interrupted: Diagnostic {
    Diagnostic(
      code: "interrupted", Phrase("interrupted: everything is as it was", zh: "已中断，一切保持原样"))
  }
}
