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

  /// The statements that `undo` does not reach any more, and those that it may reach.
  private var old: [RecordBlock] = []
  private var recent: [RecordedStatement] = []
  private(set) var undone: [Undone] = []
  /// How often something was shown.
  private var showings = 0
  /// How many steps there are.
  private(set) var stepCount = 0
  /// How many steps can be taken back.
  private(set) var reach = 0
  /// Where the first of these is looked for among the recent statements.
  private var start = 0

  /// So many steps can be taken back: what was before each of them stays in memory.
  static let longestReach = 1000
  /// So many statements out of its reach are put away together.
  private static let blockCount = 256

  /// All statements, in order.
  var statements: [RecordedStatement] { old.flatMap(\.statements) + recent }

  /// The steps, in order.
  var steps: [RecordedStatement] { statements.filter { $0.change != nil } }

  /// What the statements read, in order.
  var inputs: [Input] { old.flatMap(\.inputs) + recent.flatMap(\.inputs) }

  /// Keeps a statement; behind a new step nothing can be taken again.
  mutating func keep(_ statement: RecordedStatement) {
    recent.append(statement)
    if statement.isShowing { showings += 1 }
    guard statement.change != nil else { return }
    undone = []
    (stepCount, reach) = (stepCount + 1, reach + 1)
    while reach > SessionRecord.longestReach, recent.indices.contains(start) {
      if recent[start].change != nil {
        recent[start].forgetBefore()
        reach -= 1
      }
      start += 1
    }
    guard start >= SessionRecord.blockCount else { return }
    old.append(RecordBlock(recent.prefix(start)))
    recent.removeFirst(start)
    start = 0
  }

  /// Takes the last step back, with what was shown after it; nothing where there is none, or it is out of
  /// reach.
  ///
  /// Settings and failures changed nothing that can be taken back, so they stay.
  mutating func undo(
    from state: SessionState, _ memory: SessionMemory
  ) -> (step: RecordedStatement, before: RecordedStatement.Moment)? {
    guard reach > 0, let position = recent.lastIndex(where: { $0.change != nil }),
      let before = recent[position].change?.before
    else { return nil }
    let tail = recent[position...]
    let step = recent[position]
    recent.removeSubrange(position...)
    recent += tail.filter(\.staysWhenUndone)
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
    recent += isWhole ? next.statements : [next.step]
    (stepCount, reach) = (stepCount + 1, reach + 1)
    return (next, isWhole)
  }
}
