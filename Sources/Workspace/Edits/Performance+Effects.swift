import Diagnostics
import Rules

extension Performance {
  /// Says what changed, and what it did to the derived tables: the statement is a step.
  mutating func finish(_ what: Phrase, from before: Workbook) {
    guard !session.isBranch else { return effect = what }
    guard !defersEffects else {
      (effect, deferred) = (what, what)
      return
    }
    let parts = [what, Effects(before, session.workbook).line].filter { !$0.isEmpty }
    let whole = parts.joined(by: .colon)
    effect = whole
    note(whole)
    sayRecalculation()
  }

  /// Says what was left to be said, now that the scenario follows.
  mutating func sayDeferredEffects(since before: Workbook) {
    defersEffects = false
    if let deferred { finish(deferred, from: before) } else { sayEffects(since: before) }
  }

  /// Says what a change that was said already did to the derived tables.
  mutating func sayEffects(since before: Workbook) {
    guard !session.isBranch, !defersEffects else { return }
    let effects = Effects(before, session.workbook).line
    if !effects.isEmpty { note(effects) }
    sayRecalculation()
  }

  /// `recalculated: projects.performance 1 of 69, …; 71 results stood`, where the option asks for it.
  private mutating func sayRecalculation() {
    guard session.settings.explainsRecalculation else { return }
    let all = session.workbook.recalculations
    let computed = all.filter { $0.computed > 0 }
    let parts = computed.map { part in
      Phrase(
        "\(part.result) \(part.computed) of \(part.rows)",
        zh: "\(part.result) \(part.rows) 行中 \(part.computed) 行")
    }
    let stood = all.count - computed.count
    let list = parts.isEmpty ? Phrase("nothing", zh: "无") : parts.joined(by: .comma)
    note(
      Phrase(
        "recalculated: \(list.english); \(counted(stood, "result")) stood",
        zh: "重新计算：\(list.chinese)；其余 \(stood) 项结果不变"))
  }
}
