import Diagnostics
import Exact

/// One word, sign or literal of a text.
struct Token: Hashable, Sendable {
  /// What it is.
  let kind: Kind
  /// Where it stands in the text as it was typed.
  let span: SourceSpan
  /// Whether white space, or the start of the text, lies before it.
  let isSpaced: Bool

  enum Kind: Hashable, Sendable {
    /// `amount`, `P-0003`, `合同金额`: the spelling, and the spelling with its case folded.
    case word(String, folded: String)
    /// `` `2021年` ``, `·2021年·`
    case quotedName(String)
    /// `$reserve`, without the `$`
    case variable(String)
    /// A number, a date, a quoted text; `yes`, `no` and `blank` are words until they are parsed.
    case literal(Literal)
    case symbol(Symbol)
    /// A line end or `;`.
    case endOfStatement
    case endOfText
    /// Something that is no token; the parser reports it where it meets it, so that a path or a
    /// bracket key, which are read raw, may hold anything.
    indirect case invalid(Diagnostic)
  }

  /// The word with its case folded, unless it is quoted or no word at all.
  var folded: String? {
    if case .word(_, let folded) = kind { folded } else { nil }
  }

  /// Whether a statement ends here.
  var isEnd: Bool {
    switch kind {
    case .endOfStatement, .endOfText: true
    default: false
    }
  }
}

/// The signs of the language.
enum Symbol: String, Sendable {
  case openRound = "("
  case closeRound = ")"
  case openSquare = "["
  case closeSquare = "]"
  case comma = ","
  case point = "."
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
  case equal = "="
  case doubleEqual = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plusEqual = "+="
  case minusEqual = "-="
  case starEqual = "*="
  case slashEqual = "/="
  case tilde = "~"
}
