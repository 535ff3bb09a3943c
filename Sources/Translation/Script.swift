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
      + dialect.preparation(of: translation).map {
        SQL.remarked([translation.remark($0.remark)], $0.text)
      }
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

  /// Where it comes from, under which parameters, and what it takes for granted.
  private var heading: [Phrase] {
    let pack = translation.pack
    let origin = [
      Phrase(
        "\(pack.name) for \(translation.dialect.name)",
        zh: "\(translation.dialect.name) 用的 \(pack.name)"),
      pack.syntax.wording.phrase,
    ]
    let needs = [
      Phrase(
        "Reads the tables of `fundsh --schema`; a table without rows counts as not loaded.",
        zh: "读取 `fundsh --schema` 所列各表；没有行的表按未装载处理。"),
      Phrase(
        "What a file has that cannot be read must be mended before it is loaded: a typed column has no "
          + "place for it,\nand NULL is what was not given.",
        zh: "文件中不能读取的内容须在装载前更正：有类型的列容不下它，而 NULL 表示未填。"),
      Phrase(
        "Texts are compared code point by code point: an accent is written in one way throughout.",
        zh: "文本按码位逐一比较：同一个字符须始终用同一种写法。"),
    ]
    let parts = [
      origin + translation.input.origin, parameters,
      needs + translation.dialect.limits,
    ]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [Phrase(same: "")]))
  }

  /// The parameters in three lists: those that the session set, those of the pack, those without a value.
  private var parameters: [Phrase] {
    var (own, given, open) = ([String](), [String](), [String]())
    for parameter in translation.pack.parameters {
      let name = parameter.name
      if let value = translation.input.contents.parameters[name] {
        own.append("\(name) = \(TypedValue(value, parameter.type).description)")
      } else if translation.parameters.datedValues(ofParameter: name) != nil {
        given.append(translation.remark(Phrase("\(name) by date", zh: "\(name) 按日期")))
      } else if parameter.value.isKnown {
        given.append("\(name) = \(TypedValue(parameter.value, parameter.type).description)")
      } else {
        open.append(name)
      }
    }
    return [
      (Phrase("with", zh: "情景参数："), own), (Phrase("as in the rules:", zh: "规则原有参数："), given),
      (Phrase("not set:", zh: "未设参数："), open),
    ].filter { !$0.1.isEmpty }.map { title, texts in
      let list = SQLText.filled(texts)
      return Phrase("\(title.english) \(list)", zh: title.chinese + list)
    }
  }
}
