import Diagnostics
import Evaluation
import Exact
import Language
import Rules

/// A translation as the text of a script: what it is, what the engine needs, the views.
struct Script {
  private let translation: Translation

  init(_ translation: Translation) { self.translation = translation }

  var text: String {
    let dialect = translation.dialect
    let functions = AidFunction.allCases.filter(translation.functions.contains)
    let parts =
      [heading.map { $0.isEmpty ? "--" : "-- \($0)" }.joined(separator: "\n")]
      + dialect.settings
      + functions.map { dialect.definition(of: $0) }
      + translation.views.flatMap { view -> [String] in
        let kept = translation.isStep(view.name) ? dialect.keeping(view.name) : nil
        return [view.text] + (kept.map { [$0] } ?? [])
      }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    let pack = translation.pack
    let changed = pack.parameters.compactMap { parameter -> String? in
      guard let value = translation.input.contents.parameters[parameter.name] else { return nil }
      return "\(parameter.name) = \(TypedValue(value, parameter.type).description)"
    }
    return ["\(pack.name) for \(translation.dialect.name)", pack.syntax.wording.phrase.english, ""]
      + (changed.isEmpty ? [] : ["with \(changed.joined(separator: ", "))", ""])
      + [
        "Reads the tables of `fundsh --schema`; a table without rows counts as not loaded. What a file has",
        "that cannot be read must be mended before it is loaded: a typed column has no place for it.",
      ]
      + translation.dialect.limits.map { "Here \($0)." }
  }
}
