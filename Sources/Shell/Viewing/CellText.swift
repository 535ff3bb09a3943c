import Diagnostics
import Exact
import Language
import Rendering

/// A cell as it is typed, and the statement that sets it to what was typed.
enum CellText {
  /// What a cell holds, to be edited: exact, the words of a choice in the language of the session.
  static func typed(_ value: Value, as type: ValueType, in wording: Wording) -> String {
    switch (value, type) {
    case (.truth, _), (.text, .choice), (.period, _):
      ValueText.shown(value, as: type, in: wording)
    default: value.exactText(as: type)
    }
  }

  /// `set projects[P-0003].name = "…"`: text quoted, choices bare, nothing as `blank`, the rest as it
  /// was typed.
  static func statement(setting reference: String, to typed: String, as type: ValueType) -> String {
    let (value, reason) = parts(of: typed)
    return "set \(reference) = \(written(value, as: type))"
      + (reason.map { " because " + $0 } ?? "")
  }

  /// What is typed before `because "…"`, and the reason in its quotes.
  private static func parts(of typed: String) -> (value: String, reason: String?) {
    let reading = TextReading(typed)
    guard let last = reading.words.last, last.role == .text,
      let word = reading.words.dropLast().last, last.span.upper == typed.utf8.count,
      ["because", "因为"].contains(text(of: word, in: typed).lowercased())
    else { return (typed, nil) }
    let value = String(decoding: typed.utf8.prefix(word.span.lower), as: UTF8.self)
    guard value.isEmpty || value.last?.isWhitespace ?? false else { return (typed, nil) }
    let end = value.reversed().prefix { $0.isWhitespace }.count
    return (String(value.dropLast(end)), text(of: last, in: typed))
  }

  private static func text(of word: ReadWord, in typed: String) -> String {
    String(decoding: Array(typed.utf8)[word.span.lower..<word.span.upper], as: UTF8.self)
  }

  private static func written(_ typed: String, as type: ValueType) -> String {
    guard !typed.isEmpty else { return "blank" }
    switch type {
    case .text: return Spelling.quoted(typed)
    case .choice: return Spelling.word(typed)
    case _ where type.isNumeric: return ungrouped(typed)
    default: return typed
    }
  }

  /// A number without the commas at its thousands, which separate in a statement.
  private static func ungrouped(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      parts.count > 1 && (1...4).contains(parts[0].count)
      && parts.dropFirst().allSatisfy { $0.prefix { $0.isASCII && $0.isNumber }.count == 3 }
    return isGrouped ? parts.joined() : text
  }
}

extension CellText {
  /// Whether a text is one statement that sets the cells that it names, or a part of one.
  static func isOneStatement(_ text: String) -> Bool {
    let parsed = Parser.statements(in: SourceText(name: "", text: text))
    guard parsed.count == 1 else { return false }
    guard case .success(let statement) = parsed[0], case .set(let edit) = statement.form else {
      return true
    }
    return edit.filter == nil
  }
}
