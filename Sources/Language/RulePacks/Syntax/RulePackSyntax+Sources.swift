import Diagnostics

extension RulePackSyntax {
  /// The source of a name; nothing where none is meant, or the pack has none of that name.
  public func source(named name: Name?) -> SourceSyntax? {
    name.flatMap { name in sources.first { $0.name.folded == name.folded } }
  }

  /// Every value and article rests on a source, and every source says how well it is known; only a
  /// choice rests on whoever made it.
  func checkSources() throws(Diagnostic) {
    for source in sources where source.confidence == nil {
      throw .sourceWithoutConfidence(source.name)
    }
    for article in articles { try check(article.provenance.source, of: article) }
    for parameter in parameters {
      for value in parameter.values {
        let name = value.source ?? parameter.provenance.source
        guard name != nil || parameter.isChoice else { throw .unsourced(parameter, value) }
        try check(name)
      }
    }
  }

  private func check(_ source: Name?, of article: ArticleSyntax) throws(Diagnostic) {
    guard source != nil else { throw .unsourced(article) }
    try check(source)
  }

  private func check(_ name: Name?) throws(Diagnostic) {
    guard let name, source(named: name) == nil else { return }
    throw .unknownSource(name, among: sources.map(\.name.text))
  }
}
