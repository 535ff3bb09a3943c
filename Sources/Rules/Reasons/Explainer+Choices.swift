import Diagnostics
import Language

/// Where a text is silent, what was chosen.
extension Explainer {
  /// Tells the choices that shape a figure, each once: `caps.limit`, `projects.accidents`.
  mutating func say(choicesShaping name: String, in reason: inout Reason) {
    for choice in pack.choices
    where choice.shaped.contains(where: { $0.identity == name.lowercased() }) {
      guard let made = made(choice), tell("choice \(choice.name.folded)") else { continue }
      let question = choice.wording.phrase
      reason.remark(
        .state,
        "the text does not say \(question.english); chosen: \(made.english)",
        zh: "条文未规定“\(question.chinese)”；选择：\(made.chinese)")
    }
  }

  /// What was chosen: of a choice that a parameter switches, what that is now.
  private func made(_ choice: ChoiceSyntax) -> Phrase? {
    guard let name = choice.parameter?.identity,
      let parameter = workbook.contents.pack.parameter(named: name)
    else { return choice.made }
    return parameter.phrase(of: workbook.contents.parameters[parameter.name])
  }
}
