import Diagnostics
import Language

/// What can be wrong with scenarios.
extension Diagnostic {
  /// `scenario laen`
  static func unknownScenario(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-scenario",
      Phrase("there is no scenario '\(name.text)'", zh: "没有名为“\(name.text)”的情景"), at: name.span,
      suggestion: Similarity.nearest(to: name.text, among: names),
      advice: [
        Phrase(
          "`scenario \(name.text) from base` makes one; `scenarios` lists them",
          zh: "`情景 \(name.text) 从 base` 新建；`情景表` 列出全部")
      ])
  }

  /// `scenario lean from base` where there is one
  static func scenarioTaken(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "scenario-taken",
      Phrase(
        "there is a scenario '\(name.text)' already", zh: "已有名为“\(name.text)”的情景"), at: name.span,
      advice: [
        Phrase("`scenario \(name.text)` enters it", zh: "`情景 \(name.text)` 进入该情景")
      ]
        + (name.folded == Scenario.base
          ? []
          : [Phrase("`drop \(name.text)` takes it away", zh: "`弃 \(name.text)` 弃用该情景")]))
  }

  /// `scenario lean from lean`
  static func scenarioOfItself(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "scenario-of-itself",
      Phrase("a scenario cannot descend from itself", zh: "情景不能以自身为上级"), at: name.span,
      advice: [
        Phrase("name the scenarios that it begins with", zh: "请写明它所依据的其他情景")
      ])
  }

  /// `scenario both from lean, lean`
  static func parentTwice(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "parent-twice",
      Phrase("'\(name.text)' is named twice", zh: "“\(name.text)”写了两次"), at: name.span)
  }

  /// `scenario projects from base`
  static func scenarioNamedAsTable(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "name-taken",
      Phrase("'\(name.text)' is a table", zh: "“\(name.text)”是表名"), at: name.span,
      advice: [Phrase("give the scenario another name", zh: "请为情景另取名称")])
  }

  /// `drop lean` where one is in it, or others rest on it.
  static func scenarioInUse(_ name: Name, by user: String?) -> Diagnostic {
    let why =
      user.map { Phrase("'\($0)' descends from it", zh: "“\($0)”以它为上级") }
      ?? Phrase("it is the scenario one is in", zh: "它是当前情景")
    return Diagnostic(
      code: "scenario-in-use",
      Phrase(
        "'\(name.text)' cannot be dropped: \(why.english)", zh: "不能弃用“\(name.text)”：\(why.chinese)"),
      at: name.span,
      advice: [
        user.map { Phrase("drop '\($0)' first", zh: "请先弃用：`弃 \($0)`") }
          ?? Phrase("`scenario base` leaves it", zh: "`情景 base` 离开该情景")
      ])
  }

  /// An edit of a scenario that cannot be said over what its parents are now.
  func inScenario(_ name: String) -> Diagnostic {
    var warning = self
    warning.severity = .warning
    warning.message = [
      Phrase("an edit of '\(name)' does not apply any more", zh: "情景“\(name)”的一处改动已不适用"), message,
    ].joined(by: .colon)
    return warning
  }
}
