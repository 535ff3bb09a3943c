import Diagnostics
import Language

/// What can be wrong with a rule pack.
extension Diagnostic {
  /// `use rules ningpo-2020`
  static func unknownPack(_ name: String, among names: [String]) -> Diagnostic {
    let list = Phrase.list(names)
    return Diagnostic(
      code: "unknown-pack",
      Phrase("there is no rule pack '\(name)'", zh: "没有名为“\(name)”的规则"),
      suggestion: Similarity.nearest(to: name, among: names),
      advice: [Phrase("the packs are \(list.english)", zh: "可用的规则有：\(list.chinese)")])
  }

  /// `type mony`
  static func unknownType(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-type",
      Phrase("'\(name.text)' is no type of a value", zh: "“\(name.text)”不是值的类型"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: names),
      advice: [.oneOf(names)])
  }

  /// `criterion x of projcts in …`
  static func unknownKind(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-kind",
      Phrase("'\(name.text)' is no kind of record", zh: "“\(name.text)”不是记录的类型"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: names),
      advice: [.oneOf(names)])
  }

  /// A definition that leads back to itself.
  static func circularRule(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "circular-rule",
      Phrase("the rule for '\(name)' leads back to itself", zh: "“\(name)”的规则绕回了自身"),
      advice: [
        Phrase(
          "a verdict, an outcome or a derived column may not be computed from itself",
          zh: "结论、绩效和派生列不能由自身算出")
      ])
  }

  /// `let $x = $y + 1` where `$y` is `$x * 2`
  static func circularVariable(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "circular-variable",
      Phrase("'$\(name)' would be computed from itself", zh: "“$\(name)”将由自身算出"),
      advice: [
        Phrase("give one of the names on the way another value", zh: "请为其中一个名称另赋一个值")
      ])
  }

  /// A criterion without a test.
  static func noRequirement(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "no-requirement",
      Phrase(
        "the criterion '\(name.text)' requires nothing", zh: "标准“\(name.text)”没有提出要求"),
      at: name.span, advice: [.requirement])
  }
}
