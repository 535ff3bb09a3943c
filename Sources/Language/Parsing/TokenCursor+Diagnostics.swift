import Diagnostics
import Exact

extension TokenCursor {
  /// Something else was expected than what stands here.
  func unexpected(_ expected: String, near candidates: [String] = []) -> Diagnostic {
    if case .invalid(let diagnostic) = current.kind { return diagnostic }
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
    guard case .literal = current.kind else { return unexpected("a column's name behind the '.'") }
    return .unexpected(
      found, expected: "a column's name behind the '.'", at: current.span,
      advice: ["a name that reads as a number or date stands in backquotes"])
  }

  /// What stands here, in words.
  var found: String {
    switch current.kind {
    case .word(let text, _): "'\(text)'"
    case .quotedName(let text): "'`\(text)`'"
    case .variable(let text): "'$\(text)'"
    case .literal(let literal): SourcePrinter.found(literal)
    case .symbol(let symbol): "'\(symbol.rawValue)'"
    case .endOfStatement, .endOfText: "the end of the statement"
    case .invalid(let diagnostic): diagnostic.message
    }
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
    _ found: String, expected: String, at span: SourceSpan, suggestion: String? = nil,
    advice: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      code: "unexpected-token", "expected \(expected), found \(found)", at: span,
      suggestion: suggestion, advice: advice)
  }

  /// `12 万元`
  static func spacedUnit(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "spaced-unit", "a unit stands directly behind its number, as in 12万元", at: span)
  }

  /// `sum(amount`
  static func unclosedBracket(_ bracket: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(code: "unclosed-bracket", "the '\(bracket)' is not closed", at: span)
  }

  /// `set fund.amount = 1,200`
  static func thousandsComma(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "thousands-comma", "a number is written without commas", at: span,
      advice: ["write 1200 or 1_200; in a list, put a space behind the comma"])
  }

  /// `let reserve = 5`
  static func missingDollar(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "missing-dollar", "a name that is given a value begins with '$'", at: span,
      suggestion: "$" + name)
  }

  /// 100,000 brackets, one inside the other.
  static func tooDeep(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "too-deep", "an expression may be nested \(TokenCursor.deepest) levels deep", at: span)
  }

  /// `1 + 1 + 1 + …`
  static func tooLong(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "too-long", "an expression may have \(TokenCursor.longest) operators", at: span,
      advice: ["'in' takes a list of any length, and 'let' gives a part a name"])
  }
}
