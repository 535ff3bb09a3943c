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
      [heading.map { SQL.comment(translation.remark($0)) }.joined(separator: "\n")]
      + dialect.settings
      + functions.compactMap { function in
        dialect.definition(of: function).map {
          SQL.remarked([translation.remark(function.meaning)], $0)
        }
      }
      + translation.views.flatMap { view -> [String] in
        let kept = translation.isStep(view.name) ? dialect.keeping(view.name) : nil
        return [view.text] + (kept.map { [$0] } ?? [])
      }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var heading: [Phrase] {
    let pack = translation.pack
    let changed = pack.parameters.compactMap { parameter -> String? in
      guard let value = translation.input.contents.parameters[parameter.name] else { return nil }
      return "\(parameter.name) = \(TypedValue(value, parameter.type).description)"
    }
    let (blank, engine) = (Phrase(same: ""), translation.dialect.name)
    let scenario = Phrase(
      "with \(changed.joined(separator: ", "))", zh: "情景：\(changed.joined(separator: "，"))")
    return [
      Phrase("\(pack.name) for \(engine)", zh: "\(engine) 用的 \(pack.name)"),
      pack.syntax.wording.phrase, blank,
    ] + (changed.isEmpty ? [] : [scenario, blank])
      + [
        Phrase(
          "Reads the tables of `fundsh --schema`; a table without rows counts as not loaded.",
          zh: "读取 `fundsh --schema` 所列各表；没有行的表按未装载处理。"),
        Phrase(
          "What a file has that cannot be read must be mended before it is loaded: a typed column has "
            + "no place for it.",
          zh: "文件中不能读取的内容须在装载前更正：有类型的列容不下它。"),
      ]
      + translation.dialect.limits
  }
}
