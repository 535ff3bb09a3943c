import Diagnostics
import Evaluation
import Exact
import Language

/// Where a text is silent, what was chosen.
extension Explainer {
  /// Tells the choices that shape a figure, each once: `caps.limit`, `projects.accidents`. Of a row
  /// those are left out that make no difference there.
  mutating func say(
    choicesShaping name: String, in reason: inout Reason, of scope: ReasonScope? = nil
  ) throws(Diagnostic) {
    for choice in pack.choices
    where choice.shaped.contains(where: { $0.identity == name.lowercased() }) {
      if let scope, let occasion = choice.occasion {
        let isOccasion = try scope.value(of: occasion, evaluator).value
        guard isOccasion != .truth(false) else { continue }
      }
      let declared = DeclaredChoice(
        choice, of: workbook.contents.pack, set: workbook.contents.parameters)
      guard let made = declared.made.nonEmpty, tell("choice \(choice.name.folded)") else {
        continue
      }
      // A quotation inside of the quotation.
      let question = choice.wording.phrase.map { text in
        String(text.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 })
      }
      reason.remark(
        .state,
        "the text does not say \(question.english); chosen: \(made.english)",
        zh: "条文未规定“\(question.chinese)”；选择：\(made.chinese)")
    }
  }
}
