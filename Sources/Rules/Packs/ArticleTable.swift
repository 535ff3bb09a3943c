import Diagnostics
public import Exact
import Language
public import Tables

extension RulePack {
  /// What carries an article: what it asks, then the parameters, criteria, tables, columns and
  /// choices that cite it, then what is not known of it. Nothing where the pack does not know it.
  ///
  /// Values are those in force: what was set, else the pack's.
  public func articleTable(_ reference: String, set values: [String: Value]) -> Table? {
    ArticleTable(self, ArticleReference(reference), set: values).table
  }
}

/// The table `article`, row by row.
private struct ArticleTable {
  /// What a row tells of.
  private enum Subject: String, CaseIterable {
    case article, parameter, criterion, table, column, choice
    case unknown = "not_known"

    static let words = Choice([
      Choice.Word("article", "条文"), Choice.Word("parameter", "参数"),
      Choice.Word("criterion", "标准"), Choice.Word("table", "表"), Choice.Word("column", "列"),
      Choice.Word("choice", "选择"), Choice.Word("not_known", "未知"),
    ])
  }

  private struct Row {
    let subject: Subject
    let name: String
    let article: String
    let meaning: Phrase
    var value: (Value, ValueType) = (.blank, .text)
    var source = Phrase(same: "")
    var confidence: Confidence?
  }

  private let pack: RulePack
  private let wanted: ArticleReference
  private let values: [String: Value]
  private var rows: [Row] = []

  init(_ pack: RulePack, _ wanted: ArticleReference, set values: [String: Value]) {
    (self.pack, self.wanted, self.values) = (pack, wanted, values)
    tellArticles()
    tellParameters()
    tellCriteria()
    tellTables()
    tellChoices()
    tellUnknown()
  }

  var table: Table? {
    // A paragraph of which nothing is said is none that the pack knows.
    guard rows.contains(where: { wanted.concerns($0.article) }) else { return nil }
    return Table(
      name: "article",
      columns: [
        Column(
          name: "is", chinese: ["类别"], type: .choice(Subject.words),
          values: rows.map { .text($0.subject.rawValue) }),
        Column(name: "name", chinese: "名称", texts: rows.map(\.name)),
        Column(name: "article", chinese: "条款", texts: rows.map(\.article)),
        Column(name: "value", chinese: ["值"], mixed: rows.map(\.value)),
        Column(name: "meaning", chinese: "含义", phrases: rows.map(\.meaning)),
        Column(name: "source", chinese: "来源", phrases: rows.map(\.source)),
        Column(
          name: "confidence", chinese: ["可信程度"], type: .choice(Confidence.choice),
          values: rows.map { $0.confidence.map { .text($0.rawValue) } ?? .blank }),
      ])
  }
}

extension ArticleTable {
  private mutating func tellArticles() {
    for article in pack.syntax.articles where wanted.isTold(by: article.reference) {
      let source = pack.syntax.source(named: article.provenance.source)
      rows.append(
        Row(
          subject: .article, name: article.reference, article: article.reference,
          meaning: article.wording.phrase, source: source?.wording.phrase ?? Phrase(same: ""),
          confidence: article.provenance.confidence ?? source?.confidence))
    }
  }

  private mutating func tellParameters() {
    for parameter in pack.parameters {
      guard let article = parameter.article, wanted.concerns(article) else { continue }
      rows.append(
        Row(
          subject: .parameter, name: parameter.name, article: article,
          meaning: parameter.wording.phrase,
          value: RulePack.shown(parameter, values[parameter.name]),
          source: parameter.sourcePhrase, confidence: parameter.confidence))
    }
  }

  private mutating func tellCriteria() {
    for criterion in pack.syntax.criteria {
      for citation in criterion.citations where wanted.concerns(citation.article.text) {
        rows.append(
          Row(
            subject: .criterion, name: "\(criterion.kind.text).\(criterion.name.text)",
            article: citation.article.text, meaning: criterion.wording.phrase))
      }
    }
  }

  private mutating func tellTables() {
    for table in pack.syntax.tables {
      if let article = table.article?.text, wanted.concerns(article) {
        rows.append(
          Row(
            subject: .table, name: table.name.text, article: article,
            meaning: table.wording.phrase))
      }
      for column in table.columns {
        guard let article = column.article?.text, wanted.concerns(article) else { continue }
        rows.append(
          Row(
            subject: .column, name: "\(table.name.text).\(column.name.text)", article: article,
            meaning: column.wording.phrase))
      }
    }
  }

  private mutating func tellChoices() {
    for choice in pack.syntax.choices {
      guard let article = choice.article?.text, wanted.concerns(article) else { continue }
      let declared = DeclaredChoice(choice, of: pack, set: values)
      let made = declared.made
      let words = Choice(wordings: [Choice.Word(made.english, made.chinese)])
      rows.append(
        Row(
          subject: .choice,
          name: choice.name.text + (declared.parameter.map { " (\($0))" } ?? ""), article: article,
          meaning: choice.wording.phrase, value: (.listed(made.english), .choice(words))))
    }
  }

  private mutating func tellUnknown() {
    for article in pack.syntax.articles where wanted.isTold(by: article.reference) {
      for unknown in article.unknown {
        rows.append(
          Row(
            subject: .unknown, name: article.reference, article: article.reference,
            meaning: unknown))
      }
    }
    for reference in pack.syntax.unseen where wanted.isTold(by: reference) {
      let meaning = Phrase(
        "its text is not known, and nothing in these rules rests on it", zh: "条文未见，本规则没有依据它的内容")
      rows.append(Row(subject: .unknown, name: reference, article: reference, meaning: meaning))
    }
  }
}
