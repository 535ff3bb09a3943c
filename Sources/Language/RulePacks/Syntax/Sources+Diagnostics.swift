import Diagnostics

/// What can be wrong with what a pack rests on.
extension Diagnostic {
  /// `source note` without how well it is known
  static func sourceWithoutConfidence(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "source-without-confidence",
      Phrase(
        "the source '\(name.text)' does not say how well it is known",
        zh: "来源“\(name.text)”没有说明可信程度"),
      at: name.span,
      advice: [
        Phrase(
          "say `confidence read`, or seen, weak, unverified, inferred",
          zh: "请写 `confidence read`，或 seen、weak、unverified、inferred")
      ])
  }

  /// `parameter cap.rate = 3%` without a source
  static func unsourced(_ parameter: ParameterSyntax, _ value: ParameterSyntax.Value) -> Diagnostic
  {
    Diagnostic(
      code: "unsourced",
      Phrase(
        "the value of '\(parameter.identity)' names no source",
        zh: "“\(parameter.identity)”的值没有写明来源"),
      at: value.span, advice: [adviceOnSources])
  }

  /// `article 22` without a source
  static func unsourced(_ article: ArticleSyntax) -> Diagnostic {
    Diagnostic(
      code: "unsourced",
      Phrase(
        "article \(article.reference) names no source",
        zh: "\(ArticleReference(article.reference).phrase.chinese)没有写明来源"),
      at: article.span, advice: [adviceOnSources])
  }

  private static var adviceOnSources: Phrase {
    Phrase(
      "declare one with `source NAME`, and name it below: `source NAME`",
      zh: "请用 `source 名称` 声明来源，并在其下写明 `source 名称`")
  }

  /// `source noet`
  static func unknownSource(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-source",
      Phrase("there is no source '\(name.text)'", zh: "没有名为“\(name.text)”的来源"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: names),
      advice: [
        Phrase(
          "declare it: `source \(name.text)` with what it is",
          zh: "请先声明：`source \(name.text)` 并写明是什么文本")
      ])
  }

  /// `article 16`, of which the pack says that its text is not known
  static func unseenArticle(_ article: Name, of name: String) -> Diagnostic {
    Diagnostic(
      code: "unseen-article",
      Phrase(
        "'\(name)' cites article \(article.text), the text of which is not known",
        zh: "“\(name)”引用\(ArticleReference(article.text).phrase.chinese)，而该条条文未见"),
      at: article.span,
      advice: [
        Phrase(
          "what is not known carries no rule; is another article meant?",
          zh: "条文未见，不能作为规则的依据；是否指另一条？")
      ])
  }
}
