import Diagnostics
import Exact
import Language
import Tables

/// What can be wrong with a value in an expression.
extension Diagnostic {
  /// `where kind = trainning`
  static func unknownChoice(_ name: Name, _ choice: Choice) -> Diagnostic {
    let words = choice.words.flatMap { [$0.english] + $0.chinese }
    return Diagnostic(
      code: "unknown-choice",
      Phrase(
        "'\(name.text)' is not one of the words of this column",
        zh: "“\(name.text)”不是该列可选的词"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: words),
      advice: [.oneOf(words)])
  }

  /// `where on_time = maybe`
  static func notYesOrNo(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "not-yes-or-no",
      Phrase("expected yes or no, found '\(name.text)'", zh: "此处应为是或否，而不是“\(name.text)”"),
      at: name.span,
      advice: [
        Phrase("`is blank` asks whether nothing is known", zh: "`为空` 用来判断是否未填写")
      ])
  }

  /// `where name = region`
  static func ambiguousText(_ name: Name, _ table: Table?) -> Diagnostic {
    let column = "\(table?.name ?? "table").\(name.text)"
    return Diagnostic(
      code: "text-or-column",
      Phrase(
        "'\(name.text)' could be a text or a column", zh: "“\(name.text)”可能是文本，也可能是列"),
      at: name.span,
      advice: [
        Phrase("a text: \"\(name.text)\"", zh: "若是文本：`\"\(name.text)\"`"),
        Phrase("the column: \(column)", zh: "若是列：`\(column)`"),
      ])
  }

  /// `where amount > 95%`
  static func percentOpposite(
    _ type: Phrase, _ number: NumberLiteral, at span: SourceSpan
  ) -> Diagnostic {
    let plain = number.spelling.filter { $0 != "%" && $0 != "‰" && $0 != "％" }
    return Diagnostic(
      code: "percent-opposite",
      Phrase(
        "a percentage cannot be compared with or set to \(type.english): "
          + "\(number.spelling) is \(number.value)",
        zh: "百分数不能与\(type.chinese)比较，也不能作为\(type.chinese)的值："
          + "\(number.spelling) 就是 \(number.value)"),
      at: span,
      advice: [
        Phrase(
          "write \(plain) or \(number.value), whichever is meant",
          zh: "请按本意写作 `\(plain)` 或 `\(number.value)`")
      ])
  }

  /// `column limit money = "much"`
  static func otherFamily(
    _ name: String, _ type: ValueType, _ found: Phrase, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      code: "other-type",
      Phrase(
        "\(name) holds \(type.name), and this is \(found.english)",
        zh: "“\(name)”应为\(type.chineseName)，这里是\(found.chinese)"),
      at: span)
  }

  /// `where starts_on > 5`
  static func incomparable(_ first: Phrase, _ second: Phrase, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "incomparable",
      Phrase(
        "\(first.english) cannot be compared with \(second.english)",
        zh: "\(first.chinese)不能与\(second.chinese)比较"),
      at: span,
      advice: [first, second].contains(where: { $0.english == "text" })
        ? [
          Phrase(
            "dates, numbers and yes or no are written without quotes", zh: "日期、数和是/否不加引号")
        ] : [])
  }
}

/// What can be wrong with a function or an aggregate.
extension Diagnostic {
  /// `show rund(2.5)`
  static func unknownFunction(_ name: Name) -> Diagnostic {
    let names = Function.allCases.map(\.rawValue) + Aggregate.Function.allCases.map(\.rawValue)
    let entries = Vocabulary.functions + Vocabulary.aggregates
    let words = names.map { Vocabulary.phrase(of: $0, among: entries) }
    let list = words.joined(by: .enumeration)
    let suggestion = Similarity.nearest(to: name.text, among: names)
    var advice = [Phrase("the functions are \(list.english)", zh: "可用的函数有：\(list.chinese)")]
    if suggestion == nil {
      advice.append(
        Phrase(
          "a name with brackets in it stands in backquotes: `\(name.text)(…)`",
          zh: "名称中含括号时须加反引号或间隔号：`·\(name.text)（…）·`"))
    }
    return Diagnostic(
      code: "unknown-function",
      Phrase("there is no function '\(name.text)'", zh: "没有名为“\(name.text)”的函数"),
      at: name.span, suggestion: suggestion, advice: advice)
  }

  /// `show days(2020-01-01)`
  static func wrongArguments(_ function: Function, name: Name) -> Diagnostic {
    let word = Vocabulary.phrase(of: function.rawValue, among: Vocabulary.functions)
    let usage = function.usage
    return Diagnostic(
      code: "wrong-arguments",
      Phrase(
        "\(function.rawValue) is written `\(usage.english)`",
        zh: "“\(word.chinese)”的写法是 `\(usage.chinese)`"),
      at: name.span)
  }

  /// `show sum(1 + 2)`
  static func aggregateWithoutTable(_ name: Name) -> Diagnostic {
    let word = Vocabulary.phrase(of: name.text, among: Vocabulary.aggregates)
    return Diagnostic(
      code: "aggregate-without-table",
      Phrase("\(word.english) needs a table", zh: "“\(word.chinese)”须用于一张表"), at: name.span,
      advice: [
        Phrase(
          "write `\(word.english)(projects.amount where …)`",
          zh: "请写作 `\(word.chinese)(项目.合同金额 其中 …)`")
      ])
  }

  /// `show count(its roster)` outside a row
  static func itsWithoutRow(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "its-without-row",
      Phrase("`its` has a meaning only in a row of a table", zh: "“其”只在表的一行之中有意义"),
      at: name.span)
  }
}
