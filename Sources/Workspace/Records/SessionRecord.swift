import Diagnostics
import Language

/// What a session was told, in order, and what of it was taken back.
struct SessionRecord {
  /// What `undo` took back at once: a step, and what was shown after it.
  struct Undone {
    fileprivate let statements: [RecordedStatement]
    /// How often something had been shown by then.
    fileprivate let showings: Int
    /// The state and the memory to which `redo` returns.
    let after: SessionState
    let remembered: SessionMemory

    /// The step.
    var step: RecordedStatement { statements[0] }
  }

  private(set) var statements: [RecordedStatement] = []
  private(set) var undone: [Undone] = []
  /// How often something was shown.
  private var showings = 0

  /// The steps, in order.
  var steps: [RecordedStatement] { statements.filter { $0.change != nil } }

  /// Keeps a statement; behind a new step nothing can be taken again.
  mutating func keep(_ statement: RecordedStatement) {
    statements.append(statement)
    if statement.isShowing { showings += 1 }
    if statement.change != nil { undone = [] }
  }

  /// Takes the last step back, with what was shown after it; nothing where there is none.
  ///
  /// Settings and failures changed nothing that can be taken back, so they stay.
  mutating func undo(
    from state: SessionState, _ memory: SessionMemory
  ) -> (step: RecordedStatement, change: RecordedStatement.Change)? {
    guard let position = statements.lastIndex(where: { $0.change != nil }),
      let change = statements[position].change
    else { return nil }
    let tail = statements[position...]
    let step = statements[position]
    statements.removeSubrange(position...)
    statements += tail.filter(\.staysWhenUndone)
    undone.append(
      Undone(
        statements: tail.filter { !$0.staysWhenUndone }, showings: showings, after: state,
        remembered: memory))
    return (step, change)
  }

  /// Takes a step again; nothing where none was taken back.
  ///
  /// What was shown after it comes back where a script would show it the same: as the settings are by now,
  /// and with nothing shown in between that `last` would mean instead.
  mutating func redo(under look: RecordedStatement.Look) -> (next: Undone, isWhole: Bool)? {
    guard let next = undone.popLast() else { return nil }
    let isWhole =
      next.showings == showings
      && next.statements.allSatisfy { $0.change != nil || $0.look == look }
    statements += isWhole ? next.statements : [next.step]
    return (next, isWhole)
  }
}
