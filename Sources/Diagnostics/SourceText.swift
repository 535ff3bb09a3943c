/// A text that statements or rules were read from, with the name that messages call it by.
///
/// A text can have others behind it, as a rule pack has the pack that it extends: offsets run on
/// through all of them, and line, column and name are those of the part in which an offset lies.
public struct SourceText: Hashable, Sendable {
  /// The file's name as the user gave it, or `<prompt>`, `<command>`, `<input>`; of several parts
  /// the first one's.
  public let name: String
  /// The whole text, all parts of it with a line feed between them.
  public let text: String
  /// The parts, in order, each with the offset at which it begins.
  private let parts: [Part]

  private struct Part: Hashable {
    let name: String
    let start: Int
  }

  /// A text under the name that messages call it by.
  public init(name: String, text: String) {
    self.init(text, [Part(name: name, start: 0)])
  }

  private init(_ text: String, _ parts: [Part]) {
    name = parts.first?.name ?? ""
    self.text = text
    self.parts = parts
  }

  /// This text with another one behind it.
  public func followed(by other: SourceText) -> SourceText {
    let start = text.utf8.count + 1
    let further = other.parts.map { Part(name: $0.name, start: start + $0.start) }
    return SourceText(text + "\n" + other.text, parts + further)
  }

  /// Where the last part begins, as a UTF-8 offset.
  public var startOfLastPart: Int { parts.last?.start ?? 0 }

  /// The name of the part in which a UTF-8 offset lies.
  public func name(at offset: Int) -> String { part(around: offset).name }

  /// Line and column of a UTF-8 offset in its part, both from 1; the column counts characters.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let index = self.index(of: offset)
    let before = text.utf8[self.index(of: part(around: offset).start)..<index]
    let line = before.count { $0 == UInt8(ascii: "\n") }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) }
    let column = text[(start ?? before.startIndex)..<index].count
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

  private func part(around offset: Int) -> Part {
    parts.last { $0.start <= offset } ?? Part(name: name, start: 0)
  }

  private func index(of offset: Int) -> String.Index {
    let bounded = min(max(0, offset), text.utf8.count)
    let index = text.utf8.index(text.startIndex, offsetBy: bounded)
    return index.samePosition(in: text.unicodeScalars) ?? text.endIndex
  }
}
