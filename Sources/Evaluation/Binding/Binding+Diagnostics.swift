public import Diagnostics
import Exact
import Language
import Tables

/// What can be wrong with a name in an expression.
extension Diagnostic {
  /// `show projects.amout`
  static func unknownColumn(_ name: Name, of table: Table, among names: [String]) -> Diagnostic {
    var advice = ["`describe \(table.name)` lists its columns"]
    if let difference = name.differenceAdvice { advice.insert(difference, at: 0) }
    return Diagnostic(
      code: "unknown-column", "\(table.name) has no column '\(name.text)'", at: name.span,
      suggestion: Similarity.nearest(to: name.text, among: names), advice: advice)
  }

  /// `show projcts`
  static func unknownTable(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-table", "there is no table '\(name.text)'", at: name.span,
      suggestion: Similarity.nearest(to: name.text, among: names),
      advice: RecordKind.named(name.folded) != nil
        ? ["it has not been loaded: `load FILE`"] : ["`tables` lists what is loaded"])
  }

  /// `show amount`
  static func unknownName(_ name: Name, among names: [String]) -> Diagnostic {
    var advice = ["a text is written in quotes: \"\(name.text)\""]
    if let difference = name.differenceAdvice { advice.insert(difference, at: 0) }
    return Diagnostic(
      code: "unknown-name", "'\(name.text)' is no table, and there is no row in scope",
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: names), advice: advice)
  }

  /// `set cap.rat = 3%`
  public static func unknownParameter(
    _ text: String, at span: SourceSpan, among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      code: "unknown-parameter", "there is no parameter '\(text)'", at: span,
      suggestion: Similarity.nearest(to: text, among: names),
      advice: ["`parameters` lists them"])
  }

  /// `show $resrve`
  static func unknownVariable(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-variable", "nothing is named '$\(name.text)'", at: name.span,
      suggestion: Similarity.nearest(to: name.text, among: names).map { "$" + $0 },
      advice: ["`let $\(name.text) = …` gives it a value"])
  }

  /// `show rund(2.5)`
  static func unknownFunction(_ name: Name) -> Diagnostic {
    let names = Function.allCases.map(\.rawValue) + Aggregate.Function.allCases.map(\.rawValue)
    return Diagnostic(
      code: "unknown-function", "there is no function '\(name.text)'", at: name.span,
      suggestion: Similarity.nearest(to: name.text, among: names),
      advice: ["the functions are \(names.joined(separator: ", "))"])
  }

  /// `show days(2020-01-01)`
  static func wrongArguments(_ function: Function, name: Name) -> Diagnostic {
    Diagnostic(
      code: "wrong-arguments", "\(function.rawValue) is written `\(function.usage)`",
      at: name.span)
  }

  /// `show loaded(1)`
  static func notTable(_ expression: Expression) -> Diagnostic {
    Diagnostic(
      code: "not-a-table", "the name of a table was expected here", at: expression.span)
  }

  /// `show 1 + projects`
  static func tableAsValue(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "table-as-value", "'\(name.text)' is a table, not a value", at: name.span,
      advice: ["`count(\(name.text))` counts its rows"])
  }

  /// `show 1 + projects.amount`
  static func wholeColumn(_ table: Name, _ column: Name) -> Diagnostic {
    Diagnostic(
      code: "whole-column", "'\(table.text).\(column.text)' is a whole column, not one value",
      at: table.span.joined(with: column.span),
      advice: [
        "`sum(\(table.text).\(column.text))` adds it up",
        "`\(table.text)[KEY].\(column.text)` is one cell of it",
      ])
  }

  /// `show 1 + projects[P-0003]`
  static func wholeRow(_ reference: CellReference, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "whole-row", "this names a whole row, not one value", at: span,
      advice: ["write the column behind it: `\(reference.table.text)[…].column`"])
  }

  /// `show budget[x].y` where budget was loaded without `key`
  static func noKey(_ table: Table, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-key", "\(table.name) has no key, so its rows have no names", at: span,
      advice: ["`load FILE as \(table.name) key COLUMN` gives it one"])
  }

  /// `show caps[海曙].limit`
  static func wrongKey(_ table: Table, found: Int, at span: SourceSpan) -> Diagnostic {
    let names = table.keyColumns.map { table.columns[$0].name }
    return Diagnostic(
      code: "wrong-key",
      "the key of \(table.name) has \(names.count) parts (\(names.joined(separator: ", "))), "
        + "not \(found)", at: span,
      advice: ["write `\(table.name)[\(names.joined(separator: ", "))]`"])
  }

  /// `show projects[P-9999].amount`
  static func unknownRow(_ key: String, of table: Table, at span: SourceSpan) -> Diagnostic {
    let keys = (0..<min(table.rowCount, 100_000)).lazy.map {
      table.keyText(at: $0).split(separator: "/").joined(separator: ", ")
    }
    return Diagnostic(
      code: "unknown-row", "\(table.name) has no row '\(key)'", at: span,
      suggestion: Similarity.nearest(to: key, among: keys))
  }

  /// `where kind = trainning`
  static func unknownChoice(_ name: Name, _ choice: Choice) -> Diagnostic {
    let words = choice.words.flatMap { [$0.english] + $0.chinese }
    return Diagnostic(
      code: "unknown-choice", "'\(name.text)' is not one of the words of this column",
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: words),
      advice: ["expected one of " + words.joined(separator: ", ")])
  }

  /// `where on_time = maybe`
  static func notYesOrNo(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "not-yes-or-no", "expected yes or no, found '\(name.text)'", at: name.span,
      advice: ["`is blank` asks whether nothing is known"])
  }

  /// `where name = region`
  static func ambiguousText(_ name: Name, _ table: Table?) -> Diagnostic {
    Diagnostic(
      code: "text-or-column", "'\(name.text)' could be a text or a column", at: name.span,
      advice: [
        "a text: \"\(name.text)\"", "the column: \(table?.name ?? "table").\(name.text)",
      ])
  }

  /// `where amount > 95%`
  static func percentOpposite(
    _ type: String, _ number: NumberLiteral, at span: SourceSpan
  ) -> Diagnostic {
    let plain = number.spelling.filter { $0 != "%" && $0 != "‰" && $0 != "％" }
    return Diagnostic(
      code: "percent-opposite",
      "a percentage cannot be compared with or set to \(type): "
        + "\(number.spelling) is \(number.value)", at: span,
      advice: ["write \(plain) or \(number.value), whichever is meant"])
  }

  /// `where starts_on > 5`
  static func incomparable(_ first: String, _ second: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "incomparable", "\(first) cannot be compared with \(second)", at: span)
  }

  /// `show sum(1 + 2)`
  static func aggregateWithoutTable(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "aggregate-without-table", "\(name.text) needs a table", at: name.span,
      advice: ["write `\(name.text)(projects.amount where …)`"])
  }

  /// `show count(its roster)` outside a row
  static func itsWithoutRow(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "its-without-row", "`its` has a meaning only in a row of a table", at: name.span)
  }

  /// `show project_id, count(its fund) from projects`
  static func keyNotCarried(
    _ key: String, owner: Table, by table: Table, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      code: "key-not-carried",
      "\(table.name) does not carry '\(key)', the key of \(owner.name)", at: span)
  }

  /// `show sum(roster.score)` where no roster is loaded
  static func kindNotLoaded(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "not-loaded", "\(name.text) is not loaded", at: name.span,
      advice: ["`load FILE` loads it"])
  }
}

extension Name {
  /// A word with a hyphen may have been meant as a difference.
  var differenceAdvice: String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return "for a difference write spaces: \(parts.joined(separator: " - "))"
  }
}
