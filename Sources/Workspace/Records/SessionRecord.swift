import Diagnostics
import Language

/// What a session was told, in order, and what of it was taken back.
struct SessionRecord {
  /// What `undo` took back at once: a step, and what was shown after it.
  struct Undone {
    fileprivate let statements: [RecordedStatement]
    /// How often something had been shown by then.
    fileprivate let showings: Int
    /// What `redo` returns to.
    let after: RecordedStatement.Moment

    /// The step.
    var step: RecordedStatement { statements[0] }
  }

  private(set) var statements: [RecordedStatement] = []
  private(set) var undone: [Undone] = []
  /// How often something was shown.
  private var showings = 0
  /// How many steps there are.
  private(set) var stepCount = 0
  /// How many steps can be taken back.
  private(set) var reach = 0
  /// Where the first of these is looked for.
  private var start = 0

  /// So many steps can be taken back: what was before each of them stays in memory.
  static let longestReach = 1000

  /// The steps, in order.
  var steps: [RecordedStatement] { statements.filter { $0.change != nil } }

  /// Keeps a statement; behind a new step nothing can be taken again.
  mutating func keep(_ statement: RecordedStatement) {
    statements.append(statement)
    if statement.isShowing { showings += 1 }
    guard statement.change != nil else { return }
    undone = []
    (stepCount, reach) = (stepCount + 1, reach + 1)
    while reach > SessionRecord.longestReach, statements.indices.contains(start) {
      if statements[start].change != nil {
        statements[start].forgetBefore()
        reach -= 1
      }
      start += 1
    }
  }

  /// Takes the last step back, with what was shown after it; nothing where there is none, or it is out of
  /// reach.
  ///
  /// Settings and failures changed nothing that can be taken back, so they stay.
  mutating func undo(
    from state: SessionState, _ memory: SessionMemory
  ) -> (step: RecordedStatement, before: RecordedStatement.Moment)? {
    guard reach > 0, let position = statements.lastIndex(where: { $0.change != nil }),
      let before = statements[position].change?.before
    else { return nil }
    let tail = statements[position...]
    let step = statements[position]
    statements.removeSubrange(position...)
    statements += tail.filter(\.staysWhenUndone)
    undone.append(
      Undone(
        statements: tail.filter { !$0.staysWhenUndone }, showings: showings,
        after: RecordedStatement.Moment(state, memory)))
    (stepCount, reach) = (stepCount - 1, reach - 1)
    return (step, before)
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
    (stepCount, reach) = (stepCount + 1, reach + 1)
    return (next, isWhole)
  }
}
