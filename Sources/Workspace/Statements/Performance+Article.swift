import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `article 22`: what it asks, then what rests on it, then what is not known of it.
  mutating func article(_ reference: String) throws(Diagnostic) {
    let pack = session.state.contents.pack
    let values = session.state.contents.parameters
    guard let table = pack.articleTable(reference, set: values) else {
      let whole = ArticleReference(reference).article
      throw pack.articleTable(whole, set: values) == nil
        ? .unknownArticle(reference, in: pack, at: statement.span)
        : .unknownParagraph(reference, of: whole, in: pack, at: statement.span)
    }
    var outline = ShownOutline(
      ShownOutline.Entry(article: reference, table), rows: marked(table, notes: []))
    outline.isRowsForPrograms = true
    show(outline, as: "article", table)
  }

  /// Shows an outline, whose rows also become the last result.
  mutating func show(_ outline: ShownOutline, as word: String, _ table: Table) {
    session.memory.last = .outline(outline)
    keep(table)
    outcome.results.append(SessionResult(statement: word, line: line, .outline(outline)))
    sayAside(marks)
  }
}

extension Diagnostic {
  /// `article 99`
  fileprivate static func unknownArticle(
    _ reference: String, in pack: RulePack, at span: SourceSpan
  ) -> Diagnostic {
    let known = Phrase.list(pack.syntax.articles.map(\.reference))
    return unknown(
      reference, in: pack, at: span,
      Phrase("known are \(known.english)", zh: "已有的条款：\(known.chinese)"))
  }

  /// `article 22(9)`
  fileprivate static func unknownParagraph(
    _ reference: String, of whole: String, in pack: RulePack, at span: SourceSpan
  ) -> Diagnostic {
    unknown(
      reference, in: pack, at: span,
      Phrase("`article \(whole)` tells what is known of it", zh: "`条款 \(whole)` 显示已知的内容"))
  }

  private static func unknown(
    _ reference: String, in pack: RulePack, at span: SourceSpan, _ advice: Phrase
  ) -> Diagnostic {
    let name = ArticleReference(reference).phrase
    return Diagnostic(
      code: "unknown-article",
      Phrase(
        "\(pack.name) knows nothing of \(name.english)", zh: "\(pack.name) 中没有\(name.chinese)"),
      at: span, advice: [advice])
  }
}

extension ShownOutline.Entry {
  /// An article with what the table tells of it: its own words in front, everything else under the
  /// word for what it is.
  fileprivate init(article reference: String, _ table: Table) {
    self.init(
      ArticleReference(reference).phrase, value: nil, type: .text, details: [],
      entries: [])
    for row in 0..<table.rowCount {
      let told = ArticleRow(table, row)
      guard table["is"]?.value(at: row) != .text("article") else {
        details += told.lines(apartFrom: reference)
        continue
      }
      if entries.last?.name != told.subject {
        entries.append(
          ShownOutline.Entry(told.subject, value: nil, type: .text, details: [], entries: []))
      }
      entries[entries.count - 1].entries.append(told.entry)
    }
  }
}

/// One row of the table of an article.
private struct ArticleRow {
  let table: Table
  let row: Int

  init(_ table: Table, _ row: Int) { (self.table, self.row) = (table, row) }

  /// What it is: a parameter, a criterion.
  var subject: Phrase {
    phrase("is").map { String($0.map { $0 == "_" ? " " : $0 }) }
  }

  /// The words of the article, of a paragraph under its number, then the source.
  func lines(apartFrom reference: String) -> [ShownOutline.Detail] {
    let number = phrase("name")
    let heading = number.english == reference ? nil : number.map { $0 + ":" }
    let source = [phrase("source"), phrase("confidence")].joined(by: .comma)
    let words = ShownOutline.Detail("meaning", heading: heading, phrase("meaning"))
    guard heading == nil, !source.isEmpty else { return [words] }
    return [
      words,
      ShownOutline.Detail("source", heading: Phrase("source", zh: "来源"), source),
    ]
  }

  /// What rests on the article, or what is not known of it.
  var entry: ShownOutline.Entry {
    let cell = table[row, "value"]
    let isUnknown = table["is"]?.value(at: row) == .text("not_known")
    return ShownOutline.Entry(
      isUnknown ? phrase("meaning") : phrase("name"),
      value: cell.value == .blank ? nil : cell.value,
      type: cell.type,
      details: isUnknown ? [] : [ShownOutline.Detail("meaning", phrase("meaning"))],
      entries: [])
  }

  private func phrase(_ column: String) -> Phrase {
    let cell = table[row, column]
    return ValueText.phrase(cell.value, as: cell.type)
  }
}
