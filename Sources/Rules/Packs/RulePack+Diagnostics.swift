public import Diagnostics
import Language
import Tables

/// What can be wrong with a rule pack.
extension Diagnostic {
  /// `use rules ningpo-2020`
  public static func unknownPack(_ name: String, among names: [String]) -> Diagnostic {
    let list = Phrase.list(names)
    return Diagnostic(
      code: "unknown-pack",
      Phrase("there is no rule pack '\(name)'", zh: "没有名为“\(name)”的规则"),
      suggestion: Similarity.nearest(to: name, among: names),
      advice: [Phrase("the packs are \(list.english)", zh: "可用的规则有：\(list.chinese)")])
  }

  /// `use rules common`
  static func frameInUse(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "frame-in-use",
      Phrase(
        "'\(name.text)' is a frame that packs extend, and no rules by itself",
        zh: "“\(name.text)”是供规则扩展的框架，本身不是规则"),
      at: name.span,
      advice: [
        Phrase(
          "a pack begins with `rules NAME` and `extends \(name.text)`",
          zh: "规则文件以 `rules 名称` 和 `extends \(name.text)` 开头")
      ])
  }

  /// `type mony`
  static func unknownType(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-type",
      Phrase("'\(name.text)' is no type of a value", zh: "“\(name.text)”不是值的类型"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: names),
      advice: [.oneOf(names)])
  }

  /// `table findings`
  static func takenTable(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "taken-table",
      Phrase(
        "'\(name.text)' is a table that there is without the pack", zh: "“\(name.text)”是已有的表"),
      at: name.span, advice: [Phrase("give this one another name", zh: "请另取名称")])
  }

  /// `criterion x of projcts in …`
  static func unknownKind(_ name: Name) -> Diagnostic {
    let english = RecordKind.all.map(\.name)
    let chinese = RecordKind.all.map { $0.chinese.first ?? $0.name }
    return Diagnostic(
      code: "unknown-kind",
      Phrase("'\(name.text)' is no kind of record", zh: "“\(name.text)”不是记录的类型"),
      at: name.span,
      suggestion: Similarity.nearest(to: name.text, among: english + chinese),
      advice: [
        Phrase(Phrase.oneOf(english).english, zh: Phrase.oneOf(chinese).chinese)
      ])
  }

  /// `shapes caps.limti`
  static func nothingShaped(
    _ shaped: ChoiceSyntax.MemberName, among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      code: "nothing-shaped",
      Phrase("the rules compute no '\(shaped.identity)'", zh: "规则中没有算出“\(shaped.identity)”"),
      at: shaped.group.span.joined(with: shaped.name.span),
      suggestion: Similarity.nearest(to: shaped.identity, among: names),
      advice: [
        Phrase(
          "a choice shapes criteria, evidence, definitions and columns: `projects.score`, `caps.limit`",
          zh: "选择影响标准、证据、定义和列：`projects.score`、`caps.limit`")
      ])
  }

  /// `without parameter cap.rate`
  static func stillRead(_ withdrawal: Withdrawal, by readers: [String]) -> Diagnostic {
    let name = withdrawal.identity
    let list = Phrase.list(readers)
    return Diagnostic(
      code: "still-read",
      Phrase("'\(name)' is still read, by \(list.english)", zh: "“\(name)”仍被 \(list.chinese) 使用"),
      at: withdrawal.name.span,
      advice: [
        Phrase("take its readers away too, or give them other formulas", zh: "请一并去除使用者，或另给公式")
      ])
  }

  /// `evidence projects.traned = …`
  static func noOutcome(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "no-outcome",
      Phrase("'\(name.text)' is no outcome of projects", zh: "“\(name.text)”不是项目的绩效"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: names))
  }

  /// A criterion without a test.
  static func testless(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "testless",
      Phrase(
        "the criterion '\(name.text)' requires nothing", zh: "标准“\(name.text)”没有提出要求"),
      at: name.span, advice: [.requirement])
  }
}
