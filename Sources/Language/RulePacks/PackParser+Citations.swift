import Diagnostics

extension PackParser {
  /// Whatever is cited has to be told of: a number that names no article would cite nothing.
  func checkCitations() throws(Diagnostic) {
    for parameter in pack.parameters {
      if let article = parameter.article { try check(article, of: parameter.name) }
    }
    for criterion in pack.criteria {
      for citation in criterion.citations { try check(citation.reference, of: criterion.name) }
    }
    for table in pack.tables {
      if let article = table.article { try check(article, of: table.name) }
    }
  }

  /// `22(4)` is told of by `article 22`.
  private func check(_ reference: String, of name: Name) throws(Diagnostic) {
    let base = String(reference.prefix { $0 != "(" })
    let known = pack.articles.map(\.reference)
    guard known.contains(base) || known.contains(reference) else {
      throw .unknownArticle(base, name, among: known)
    }
  }
}
