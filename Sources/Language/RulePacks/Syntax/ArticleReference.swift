public import Diagnostics

/// An article by its number and the paragraphs of it that are meant: `22`, `22(3)(4)`, `national 9`.
public struct ArticleReference {
  /// The article as a whole: `22`, `national 9`.
  public let article: String
  private let paragraphs: [String]

  /// The article that a text names; the case and spaces around it do not count.
  public init(_ text: String) {
    let parts = text.lowercased().split { $0 == "(" || $0 == ")" }
    article = (parts.first ?? "").split(separator: " ").joined(separator: " ")
    paragraphs = parts.dropFirst().map(String.init)
  }

  /// Whether somebody who asks for this article is told of what another reference names: all of
  /// the article, or what concerns one of the paragraphs that are asked for.
  public func concerns(_ other: String) -> Bool {
    let other = ArticleReference(other)
    guard article == other.article else { return false }
    return paragraphs.isEmpty || !Set(paragraphs).isDisjoint(with: other.paragraphs)
  }

  /// Whether another reference is this article as a whole, or names paragraphs that are asked for.
  public func isTold(by other: String) -> Bool {
    let known = ArticleReference(other)
    return concerns(other) || article == known.article && known.paragraphs.isEmpty
  }

  /// The article, or each paragraph of it that is meant: `22(3)`, `22(4)`.
  public var parts: [String] {
    paragraphs.isEmpty ? [article] : paragraphs.map { "\(article)(\($0))" }
  }

  /// The article as a sentence calls it: `article 22(4)` and `第22条(4)`.
  public var phrase: Phrase {
    let behind = paragraphs.map { "(\($0))" }.joined()
    let words = article.split(separator: " ")
    let number = words.last.map(String.init) ?? article
    let chinese =
      switch words.count == 2 ? String(words[0]) : "" {
      case "national": "国家办法第\(number)条"
      case "unnumbered": "未编号条款\(number)"
      default: words.count == 1 ? "第\(number)条" : "条款 \(article)"
      }
    return Phrase("article \(article)\(behind)", zh: chinese + behind)
  }
}
