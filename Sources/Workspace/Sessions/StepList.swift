import Diagnostics
import Language

/// A statement that changed something, with the state before it.
struct Step {
  /// The statement.
  let statement: Statement
  /// The folder to which its paths are relative.
  let folder: String
  /// What it did, in one line.
  let effect: Phrase
  /// The state to which `undo` returns.
  let before: SessionState

  /// The statement as it is printed.
  var text: String { SourcePrinter.text(of: statement) }
}

/// The steps that were taken, and those that were taken back.
struct StepList {
  private(set) var done: [Step] = []
  private(set) var undone: [(step: Step, after: SessionState)] = []

  /// A new step; what was taken back is lost.
  mutating func record(_ step: Step) {
    done.append(step)
    undone = []
  }

  /// Takes the last step back; nothing where there is none.
  mutating func undo(from state: SessionState) -> Step? {
    guard let step = done.popLast() else { return nil }
    undone.append((step, state))
    return step
  }

  /// Takes a step again; nothing where none was taken back.
  mutating func redo() -> (step: Step, after: SessionState)? {
    guard let next = undone.popLast() else { return nil }
    done.append(next.step)
    return next
  }
}
