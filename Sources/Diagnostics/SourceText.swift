/// A text that statements or rules were read from, with the name that messages call it by.
public struct SourceText: Hashable, Sendable {
  /// The file's name as the user gave it, or `<prompt>`, `<command>`, `<input>`.
  public let name: String
  /// The whole text.
  public let text: String

  /// A text under the name that messages call it by.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Line and column of a UTF-8 offset, both from 1; the column counts characters.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let index = self.index(of: offset)
    let before = text.utf8[..<index]
    let line = before.count { $0 == UInt8(ascii: "\n") }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) }
    let column = text[(start ?? text.startIndex)..<index].count
    return (line + 1, column + 1)
  }

  /// The whole line in which the offset lies, and the offset of its start.
  public func line(around offset: Int) -> (text: String, start: Int) {
    let index = self.index(of: offset)
    let newline = UInt8(ascii: "\n")
    let start = text.utf8[..<index].lastIndex(of: newline).map { text.utf8.index(after: $0) }
    let end = text.utf8[index...].firstIndex(of: newline) ?? text.endIndex
    let first = start ?? text.startIndex
    return (String(text[first..<end]), text.utf8.distance(from: text.startIndex, to: first))
  }

  /// The text of a span.
  public subscript(span: SourceSpan) -> String {
    String(text[index(of: span.lower)..<index(of: span.upper)])
  }

  private func index(of offset: Int) -> String.Index {
    let bounded = min(max(0, offset), text.utf8.count)
    let index = text.utf8.index(text.startIndex, offsetBy: bounded)
    return index.samePosition(in: text.unicodeScalars) ?? text.endIndex
  }
}
