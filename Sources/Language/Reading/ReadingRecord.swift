import Diagnostics

/// What the parser says of the text while it reads it. Copies of its place share it: what a look ahead
/// said of a word is said again by who takes the word.
final class ReadingRecord {
  /// What words were taken for, by where they begin.
  private(set) var words: [Int: ReadWord] = [:]
  /// What would have been taken at the end of the text, in the order in which it was looked for.
  private(set) var expectations: [Expectation] = []
  /// What the operand that is read now stands opposite to.
  var opposite: Expression?

  /// Notes what a word was taken for.
  func take(_ span: SourceSpan, as role: ReadWord.Role) {
    words[span.lower] = ReadWord(role: role, span: span)
  }

  /// Notes what may stand at the end of the text.
  func expect(_ form: Expectation.Form, from start: Int) {
    let expectation = Expectation(form: form, start: start)
    if !expectations.contains(expectation) { expectations.append(expectation) }
  }
}
