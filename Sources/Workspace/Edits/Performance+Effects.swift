import Exact
import Rules

extension Performance {
  /// Says what changed, and what it did to the derived tables: the statement is a step.
  mutating func finish(_ english: String, zh chinese: String, from before: Workbook) {
    let effects = Effects(before, session.workbook, in: wording).line
    let what = wording == .chinese ? chinese : english
    let colon = wording == .chinese ? "：" : ": "
    effect = effects.isEmpty ? what : what + colon + effects
    note(effect ?? what, zh: effect ?? what)
  }

  /// Says what a change that was said already did to the derived tables.
  mutating func sayEffects(since before: Workbook) {
    let effects = Effects(before, session.workbook, in: wording).line
    if !effects.isEmpty { note(effects, zh: effects) }
  }
}
