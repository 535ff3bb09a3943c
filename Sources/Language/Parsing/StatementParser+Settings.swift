import Diagnostics
import Exact

extension StatementParser {
  /// `22`, `22(4)`, `national 9` or `第二十二条` behind `article`.
  mutating func article() throws(Diagnostic) -> String {
    if let article = try articleWord() { return article }
    var words: [String] = []
    cursor.offer(.name(.article))
    while case .word(let word, _) = cursor.current.kind, ArticleWord.number(word) == nil {
      words.append(word)
      cursor.advance()
    }
    words.append(try clauseNumber() + paragraphs())
    return words.joined(separator: " ")
  }

  /// `第22条`, `第二十二条(四)`, `第二十二条第(四)项`; nothing where the line begins otherwise.
  mutating func articleWord() throws(Diagnostic) -> String? {
    guard let folded = cursor.current.folded else { return nil }
    let isItem = folded.hasSuffix("条第")
    guard let word = ArticleWord(isItem ? String(folded.dropLast()) : folded) else { return nil }
    cursor.advance()
    let paragraphs = try paragraphs()
    if isItem, ["项", "款"].contains(cursor.current.folded) { cursor.advance() }
    return word.reference + paragraphs
  }

  private mutating func paragraphs() throws(Diagnostic) -> String {
    var text = ""
    while cursor.isAt(.openRound) {
      let opening = cursor.current.span
      cursor.advance()
      text += "(" + (try clauseNumber()) + ")"
      try cursor.close(.closeRound, opening: opening)
    }
    return text
  }

  private mutating func clauseNumber() throws(Diagnostic) -> String {
    if let number = cursor.current.folded.flatMap(ArticleWord.number) {
      cursor.advance()
      return "\(number)"
    }
    guard case .literal(.number(let number)) = cursor.current.kind, number.mark == .none,
      number.spelling.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      throw cursor.unexpected(
        Phrase("an article's number, as in 22 or 22(4)", zh: "条款号，如 22 或 22(4)"))
    }
    cursor.advance()
    return number.spelling
  }

  /// The words behind `help`, if any: `help sort by`, `help cap.rate`.
  mutating func help() -> Name? {
    guard let first = cursor.acceptName(of: .word) else { return nil }
    if cursor.accept(Symbol.point), let second = cursor.acceptName(as: .member(of: first.text)) {
      return Name("\(first.text).\(second.text)", at: cursor.span(from: first.span.lower))
    }
    var words = [first.text]
    while let next = cursor.acceptName(of: .word) { words.append(next.text) }
    return Name(words.joined(separator: " "), at: cursor.span(from: first.span.lower))
  }

  mutating func option() throws(Diagnostic) -> Statement.Form {
    cursor.offer(.name(.option))
    guard !cursor.current.isEnd else { return .options }
    let name = try cursor.name(Phrase("a setting's name", zh: "选项名"), of: .option)
    cursor.offer(.name(.optionValue(of: name.text)))
    guard !cursor.current.isEnd else { return .option(name, nil) }
    if case .literal(.number(let number)) = cursor.current.kind {
      let value = Name(number.spelling, at: cursor.current.span)
      cursor.advance()
      return .option(name, value)
    }
    let value = try cursor.name(
      Phrase("a setting's value", zh: "选项的值"), of: .optionValue(of: name.text))
    return .option(name, value)
  }
}
