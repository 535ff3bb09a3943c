import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Tables

/// What can be wrong with a plan.
extension Diagnostic {
  /// `plan employers maximizing count(employers)`
  static func onlyProjects(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "only-projects",
      Phrase("a plan is made of projects, which are loaded", zh: "规划的对象是已载入的项目"), at: name.span,
      advice: [Phrase("write `plan projects …`", zh: "请写 `规划 项目 …`")])
  }

  /// `plan projects maximizing max(priority)`
  static func noObjective(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-objective",
      Phrase(
        "what is maximized is a sum over the chosen projects, or their count",
        zh: "要最大化的应是所选项目的求和或计数"), at: span,
      advice: [
        Phrase(
          "such as `sum(trainable)` or `count(projects)`", zh: "例如 `求和(应训人数)` 或 `计数(项目)`")
      ])
  }

  static func unknownCandidate(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "unknown-candidate",
      Phrase(
        "the region, year or amount of \(key) is not known", zh: "\(key) 的统筹地区、年度或合同金额未知"),
      at: span,
      advice: [
        Phrase(
          "leave it out with `where amount is not unknown`, or set it",
          zh: "可用 `其中 合同金额 非 未知` 略去，或设定其值")
      ])
  }

  static func worthUnknown(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "worth-unknown", Phrase("what \(key) is worth is not known", zh: "\(key) 的价值未知"),
      at: span,
      advice: [
        Phrase("`sum(known …)` counts it as worth nothing", zh: "`求和(已知 …)` 视其价值为零")
      ])
  }

  static func unknownRoom(_ cap: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "unknown-room",
      Phrase("the room under the cap of \(cap) is not known", zh: "\(cap) 的可安排额度未知"), at: span,
      advice: [
        Phrase(
          "`explain caps[…].room_to_plan` says why; `where` leaves such projects out",
          zh: "`解释 限额表[…].可安排额度` 说明原因；可用“其中”略去这些项目")
      ])
  }

  static func unknownKept(_ key: String, in projects: Table, at span: SourceSpan) -> Diagnostic {
    let keys = (0..<min(projects.rowCount, 100_000)).lazy.map { projects.keyText(at: $0) }
    return Diagnostic(
      code: "unknown-row", Phrase("there is no project '\(key)'", zh: "没有项目“\(key)”"), at: span,
      suggestion: Similarity.nearest(to: key, among: keys))
  }

  static func keptAboveCap(_ cap: PlannedCap, at span: SourceSpan) -> Diagnostic {
    let room = ValueText.shown(.number(cap.room), as: .money, in: .english)
    return Diagnostic(
      code: "kept-above-cap",
      Phrase(
        "the projects that are kept do not fit into the \(room) of \(cap.region) \(cap.year)",
        zh: "\(cap.region) \(cap.year) 可用额度 \(room) 容不下须保留的项目"), at: span,
      advice: [Phrase("keep fewer of them", zh: "请减少保留的项目")])
  }

  static func keptNoCandidate(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "kept-no-candidate",
      Phrase("'\(key)' is to be kept, and is no candidate", zh: "“\(key)”须保留，却不在备选之列"), at: span,
      advice: [
        Phrase("what `where` leaves out stays as it is", zh: "“其中”以外的项目保持原样")
      ])
  }
}
