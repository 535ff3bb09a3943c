import Diagnostics
import Exact

extension RulePackSyntax {
  /// Throws the first thing that is missing from the whole pack, what it extends included.
  func check() throws(Diagnostic) {
    for parameter in parameters {
      guard parameter.values.isEmpty || parameter.article != nil || parameter.isChoice else {
        throw .uncited(parameter.identity, at: parameter.name.span)
      }
    }
    try checkSources()
    for criterion in criteria {
      guard !criterion.citations.isEmpty else {
        throw .uncited(criterion.name.text, at: criterion.name.span)
      }
      guard aspects.contains(where: { $0.english == criterion.aspect.text }) else {
        throw .unknownAspect(criterion.aspect, among: aspects.map(\.english))
      }
    }
    for table in tables {
      for column in table.columns where !column.hasFormula { throw .formulaless(column.name) }
      try table.check()
    }
    for conflict in conflicts {
      guard conflict.condition != nil, conflict.english != nil || conflict.chinese != nil else {
        throw .speechless(conflict.name)
      }
    }
    for choice in choices { try check(choice) }
    for article in articles where unseen.contains(article.reference) {
      throw .declaredTwice(article.reference, at: article.span)
    }
    try checkCitations()
  }

  /// A choice says what was chosen, or which parameter does.
  private func check(_ choice: ChoiceSyntax) throws(Diagnostic) {
    guard let parameter = choice.parameter else {
      guard choice.made != nil else { throw .nothingChosen(choice.name) }
      return
    }
    guard parameters.contains(where: { $0.identity == parameter.identity }) else {
      throw .unknownSwitch(parameter, among: parameters.map(\.identity))
    }
  }

  /// Whatever is cited has to be told of: a number that names no article would cite nothing.
  private func checkCitations() throws(Diagnostic) {
    for parameter in parameters {
      if let article = parameter.article { try check(article, of: parameter.identity) }
    }
    for criterion in criteria {
      for citation in criterion.citations { try check(citation.article, of: criterion.name.text) }
    }
    for choice in choices {
      if let article = choice.article { try check(article, of: choice.name.text) }
    }
    for table in tables {
      if let article = table.article { try check(article, of: table.name.text) }
      for column in table.columns {
        if let article = column.article {
          try check(article, of: "\(table.name.text).\(column.name.text)")
        }
      }
    }
  }

  /// `22(4)` is told of by `article 22`.
  private func check(_ article: Name, of name: String) throws(Diagnostic) {
    let base = Name(ArticleReference(article.text).article, at: article.span)
    let known = articles.map(\.reference)
    guard !unseen.contains(base.text) else { throw .unseenArticle(base, of: name) }
    guard known.contains(base.text) || known.contains(article.text) else {
      throw .unknownArticle(base, of: name, among: known)
    }
  }
}
