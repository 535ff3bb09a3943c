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

  /// `require trained > 90` where the base says `bound >= 95%`
  static func boundStands(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "bound-stands",
      Phrase(
        "'\(name.text)' requires something else, but is still shown by the base's measure and bound",
        zh: "“\(name.text)”换了 require，显示的仍是被扩展规则的 measure 和 bound"),
      at: name.span,
      advice: [
        Phrase(
          "say `measure` and `bound` again, too, or take the criterion away with `without` first",
          zh: "请同时重写 `measure` 和 `bound`，或先用 `without` 取消该标准")
      ])
  }

  /// A source of the base under which another text is declared.
  static func sourceTaken(_ source: SourceSyntax) -> Diagnostic {
    Diagnostic(
      code: "source-taken",
      Phrase(
        "'\(source.name.text)' is a source of what this pack extends: what rests on it would rest on another text",
        zh: "“\(source.name.text)”是被扩展规则的来源，依据它的内容会改为依据另一文本"),
      at: source.name.span,
      advice: [Phrase("give the new source a name of its own", zh: "请为新来源另取名称")])
  }

  /// `column limit among …` without a formula.
  static func formulaStays(_ column: DerivedColumnSyntax) -> Diagnostic {
    Diagnostic(
      code: "formula-stays",
      Phrase(
        "without a formula '\(column.name.text)' can only say its article and what it means",
        zh: "未写公式时，“\(column.name.text)”只能写明条款和含义"),
      at: column.name.span,
      advice: [Phrase("say the formula, too", zh: "请同时写出公式")])
  }

  /// `conflict no_fund of payments` over `conflict no_fund of projects`
  static func otherKind(_ conflict: ConflictSyntax, than kind: Name) -> Diagnostic {
    Diagnostic(
      code: "other-kind",
      Phrase(
        "'\(conflict.name.text)' is a conflict of \(kind.text) in what this pack extends",
        zh: "在被扩展规则中，“\(conflict.name.text)”是 \(kind.text) 的冲突"),
      at: conflict.kind.span,
      advice: [Phrase("give it a name of its own", zh: "请另取名称")])
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
