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

  /// The statements in order, of which those are put away that `undo` does not reach any more, and those
  /// between two steps where they are many.
  private(set) var entries: [RecordEntry] = []
  private(set) var undone: [Undone] = []
  /// How often something was shown.
  private var showings = 0
  /// How many steps there are.
  private(set) var stepCount = 0
  /// How many steps can be taken back.
  private(set) var reach = 0
  /// How many entries at the start are put away for good, and where the first step in reach is looked for.
  private var (settled, start) = (0, 0)

  /// So many steps can be taken back: what was before each of them stays in memory.
  static let longestReach = 1000
  /// So many statements are put away together.
  private static let blockCount = 256

  /// All statements, in order.
  var statements: [RecordedStatement] { entries.flatMap(\.statements) }

  /// The steps, in order.
  var steps: [RecordedStatement] { statements.filter { $0.change != nil } }

  /// What the statements read, in order.
  var inputs: [Input] { entries.flatMap(\.inputs) }

  /// Keeps a statement; behind a new step nothing can be taken again.
  mutating func keep(_ statement: RecordedStatement) {
    entries.append(.statement(statement))
    if statement.isShowing { showings += 1 }
    guard statement.change != nil else { return putAwayAsides() }
    undone = []
    (stepCount, reach) = (stepCount + 1, reach + 1)
    while reach > SessionRecord.longestReach, entries.indices.contains(start) {
      if var step = entries[start].step {
        step.forgetBefore()
        entries[start] = .statement(step)
        reach -= 1
      }
      start += 1
    }
    guard start - settled >= SessionRecord.blockCount else { return }
    putAway(settled..<start)
    settled += 1
    start = settled
  }

  /// Puts away what was shown or failed since the last step, once it is much.
  private mutating func putAwayAsides() {
    let asides = entries[start...].reversed().prefix(while: \.isAside).count
    guard asides >= SessionRecord.blockCount else { return }
    putAway(entries.count - asides..<entries.count)
  }

  private mutating func putAway(_ places: Range<Int>) {
    entries.replaceSubrange(places, with: [RecordEntry(putAway: entries[places])])
  }

  /// Takes the last step back, with what was shown after it; nothing where there is none, or it is out of
  /// reach.
  ///
  /// Settings and failures changed nothing that can be taken back, so they stay.
  mutating func undo(
    from state: SessionState, _ memory: SessionMemory
  ) -> (step: RecordedStatement, before: RecordedStatement.Moment)? {
    guard reach > 0, let position = entries.lastIndex(where: { $0.step != nil }),
      let step = entries[position].step, let before = step.change?.before
    else { return nil }
    let tail = entries[position...].flatMap(\.statements)
    entries.removeSubrange(position...)
    entries += tail.filter(\.staysWhenUndone).map { .statement($0) }
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
    entries += (isWhole ? next.statements : [next.step]).map { .statement($0) }
    (stepCount, reach) = (stepCount + 1, reach + 1)
    return (next, isWhole)
  }
}
