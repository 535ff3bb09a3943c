import Diagnostics
import Exact

extension SourcePrinter {
  /// A name where nothing but a name can stand, so that only odd letters need backquotes.
  mutating func write(name: Name) {
    write(SourcePrinter.isWord(name.text) ? name.text : backquoted(name.text))
  }

  /// A name at the start of an expression, where the words of the language need backquotes.
  mutating func write(table name: Name) {
    let isSpecial = Keyword.special.contains { $0.matches(name.folded) }
    write(isSpecial || !SourcePrinter.isWord(name.text) ? backquoted(name.text) : name.text)
  }

  /// A name alone, which backquotes tell apart from a choice or a text.
  mutating func write(bare name: Name) {
    guard name.isQuoted else { return write(table: name) }
    write(backquoted(name.text))
  }

  mutating func write(function name: Name) {
    let isFree =
      name.folded == Keyword.if.english
      || !Keyword.special.contains {
        $0.matches(name.folded)
      }
    let isCallable = isFree && Aggregate.Function(word: name.folded) == nil
    guard isCallable, !name.isQuoted, SourcePrinter.isWord(name.text) else {
      return write(backquoted(name.text))
    }
    write(name.text)
  }

  mutating func write(_ cell: CellReference) {
    write(table: cell.table)
    write("[")
    write(list: cell.key) { $0.write(key: $1) }
    write("]")
    guard let column = cell.column else { return }
    write(".")
    write(name: column)
  }

  mutating func write(key part: CellReference.KeyPart) {
    switch part {
    case .text(let text, _):
      if isRawKey(text) { write(text) } else { write(TextLiteral(text)) }
    case .expression(let expression):
      write("=")
      write(expression, atLeast: .disjunction)
    }
  }

  /// Whether a part of a key reads back as it is.
  private func isRawKey(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first != "=", first != "\"", first != "'"
    else { return false }
    var lexer = Lexer(SourceText(name: "", text: " " + text + "]"))
    guard
      let part = try? lexer.readKeyPart(opening: SourceSpan(0, 0)), part.isLast,
      lexer.position == lexer.end
    else { return false }
    return part.text.plain?.unicodeScalars.elementsEqual(text.unicodeScalars) ?? false
  }

  func backquoted(_ name: String) -> String { "`\(doubled(name, "`"))`" }

  /// Whether a text reads as one word, the same one.
  static func isWord(_ text: String) -> Bool {
    var lexer = Lexer(SourceText(name: "", text: text))
    let token = lexer.next()
    guard case .word(let word, _) = token.kind, token.span == SourceSpan(0, text.utf8.count)
    else { return false }
    return word.unicodeScalars.elementsEqual(text.unicodeScalars)
  }
}
