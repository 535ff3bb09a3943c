public import Diagnostics

/// What a text is taken for word by word, by the parser that reads statements: for colours.
public struct TextReading: Sendable {
  /// The words, signs, literals and comments in their order, as far as there are any.
  public let words: [ReadWord]
  /// The offsets where statements end, at a line end or a `;`.
  public let ends: [Int]
  /// The brackets that belong together, the opening one first.
  public let pairs: [(opening: SourceSpan, closing: SourceSpan)]
  /// The brackets that have no other one.
  public let loneBrackets: [SourceSpan]

  /// Reads a text.
  public init(_ text: String) {
    let source = SourceText(name: "", text: text)
    let record = ReadingRecord()
    TextReading.read(source, record)
    var words: [ReadWord] = []
    var ends: [Int] = []
    var brackets = BracketPairs()
    var lexer = Lexer(source)
    while true {
      let before = lexer.position
      let spaced = lexer.skipSpace()
      if spaced, let comment = lexer.comment(from: before) { words.append(comment) }
      if let taken = record.words[lexer.position], taken.span.upper > lexer.position {
        words.append(taken)
        lexer.position = taken.span.upper
        continue
      }
      let token = lexer.next()
      guard token.kind != .endOfText else { break }
      if token.kind == .endOfStatement { ends.append(token.span.lower) }
      if let role = token.role { words.append(ReadWord(role: role, span: token.span)) }
      if case .symbol(let symbol) = token.kind { brackets.take(symbol, at: token.span) }
    }
    (self.words, self.ends) = (words, ends)
    pairs = brackets.pairs
    loneBrackets = brackets.lone
  }

  /// The words of each statement, those without words left out.
  public var statements: [ArraySlice<ReadWord>] {
    var statements: [ArraySlice<ReadWord>] = []
    var rest = words[...]
    for end in ends {
      let words = rest.prefix { $0.span.lower < end }
      if !words.isEmpty { statements.append(words) }
      rest = rest.dropFirst(words.count)
    }
    return rest.isEmpty ? statements : statements + [rest]
  }

  /// What may stand at the end of a text: what is typed there is completed to it.
  public static func expectations(behind text: String) -> [Expectation] {
    let record = ReadingRecord()
    read(SourceText(name: "", text: text), record)
    return record.expectations
  }

  private static func read(_ source: SourceText, _ record: ReadingRecord) {
    var parser = StatementParser(TokenCursor(source, record: record))
    while let result = parser.next() {
      if case .failure = result { parser.cursor.skipStatement() }
    }
    // Behind the last statement's end another one may begin.
    guard parser.cursor.isBetweenStatements else { return }
    parser.cursor.offer(.statement)
    parser.cursor.offer(.operand(opposite: nil))
  }
}

extension Lexer {
  /// The comment in white space that was skipped, if there is one.
  fileprivate func comment(from start: Int) -> ReadWord? {
    guard let sign = bytes[start..<position].firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let end = bytes[sign..<position].firstIndex(of: newline) ?? position
    return ReadWord(role: .comment, span: SourceSpan(sign, end))
  }
}

extension Token {
  /// What it is by itself, where nobody took it for something; nothing for what ends a statement.
  fileprivate var role: ReadWord.Role? {
    switch kind {
    case .word, .quotedName: .unread
    case .variable: .variable
    case .literal(.text): .text
    case .literal: .quantity
    case .symbol: .sign
    case .endOfStatement, .endOfText: nil
    case .invalid(let diagnostic): diagnostic.code.hasPrefix("unclosed") ? .unclosed : .unread
    }
  }
}
