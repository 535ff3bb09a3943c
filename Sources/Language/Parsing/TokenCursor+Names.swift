import Diagnostics
import Exact

/// The smallest things that statements are made of.
extension TokenCursor {
  /// A name: any word, or one in backquotes.
  mutating func name(
    _ expected: Phrase = Phrase("a name", zh: "名称"), of use: NameUse = .new
  ) throws(Diagnostic) -> Name {
    guard let name = acceptName(of: use) else { throw unexpected(expected) }
    return name
  }

  /// Takes a name, if one stands here.
  mutating func acceptName(of use: NameUse = .new) -> Name? {
    offer(.name(use))
    return acceptName(as: .name(use))
  }

  /// Takes a name for something, if one stands here.
  mutating func acceptName(as role: ReadWord.Role) -> Name? {
    let name: Name
    switch current.kind {
    case .word(let text, _): name = Name(text, at: current.span)
    case .quotedName(let text): name = Name(text, at: current.span, isQuoted: true)
    default: return nil
    }
    take(as: role)
    advance()
    return name
  }

  /// A quoted text.
  mutating func text(
    _ expected: Phrase = Phrase("a text in quotes", zh: "引号中的文本")
  ) throws(Diagnostic) -> TextLiteral {
    guard let text = acceptText() else { throw unexpected(expected) }
    return text
  }

  /// Takes a quoted text, if one stands here.
  mutating func acceptText() -> TextLiteral? {
    offer(.text)
    guard case .literal(.text(let text)) = current.kind else { return nil }
    advance()
    return text
  }

  /// A whole number from 1 on, as in `first 20`.
  mutating func positiveCount(_ expected: Phrase) throws(Diagnostic) -> Int {
    guard case .literal(.number(let number)) = current.kind, number.mark == .none,
      let count = number.value.wholeValue, count > 0
    else { throw unexpected(expected) }
    advance()
    return count
  }

  /// The name behind a `$`.
  mutating func variable() throws(Diagnostic) -> Name {
    offer(.name(.new))
    switch current.kind {
    case .variable(let text):
      let name = Name(text, at: current.span)
      advance()
      return name
    case .word(let text, _): throw .missingDollar(text, at: current.span)
    default: throw unexpected(Phrase("a name that begins with '$'", zh: "以“$”开头的名称"))
    }
  }
}
