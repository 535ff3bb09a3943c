import Diagnostics
import Evaluation
import Exact
import Rules
import Tables

/// What is said around a question.
extension QuizQuestion {
  /// What an answer looks like.
  var howToAnswer: Phrase {
    guard case .verdict = answer else {
      return Phrase("Answer with an amount, as 61500 or 6.15万.", zh: "请回答金额，如 61500 或 6.15万。")
    }
    let names = Phrase.list(criteria.map(\.name))
    return Phrase(
      "Answer `pass`, `incomplete`, or `fail` and the criterion: \(names.english).",
      zh: "请回答 `达标`、`缺数据`，或 `不达标` 加标准：\(names.chinese)。")
  }

  /// The answer, said to whoever gave another one.
  var told: Phrase {
    switch answer {
    case .verdict(let verdict, let deciding):
      let word = Verdict.choice.phrase(of: verdict.rawValue)
      let names = Phrase.list(deciding)
      guard !names.isEmpty else {
        return Phrase("✗ It is \(word.english).", zh: "✗ 应为\(word.chinese)。")
      }
      return Phrase(
        "✗ It is \(word.english): \(names.english).", zh: "✗ 应为\(word.chinese)：\(names.chinese)。")
    case .amount(let value):
      let amount = TypedValue(value, .money).told
      return Phrase("✗ It is \(amount.english).", zh: "✗ 应为 \(amount.chinese)。")
    }
  }

  /// Where the answer can be read.
  var hint: Phrase {
    let list = Phrase.list(articles)
    guard let first = articles.first else {
      return Phrase("`parameters` lists the bounds.", zh: "`参数` 列出各界限。")
    }
    return Phrase(
      "It is about \(list.english): `article \(first)` tells what is asked, `parameters` the bounds.",
      zh: "涉及 \(list.chinese)：`条款 \(first)` 说明要求，`参数` 列出界限。")
  }
}
