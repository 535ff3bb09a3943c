/// An article by its number and the paragraphs of it that are meant: `22`, `22(3)(4)`, `national 9`.
struct ArticleReference {
  private let article: String
  private let paragraphs: Set<String>

  init(_ text: String) {
    let parts = text.lowercased().filter { $0 != " " && $0 != ")" }.split(separator: "(")
    article = parts.first.map(String.init) ?? ""
    paragraphs = Set(parts.dropFirst().map(String.init))
  }

  /// Whether somebody who asks for this article is told of what another reference names: all of
  /// the article, or what concerns one of the paragraphs that are asked for.
  func concerns(_ other: String) -> Bool {
    let other = ArticleReference(other)
    guard article == other.article else { return false }
    return paragraphs.isEmpty || !paragraphs.isDisjoint(with: other.paragraphs)
  }

  /// Whether another reference is this article as a whole, or names paragraphs that are asked for.
  func isTold(by other: String) -> Bool {
    let known = ArticleReference(other)
    return concerns(other) || article == known.article && known.paragraphs.isEmpty
  }
}
