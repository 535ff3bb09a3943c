import Diagnostics
import Evaluation
import Exact
import Language
import Tables

extension TableView {
  /// Nothing meets the condition: suggests the near value that was probably meant.
  func nothingFound(_ filter: Expression, in table: Table) -> Diagnostic {
    for (name, text, span) in equations(filter) {
      guard let index = table.column(named: name) else { continue }
      let column = table.columns[index]
      guard column.type.isText else { continue }
      let values = (0..<min(table.rowCount, 100_000)).lazy.compactMap { column.value(at: $0).text }
      guard !values.contains(column.word(for: text)) else { continue }
      return Diagnostic(
        .warning, code: "no-rows",
        Phrase(
          "\(table.name) has no \(column.name) '\(text)'",
          zh: "\(table.name) 的“\(column.phrase.chinese)”列中没有“\(text)”"),
        at: span,
        suggestion: Similarity.nearest(to: text, among: values))
    }
    return Diagnostic(
      .warning, code: "no-rows",
      Phrase("no row of \(table.name) meets the condition", zh: "\(table.name) 中没有符合条件的行"),
      at: filter.span)
  }

  /// The parts of a condition that compare a column with a text.
  private func equations(_ filter: Expression) -> [(String, String, SourceSpan)] {
    switch filter.form {
    case .binary(.and, let left, let right), .binary(.or, let left, let right):
      return equations(left) + equations(right)
    case .binary(.equal, let left, let right):
      guard let column = columnName(left), let text = wordOrText(right) else { return [] }
      return [(column, text, right.span)]
    case .membership(let value, let list):
      guard let column = columnName(value) else { return [] }
      return list.compactMap { item in wordOrText(item).map { (column, $0, item.span) } }
    default: return []
    }
  }

  private func columnName(_ expression: Expression) -> String? {
    switch expression.form {
    case .name(let name): name.text
    case .member(_, let name): name.text
    default: nil
    }
  }

  private func wordOrText(_ expression: Expression) -> String? {
    switch expression.form {
    case .name(let name): name.text
    case .literal(.text(let text)): text.plain
    case .literal(.number(let number)): number.spelling
    default: nil
    }
  }
}

extension Column {
  /// The English word of a choice, any other text as it is.
  fileprivate func word(for text: String) -> String {
    if case .choice(let choice) = type { choice.word(for: text) ?? text } else { text }
  }
}
