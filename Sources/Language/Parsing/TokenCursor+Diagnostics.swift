import Diagnostics
import Exact

extension TokenCursor {
  /// Something else was expected than what stands here.
  func unexpected(_ expected: Phrase, near candidates: [String] = []) -> Diagnostic {
    if case .invalid(let diagnostic) = current.kind { return diagnostic }
    if let span = formSpan { return .formOfResults(at: span) }
    if isAt(.comma), let span = thousandsSpan { return .thousandsComma(at: span) }
    if isUnit, let previous {
      return .spacedUnit(at: previous.span.joined(with: current.span))
    }
    // What is missing at the end is missing behind the last word, not behind a comment.
    let span = current.isEnd ? SourceSpan(previousEnd, previousEnd) : current.span
    let suggestion = current.folded.flatMap {
      Similarity.nearest(to: $0, among: candidates)
    }
    return .unexpected(found, expected: expected, at: span, suggestion: suggestion)
  }

  /// The column behind a point is missing.
  func missingMember() -> Diagnostic {
    guard case .literal = current.kind else { return unexpected(.memberName) }
    return .unexpected(
      found, expected: .memberName, at: current.span,
      advice: [
        Phrase(
          "a name that reads as a number or date stands in backquotes",
          zh: "像数字或日期的名称须加反引号")
      ])
  }

  /// What stands here, in words.
  var found: Phrase {
    switch current.kind {
    case .word(let text, _): Phrase(same: text).quoted
    case .quotedName(let text): Phrase(same: "`\(text)`").quoted
    case .variable(let text): Phrase(same: "$\(text)").quoted
    case .literal(let literal): SourcePrinter.found(literal)
    case .symbol(let symbol): Phrase(same: symbol.rawValue).quoted
    case .endOfStatement, .endOfText: .endOfStatement
    case .invalid(let diagnostic): diagnostic.message
    }
  }

  /// `as json`: the form of a result, asked for in the statement that makes it.
  var formSpan: SourceSpan? {
    let forms = ["table", "csv", "json", "markdown", "表格"]
    func asks(_ token: Token?) -> Bool { ["as", "format", "命名", "为"].contains(token?.folded) }
    func isForm(_ token: Token) -> Bool { token.folded.map(forms.contains) ?? false }
    if isForm(current), asks(previous) { return current.span }
    var behind = self
    behind.advance()
    guard asks(current), isForm(behind.current) else { return nil }
    return current.span.joined(with: behind.current.span)
  }

  /// `12 万元`: a unit that was set apart from its number.
  private var isUnit: Bool {
    guard current.isSpaced, let folded = current.folded, let previous,
      case .literal(.number(let number)) = previous.kind, number.mark == .none
    else { return false }
    return ["万", "亿", "元", "万元", "亿元"].contains(folded)
  }
}

extension Diagnostic {
  /// `set cap.rate 3%`
  static func unexpected(
    _ found: Phrase, expected: Phrase, at span: SourceSpan, suggestion: String? = nil,
    advice: [Phrase] = []
  ) -> Diagnostic {
    Diagnostic(
      code: "unexpected-token",
      Phrase(
        "expected \(expected.english), found \(found.english)",
        zh: "此处应为\(expected.chinese)，而不是\(found.chinese)"),
      at: span, suggestion: suggestion, advice: advice)
  }

  /// `show conflicts as json`
  static func formOfResults(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "form-of-results",
      Phrase("the form of results is no clause of a statement", zh: "结果的形式不是语句中的子句"), at: span,
      advice: [
        Phrase(
          "`last as json` shows the last result so; `option format json` sets it",
          zh: "`上次 命名 json` 以此显示上次的结果；`选项 format json` 可设定")
      ])
  }

  /// `12 万元`
  static func spacedUnit(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "spaced-unit",
      Phrase(
        "a unit stands directly behind its number, as in 12万元", zh: "单位须紧跟在数字之后，如 `12万元`"),
      at: span)
  }

  /// `sum(amount`
  static func unclosedBracket(_ bracket: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "unclosed-bracket",
      Phrase("the '\(bracket)' is not closed", zh: "“\(bracket)”没有配对的右括号"), at: span)
  }

  /// `set fund.amount = 1,200`
  static func thousandsComma(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "thousands-comma",
      Phrase("a number is written without commas", zh: "数字中不写千分位逗号"), at: span,
      advice: [
        Phrase(
          "write 1200 or 1_200; in a list, put a space behind the comma",
          zh: "请写 `1200` 或 `1_200`；若是列表，逗号后请加空格")
      ])
  }

  /// `let reserve = 5`
  static func missingDollar(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "missing-dollar",
      Phrase("a name that is given a value begins with '$'", zh: "赋值的名称以“$”开头"), at: span,
      suggestion: "$" + name)
  }

  /// 100,000 brackets, one inside the other.
  static func tooDeep(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "too-deep",
      Phrase(
        "an expression may be nested \(TokenCursor.deepest) levels deep",
        zh: "表达式最多嵌套 \(TokenCursor.deepest) 层"),
      at: span)
  }

  /// `1 + 1 + 1 + …`
  static func tooLong(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "too-long",
      Phrase(
        "an expression may have \(TokenCursor.longest) operators",
        zh: "一个表达式最多 \(TokenCursor.longest) 个运算符"),
      at: span,
      advice: [
        Phrase(
          "'in' takes a list of any length, and 'let' gives a part a name",
          zh: "“属于”之后的列表长度不限；也可用“令”为其中一部分命名")
      ])
  }
}
