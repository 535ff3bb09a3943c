import Diagnostics

/// What can be wrong with a pack that extends another.
extension Diagnostic {
  /// `without criterion scor of projects in performance`
  static func nothingToTakeAway(
    _ withdrawal: Withdrawal, among names: [String]
  ) -> Diagnostic {
    let word = withdrawal.declaration.rawValue
    return Diagnostic(
      code: "nothing-to-take-away",
      Phrase(
        "what this pack extends has no \(word) '\(withdrawal.identity)'",
        zh: "所扩展的规则没有 \(word)“\(withdrawal.identity)”"),
      at: withdrawal.name.span,
      suggestion: Similarity.nearest(to: withdrawal.identity, among: names))
  }

  /// `bound > 85%` where the base says `require …`
  static func requirementStands(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "requirement-stands",
      Phrase(
        "'\(name.text)' is shown by another measure or bound, but the base's `require` still decides it",
        zh: "“\(name.text)”换了 measure 或 bound，判断仍用被扩展规则的 require"),
      at: name.span,
      advice: [
        Phrase(
          "say `require CONDITION` again, too, or take the criterion away with `without` first",
          zh: "请同时重写 `require 条件`，或先用 `without` 取消该标准")
      ])
  }

  /// `a.rules` extends `b.rules`, which extends `a.rules`
  static func circularPack(_ base: Path) -> Diagnostic {
    Diagnostic(
      code: "circular-pack",
      Phrase("these rules would extend themselves", zh: "规则扩展到了自身"), at: base.span)
  }

  /// A pack that extends one that extends one, and so on.
  static func deepPack(_ base: Path, atMost depth: Int) -> Diagnostic {
    Diagnostic(
      code: "deep-pack",
      Phrase(
        "rules extend rules more than \(depth) deep", zh: "规则层层扩展超过 \(depth) 层"), at: base.span)
  }
}
