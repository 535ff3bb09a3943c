import Diagnostics
import Exact

/// Reads a rule pack: declarations that begin at the margin, each with indented clauses.
public struct PackParser {
  let source: SourceText
  var cursor: TokenCursor
  var pack: RulePackSyntax
  private var declared: Set<String> = []

  private init(_ source: SourceText) {
    self.source = source
    cursor = TokenCursor(source)
    pack = RulePackSyntax(source)
  }

  /// What a text, or the last part of one, declares by itself; throws the first thing that is wrong
  /// with it.
  static func declarations(in source: SourceText) throws(Diagnostic) -> RulePackSyntax {
    var parser = PackParser(source)
    parser.skipLineEnds()
    while parser.cursor.current.kind != .endOfText { try parser.declaration() }
    guard !parser.pack.name.text.isEmpty else { throw .packWithoutName }
    return parser.pack
  }

  private mutating func declaration() throws(Diagnostic) {
    guard indentation == 0 else { throw .strayClause(at: cursor.current.span) }
    let word = try cursor.name(
      Phrase(
        "a declaration such as 'parameter' or 'criterion'", zh: "声明用词，如“parameter”或“criterion”"))
    guard let declaration = PackDeclaration(rawValue: word.folded) else {
      throw .unknownDeclaration(word, among: PackDeclaration.allCases.map(\.rawValue))
    }
    try read(declaration)
  }

  private mutating func read(_ declaration: PackDeclaration) throws(Diagnostic) {
    switch declaration {
    case .rules: try heading(isFrame: false)
    case .frame: try heading(isFrame: true)
    case .source: try sourceDeclaration()
    case .article: try article()
    case .parameter: try parameter()
    case .choice: try choice()
    case .aspect:
      let start = cursor.current.span
      let aspect = try choiceWord()
      try declare("aspect", aspect.english, at: start)
      pack.aspects.append(aspect)
      try endLine()
    case .record: try record()
    case .define: try definition()
    case .evidence: try evidence()
    case .criterion: try criterion()
    case .table: try table()
    case .conflict: try conflict()
    case .without: try withdrawal()
    }
  }

  /// Notes that something is declared; throws where it is already, for one of the two would hide
  /// the other.
  mutating func declare(
    _ word: String, _ name: String, at span: SourceSpan
  ) throws(Diagnostic) {
    guard declared.insert("\(word) \(name.lowercased())").inserted else {
      throw .declaredTwice(name, at: span)
    }
  }

  /// The same for what goes by a longer name among its like than in its text.
  mutating func declare(
    _ word: String, _ identity: String, called name: Name
  ) throws(Diagnostic) {
    guard declared.insert("\(word) \(identity)").inserted else {
      throw .declaredTwice(name.text, at: name.span)
    }
  }

  /// `rules ningbo-2020`, `frame common`
  private mutating func heading(isFrame: Bool) throws(Diagnostic) {
    let name = try cursor.name(Phrase("the pack's name", zh: "规则名称"))
    try declare("rules", "rules", at: name.span)
    pack.name = name
    pack.isFrame = isFrame
    try endLine()
    var wording = Wordings()
    try clauses(of: isFrame ? .frame : .rules) { (parser, word) throws(Diagnostic) in
      switch word.folded {
      case "extends": parser.pack.base = try parser.base()
      case "in":
        try parser.expect("force")
        parser.pack.inForceFrom = try parser.day()
        guard parser.cursor.accept(.to) else { break }
        let end = parser.cursor.current.span
        parser.pack.inForceTo = try parser.day()
        if let from = parser.pack.inForceFrom, let to = parser.pack.inForceTo, to < from {
          throw .backwards(at: end)
        }
      case "unseen": parser.pack.unseen = try parser.references()
      default: try parser.meaning(word, &wording)
      }
    }
    pack.wording = wording
  }

  /// `common`, `base.rules`, `"my base.rules"`
  private mutating func base() throws(Diagnostic) -> Path {
    let here = cursor
    let path = try cursor.raw { (lexer) throws(Diagnostic) in try lexer.readPath() }
    guard let path, path.text.plain != nil else {
      throw here.unexpected(Phrase("the name of a pack, or its file", zh: "规则名称或文件"))
    }
    return path
  }

  mutating func day() throws(Diagnostic) -> CalendarDay {
    guard case .literal(.date(let day)) = cursor.current.kind else {
      throw cursor.unexpected(Phrase("a date such as 2020-01-01", zh: "日期，如 2020-01-01"))
    }
    cursor.advance()
    return day
  }
}

/// What all declarations are made of.
extension PackParser {
  /// How far the current token stands from the margin, in bytes.
  var indentation: Int {
    let start = source.line(around: cursor.current.span.lower).start
    return cursor.current.span.lower - start
  }

  mutating func skipLineEnds() {
    while cursor.current.kind == .endOfStatement { cursor.advance() }
  }

  mutating func endLine() throws(Diagnostic) {
    guard cursor.current.isEnd else { throw cursor.unexpected(.endOfLine) }
    skipLineEnds()
  }

  /// Reads the lines that stand further in than the margin, each begun by a word. A word that comes
  /// again is a slip: the line between two declarations is probably missing. `readLine` takes a line
  /// that begins with no clause's word, and says whether it did.
  mutating func clauses(
    of declaration: PackDeclaration,
    orLines readLine: (inout PackParser) throws(Diagnostic) -> Bool = { _ in false },
    _ read: (inout PackParser, Name) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    var seen: Set<String> = []
    while cursor.current.kind != .endOfText, indentation > 0 {
      if try readLine(&self) {
        try endLine()
        continue
      }
      let word = try cursor.name(Phrase("a clause", zh: "子句"))
      guard declaration.clauses.contains(word.folded) else {
        throw .unknownClause(word, among: declaration.clauses)
      }
      guard seen.insert(word.folded).inserted || declaration.repeatable.contains(word.folded) else {
        throw .clauseAgain(word)
      }
      try read(&self, word)
      try endLine()
    }
  }

  /// The text behind `zh` or `en`, whichever the word is.
  mutating func meaning(_ word: Name, _ wording: inout Wordings) throws(Diagnostic) {
    let text = try plainText()
    if word.folded == "zh" { wording.chinese = text } else { wording.english = text }
  }

  mutating func expect(_ word: String) throws(Diagnostic) {
    guard accept(word) else { throw cursor.unexpected(Phrase(same: word).quoted) }
  }

  mutating func accept(_ word: String) -> Bool {
    guard cursor.current.folded == word else { return false }
    cursor.advance()
    return true
  }

  mutating func plainText() throws(Diagnostic) -> String {
    let span = cursor.current.span
    guard let text = try cursor.text().plain else { throw .variableInMeaning(at: span) }
    return text
  }

  /// A text, if one stands here.
  mutating func acceptPlainText() throws(Diagnostic) -> String? {
    guard case .literal(.text) = cursor.current.kind else { return nil }
    return try plainText()
  }

  /// `22(4)`, `national 9`: all up to the end of the line, a `when` or a text.
  mutating func reference() throws(Diagnostic) -> Name {
    let start = cursor.current.span
    while !cursor.current.isEnd, cursor.current.folded != "when" { cursor.advance() }
    let span = cursor.span(from: start.lower)
    let reference = source[span]
    guard !reference.isEmpty, cursor.previousEnd > start.lower else {
      throw cursor.unexpected(Phrase("an article such as 22(4)", zh: "条款，如 22(4)"))
    }
    return Name(reference, at: span)
  }

  /// `warn "提示"`
  mutating func choiceWord() throws(Diagnostic) -> Choice.Word {
    let english = try cursor.name(Phrase("a word", zh: "一个词"))
    guard let chinese = try acceptPlainText() else { return Choice.Word(english.text) }
    return Choice.Word(english.text, chinese)
  }

  mutating func choiceWords() throws(Diagnostic) -> [Choice.Word] {
    var words: [Choice.Word] = []
    repeat {
      let start = cursor.current.span
      let word = try choiceWord()
      guard !words.contains(where: { $0.english == word.english }) else {
        throw .declaredTwice(word.english, at: start)
      }
      words.append(word)
    } while cursor.accept(.comma)
    return words
  }

  /// `projects.trained`
  mutating func member() throws(Diagnostic) -> (Name, Name) {
    let first = try cursor.name()
    try cursor.expect(Symbol.point)
    return (first, try cursor.name())
  }
}
