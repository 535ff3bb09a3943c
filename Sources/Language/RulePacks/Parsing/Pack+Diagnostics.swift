public import Diagnostics

/// What can be wrong with the text of a rule pack. Its words are English in both languages.
extension Diagnostic {
  /// `3% from 2022-12-31 to 2020-01-01`
  public static func backwards(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "dated-backwards",
      Phrase("this ends before it begins", zh: "截止日期早于起始日期"), at: span)
  }

  static var packWithoutName: Diagnostic {
    Diagnostic(
      code: "pack-without-name", Phrase("the pack has no name", zh: "规则文件没有名称"),
      advice: [Phrase("begin with `rules NAME` at the margin", zh: "请顶格以 `rules 名称` 开头")])
  }

  /// An indented line that belongs to nothing.
  static func strayClause(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "stray-clause",
      Phrase(
        "this line is indented but belongs to no declaration", zh: "本行有缩进，却不属于任何声明"),
      at: span)
  }

  /// `critrion x of projects in performance`
  static func unknownDeclaration(_ word: Name, among words: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-declaration",
      Phrase("'\(word.text)' declares nothing", zh: "“\(word.text)”不是声明用词"), at: word.span,
      suggestion: Similarity.nearest(to: word.text, among: words), advice: [.oneOf(words)])
  }

  /// `  artcle 22`
  static func unknownClause(_ word: Name, among words: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-clause",
      Phrase("'\(word.text)' says nothing here", zh: "“\(word.text)”在此处没有意义"), at: word.span,
      suggestion: Similarity.nearest(to: word.text, among: words), advice: [.oneOf(words)])
  }

  /// `zh "$x"`
  static func variableInMeaning(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "variable-in-meaning",
      Phrase(
        "nothing is filled in here: '$' has no meaning", zh: "此处不作填充，“$”没有意义"),
      at: span)
  }

  /// A parameter or criterion without an article.
  static func uncited(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "uncited", Phrase("'\(name)' names no article", zh: "“\(name)”没有写明条款"), at: span,
      advice: [
        Phrase(
          "say `article 22(4)`, or `choice` where the text is silent",
          zh: "请写 `article 22(4)`；条文没有规定的写 `choice`")
      ])
  }

  /// `parameter cap.rate = 3%` with `2.5% from 2023-01-01` below
  static func valueTwice(_ name: Name, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "value-twice",
      Phrase(
        "'\(name.text)' has a value for all days already", zh: "“\(name.text)”已有适用于全部日期的值"),
      at: span,
      advice: [
        Phrase(
          "say every value with its days: `3% from 2020-01-01 to 2022-12-31`",
          zh: "请为每个值写明日期：`3% from 2020-01-01 to 2022-12-31`")
      ])
  }

  /// A choice that says neither what was chosen nor by which parameter.
  static func nothingChosen(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "nothing-chosen",
      Phrase("'\(name.text)' does not say what was chosen", zh: "“\(name.text)”没有写明选了什么"),
      at: name.span,
      advice: [
        Phrase(
          "say `made \"…\" \"…\"`, or name the parameter that switches it",
          zh: "请写 `made \"…\" \"…\"`，或写明控制它的参数 `parameter`")
      ])
  }

  /// `parameter settle.over_cup` under a choice
  static func unknownSwitch(
    _ parameter: ChoiceSyntax.MemberName, among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      code: "unknown-parameter",
      Phrase(
        "there is no parameter '\(parameter.identity)'", zh: "没有名为“\(parameter.identity)”的参数"),
      at: parameter.group.span.joined(with: parameter.name.span),
      suggestion: Similarity.nearest(to: parameter.identity, among: names))
  }

  /// A column without a formula.
  static func formulaless(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "formulaless",
      Phrase("the column '\(name.text)' has no formula", zh: "列“\(name.text)”没有公式"),
      at: name.span,
      advice: [
        Phrase(
          "say `= VALUE`, or cases `VALUE when CONDITION` on further lines",
          zh: "请写 `= 值`，或在后面各行分情况写 `值 when 条件`")
      ])
  }

  /// A case behind `otherwise`, or a `share` beside cases.
  static func secondFormula(_ name: Name, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "second-formula",
      Phrase("the column '\(name.text)' has its formula already", zh: "列“\(name.text)”已有公式"),
      at: span,
      advice: [
        Phrase(
          "a column has one formula, or cases with `otherwise` last, or a list, or a share",
          zh: "一列只有一个公式，或若干情形（`otherwise` 在最后），或一个列表，或一项分摊")
      ])
  }

  /// A conflict that says not when it is one, or nothing then.
  static func speechless(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "speechless",
      Phrase(
        "the conflict '\(name.text)' does not say when it is one, and what is said then",
        zh: "冲突“\(name.text)”没有写明何时成立、如何提示"),
      at: name.span,
      advice: [
        Phrase(
          "say `when CONDITION`, `zh \"…\"` and `en \"…\"`",
          zh: "请写 `when 条件`、`zh \"…\"` 和 `en \"…\"`")
      ])
  }

  /// A list of which every selection would have to be worded.
  static func manyItems(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "many-items",
      Phrase("a column lists 8 words at most", zh: "一列最多列出 8 个词"), at: span)
  }

  /// `criterion x of projects in perfomance`
  static func unknownAspect(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-aspect",
      Phrase("there is no aspect '\(name.text)'", zh: "没有名为“\(name.text)”的方面"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: names),
      advice: [
        Phrase(
          "declare it first: `aspect \(name.text) \"…\"`",
          zh: "请先声明：`aspect \(name.text) \"…\"`")
      ])
  }

  /// The same parameter twice.
  static func declaredTwice(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "declared-twice",
      Phrase("'\(name)' is declared twice", zh: "“\(name)”声明了两次"), at: span)
  }
}

/// What can be wrong with the rows of a derived table.
extension Diagnostic {
  /// `table settlement of projects` with `rows … from fund`
  static func rowsTwice(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "rows-twice",
      Phrase(
        "the table '\(name.text)' has a row of each record and takes no `rows` or `across` besides",
        zh: "表“\(name.text)”每条记录一行，不能再写 `rows` 或 `across`"),
      at: name.span)
  }

  /// A table without `of`, `rows` or `key`
  static func rowless(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "rowless",
      Phrase("the table '\(name.text)' has no rows", zh: "表“\(name.text)”没有行"), at: name.span,
      advice: [
        Phrase(
          "say `table \(name.text) of KIND`, or `key COLUMN` and `rows VALUE from KIND`",
          zh: "请写 `table \(name.text) of 记录类型`，或 `key 列` 和 `rows 值 from 记录类型`")
      ])
  }

  /// `rows region from fund` under `key region, year`
  static func otherKeyLength(_ table: Name, _ wanted: Int, _ found: Int) -> Diagnostic {
    Diagnostic(
      code: "key-length",
      Phrase(
        "rows from '\(table.text)' give \(found) values, the key takes \(wanted)",
        zh: "来自“\(table.text)”的行给出 \(found) 个值，主键需要 \(wanted) 个"),
      at: table.span,
      advice: [
        Phrase(
          "`rows` gives a value for each column of `key` but the one of `across`",
          zh: "`rows` 为 `key` 的每一列给出一个值，`across` 的那一列除外")
      ])
  }

  /// `key projet_id`
  static func keyWithoutColumn(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-column",
      Phrase("the table has no column '\(name.text)'", zh: "表中没有列“\(name.text)”"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: names))
  }
}

extension Phrase {
  /// The words of which one was expected.
  public static func oneOf(_ words: [String]) -> Phrase {
    let list = Phrase.list(words)
    return Phrase("expected one of \(list.english)", zh: "应为下列之一：\(list.chinese)")
  }

  /// How a criterion says what it requires.
  public static var requirement: Phrase {
    Phrase(
      "say `require CONDITION`, or `measure VALUE` and `bound >= VALUE`",
      zh: "请写 `require 条件`，或 `measure 值` 和 `bound >= 值`")
  }
}

extension Diagnostic {
  /// Two `measure` in one criterion.
  static func clauseAgain(_ word: Name) -> Diagnostic {
    Diagnostic(
      code: "clause-twice",
      Phrase("'\(word.text)' stands twice in one declaration", zh: "同一条声明中“\(word.text)”写了两次"),
      at: word.span,
      advice: [
        Phrase(
          "is the line missing that begins the next declaration?", zh: "是否缺少下一条声明的起始行？")
      ])
  }

  /// `article 16` where the pack tells of no article 16.
  static func unknownArticle(_ article: Name, of name: String, among known: [String]) -> Diagnostic
  {
    let list = Phrase.list(known)
    return Diagnostic(
      code: "unknown-article",
      Phrase(
        "'\(name)' cites article \(article.text), of which the pack says nothing",
        zh: "“\(name)”引用\(ArticleReference(article.text).phrase.chinese)，而规则中没有该条"),
      at: article.span,
      advice: [
        Phrase(
          "declare it: `article \(article.text)` with what it asks; known are \(list.english)",
          zh: "请先声明：`article \(article.text)` 并写明其内容；已有条款：\(list.chinese)")
      ])
  }
}
