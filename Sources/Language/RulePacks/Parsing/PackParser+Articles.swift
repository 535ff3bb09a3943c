import Diagnostics

extension PackParser {
  /// `article 22`
  mutating func article() throws(Diagnostic) {
    let reference = try self.reference()
    try declare("article", reference.text, at: reference.span)
    try endLine()
    var article = ArticleSyntax(reference: reference.text, span: reference.span)
    try clauses(of: .article) { (parser, word) throws(Diagnostic) in
      if try parser.provenance(word, &article.provenance) { return }
      switch word.folded {
      case "unknown": article.unknown.append(try parser.wordedText())
      default: try parser.meaning(word, &article.wording)
      }
    }
    pack.articles.append(article)
  }

  /// `source note`
  mutating func sourceDeclaration() throws(Diagnostic) {
    var source = SourceSyntax(name: try cursor.name(Phrase("the source's name", zh: "来源的名称")))
    try declare("source", source.name.text, at: source.name.span)
    try endLine()
    try clauses(of: .source) { (parser, word) throws(Diagnostic) in
      switch word.folded {
      case "address": source.address = try parser.plainText()
      case "confidence": source.confidence = try parser.confidence()
      default: try parser.meaning(word, &source.wording)
      }
    }
    pack.sources.append(source)
  }

  /// Takes `source note` and `confidence seen`; says whether the word was one of the two.
  mutating func provenance(
    _ word: Name, _ provenance: inout Provenance
  ) throws(Diagnostic) -> Bool {
    switch word.folded {
    case "source": provenance.source = try cursor.name(Phrase("a source's name", zh: "来源的名称"))
    case "confidence": provenance.confidence = try confidence()
    default: return false
    }
    return true
  }

  private mutating func confidence() throws(Diagnostic) -> Confidence {
    let words = Confidence.allCases.map(\.rawValue)
    let word = try cursor.name(Phrase.oneOf(words))
    guard let confidence = Confidence(rawValue: word.folded) else {
      throw .unknownClause(word, among: words)
    }
    return confidence
  }

  /// `"english" "中文"`
  mutating func wordedText() throws(Diagnostic) -> Phrase {
    let english = try plainText()
    return Phrase(english, zh: try plainText())
  }

  /// `1, 4, 11`
  mutating func references() throws(Diagnostic) -> [String] {
    var references: [String] = []
    repeat {
      guard case .literal(.number(let number)) = cursor.current.kind else {
        throw cursor.unexpected(Phrase("an article's number", zh: "条款号"))
      }
      references.append(number.spelling)
      cursor.advance()
    } while cursor.accept(.comma)
    return references
  }
}
