import Diagnostics
import Exact

extension SourcePrinter {
  mutating func write(_ literal: Literal) {
    switch literal {
    case .number(let number): write(number.spelling)
    case .text(let text): write(text)
    case .date(let day): write(day.description)
    case .month(let month): write(month.description)
    case .year(let year): write(String(repeating: "0", count: missing(year)) + "\(year)年")
    case .period(let period): write(words(of: period))
    case .truth(let truth): write(truth ? "yes" : "no")
    case .blank: write("blank")
    }
  }

  /// A literal as messages call it.
  static func found(_ literal: Literal) -> Phrase {
    var printer = SourcePrinter()
    printer.write(literal)
    if case .text = literal { return Phrase("the text \(printer.text)", zh: "文本 \(printer.text)") }
    return Phrase(same: printer.text).quoted
  }

  /// The leading zeros of a year, which has four digits.
  private func missing(_ year: Int) -> Int { max(0, 4 - String(year).utf8.count) }

  private func words(of period: Period) -> String {
    switch period {
    case .days(1): "1 day"
    case .days(let count): "\(count) days"
    case .months(1): "1 month"
    case .months(let count): "\(count) months"
    }
  }

  /// A text in double quotes, or in single ones where a `$` must stay a `$` or where that
  /// spares doubling.
  mutating func write(_ literal: TextLiteral) {
    guard let plain = literal.plain else {
      write(filled: literal.pieces)
      return
    }
    let hasDouble = plain.contains("\"")
    let isRaw = hasVariable(plain) || (hasDouble && !plain.contains("'"))
    write(quoted(plain, by: isRaw ? "'" : "\""))
  }

  private mutating func write(filled pieces: [TextLiteral.Piece]) {
    write("\"")
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text): write(doubled(text, "\""))
      case .variable(let name):
        write(needsBraces(name.text, before: pieces[(index + 1)...].first) ? "${" : "$")
        write(name.text)
        if text.hasSuffix("${" + name.text) { write("}") }
      }
    }
    write("\"")
  }

  private func needsBraces(_ name: String, before next: TextLiteral.Piece?) -> Bool {
    if name.contains("-") { return true }
    guard case .text(let text) = next, let first = text.unicodeScalars.first else { return false }
    return first.continuesWord
  }

  /// Whether a `$` in double quotes would be filled in.
  private func hasVariable(_ text: String) -> Bool {
    var isDollar = false
    for scalar in text.unicodeScalars {
      if isDollar, scalar == "{" || scalar.beginsWord { return true }
      isDollar = scalar == "$"
    }
    return false
  }

  private func quoted(_ text: String, by quote: Character) -> String {
    "\(quote)\(doubled(text, quote))\(quote)"
  }

  /// The quotes inside doubled; a line end, which no text can hold, as a space.
  func doubled(_ text: String, _ quote: Character) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result.append(" ")
      case let scalar where quote.unicodeScalars.first == scalar:
        result.append(scalar)
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
