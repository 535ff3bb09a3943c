import Diagnostics
import Rules

extension Performance {
  /// Says what changed, and what it did to the derived tables: the statement is a step.
  mutating func finish(_ what: Phrase, from before: Workbook) {
    let parts = [what, Effects(before, session.workbook).line].filter { !$0.isEmpty }
    let whole = parts.joined(by: .colon)
    effect = whole
    note(whole)
  }

  /// Says what a change that was said already did to the derived tables.
  mutating func sayEffects(since before: Workbook) {
    let effects = Effects(before, session.workbook).line
    if !effects.isEmpty { note(effects) }
  }
}
