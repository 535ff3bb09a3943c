import Diagnostics
import Exact

extension StatementParser {
  /// `22` or `22(4)` behind `article`.
  mutating func article() throws(Diagnostic) -> String {
    try clauseNumber() + paragraphs()
  }

  /// `第22条`, or `第22条(4)`; nothing where the line begins otherwise.
  mutating func articleWord() throws(Diagnostic) -> String? {
    guard let folded = cursor.current.folded else { return nil }
    let scalars = folded.unicodeScalars
    guard scalars.first == "第", scalars.last == "条" else { return nil }
    let digits = scalars.dropFirst().dropLast()
    guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    cursor.advance()
    return String(digits) + (try paragraphs())
  }

  private mutating func paragraphs() throws(Diagnostic) -> String {
    var text = ""
    while cursor.isAt(.openRound) {
      let opening = cursor.current.span
      cursor.advance()
      text += "(" + (try clauseNumber()) + ")"
      try cursor.close(.closeRound, opening: opening)
    }
    return text
  }

  private mutating func clauseNumber() throws(Diagnostic) -> String {
    guard case .literal(.number(let number)) = cursor.current.kind, number.mark == .none,
      number.spelling.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw cursor.unexpected("an article's number, as in 22 or 22(4)") }
    cursor.advance()
    return number.spelling
  }

  /// The words behind `help`, if any.
  mutating func help() -> Name? {
    guard var name = cursor.acceptName() else { return nil }
    while let next = cursor.acceptName() {
      name = Name(name.text + " " + next.text, at: name.span.joined(with: next.span))
    }
    return name
  }

  mutating func option() throws(Diagnostic) -> Statement.Form {
    guard !cursor.current.isEnd else { return .options }
    let name = try cursor.name("a setting's name")
    guard !cursor.current.isEnd else { return .option(name, nil) }
    if case .literal(.number(let number)) = cursor.current.kind {
      let value = Name(number.spelling, at: cursor.current.span)
      cursor.advance()
      return .option(name, value)
    }
    return .option(name, try cursor.name("a setting's value"))
  }
}
