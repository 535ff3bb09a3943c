import Diagnostics
import Exact
import Language
import Rendering
import Rules
import Tables

/// The rules in force: their values, what they leave open, the articles that are cited.
extension EvaluationReport {
  func rules() throws(Diagnostic) -> ShownReport.Section? {
    let (all, choices) = (session.parameterTable, session.choiceTable)
    let isSet = !session.state.contents.parameters.isEmpty
    let columns =
      ["parameter", "value"] + (isSet ? ["pack_value"] : [])
      + ["article", "meaning", "source", "confidence"]
    var parameters = ReportTable(
      ShownTable(all.choosing(columns)), caption: Phrase("Values of the rules", zh: "规则中的参数"))
    parameters.wholeBy = Phrase("parameters", zh: "参数")
    parameters.anchor = articleAnchor(in: parameters.table)
    var open = ReportTable(
      ShownTable(
        choices.choosing(["question", "made", "alternatives", "article", "parameter", "changed"])),
      caption: Phrase("What the text leaves open, and what was chosen", zh: "条文未明之处与所作的选择"))
    open.wholeBy = Phrase("choices", zh: "选择表")
    open.anchor = articleAnchor(in: open.table)
    return ShownReport.Section(
      "rules", Phrase("The rules in force", zh: "所用的规则"),
      [.text(force), .table(parameters), .table(open)])
  }

  /// From when to when the measures are in force.
  private var force: Phrase {
    let (from, to) = (pack.syntax.inForceFrom?.description, pack.syntax.inForceTo?.description)
    switch (from, to) {
    case (let from?, let to?):
      return Phrase("In force from \(from) to \(to).", zh: "施行日期 \(from)，截止日期 \(to)。")
    case (let from?, nil): return Phrase("In force from \(from).", zh: "施行日期 \(from)。")
    case (nil, let to?): return Phrase("In force to \(to).", zh: "截止日期 \(to)。")
    case (nil, nil):
      return Phrase("The rules do not say from when they are in force.", zh: "规则未写明施行日期。")
    }
  }

  /// The address of the article that a cell names, where the page tells of it.
  func articleAnchor(in table: ShownTable) -> @Sendable (Int, Int) -> String? {
    let known = Set(citedArticles.map(\.reference))
    let column = table.columns.firstIndex { $0.name == "article" }
    return { row, index in
      guard index == column, let text = table.cell(row, index).text else { return nil }
      return ArticleReference(text).parts.first(where: known.contains)
        .map(EvaluationReport.anchor)
    }
  }

  private static func anchor(ofArticle reference: String) -> String {
    "article-" + String(reference.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }

  /// What each cited article says, how well that is known, and what of it is not known.
  func articles() throws(Diagnostic) -> ShownReport.Section? {
    let articles = citedArticles
    guard !articles.isEmpty else { return nil }
    let sources = articles.map { pack.syntax.source(named: $0.provenance.source) }
    let confidence = zip(articles, sources).map { $0.provenance.confidence ?? $1?.confidence }
    let table = Table(
      name: "articles",
      columns: [
        Column(name: "article", chinese: "条款", texts: articles.map(\.reference)),
        Column(name: "meaning", chinese: "含义", phrases: articles.map(\.wording.phrase)),
        Column(
          name: "not_known", chinese: "未知",
          phrases: articles.map { $0.unknown.joined(by: .semicolon).nonEmpty }),
        Column(name: "source", chinese: "来源", phrases: sources.map { $0?.wording.phrase }),
        Column(
          name: "confidence", chinese: ["可信程度"], type: .choice(Confidence.choice),
          values: confidence.map { $0.map { .text($0.rawValue) } ?? .blank }),
      ])
    var rows = ReportTable(
      ShownTable(table),
      caption: Phrase(
        "What the articles ask, in the words of the rule pack, and what is not known of them",
        zh: "各条款的要求（规则包的转述）及条文中未知之处"))
    rows.wholeBy = Phrase("article NUMBER", zh: "条款 编号")
    rows.rowAnchor = { EvaluationReport.anchor(ofArticle: articles[$0].reference) }
    return ShownReport.Section(
      "articles", Phrase("The articles that are cited", zh: "引用的条款"), [.table(rows)])
  }

  /// The articles on which parameters, criteria, tables, columns or choices rest.
  private var citedArticles: [ArticleSyntax] {
    let syntax = pack.syntax
    let references =
      syntax.parameters.compactMap(\.article?.text)
      + syntax.criteria.flatMap { $0.citations.map(\.article.text) }
      + syntax.tables.flatMap { table in
        [table.article?.text].compactMap { $0 } + table.columns.compactMap(\.article?.text)
      } + syntax.choices.compactMap(\.article?.text)
    let cited = references.uniqued.map(ArticleReference.init)
    return syntax.articles.filter { article in
      cited.contains { $0.isTold(by: article.reference) }
    }
  }
}
