import Synchronization

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
  /// Where parts and lines begin: behind a reference, as every diagnostic carries its text.
  private let layout: Layout

  private final class Layout: Sendable {
    /// The parts, in order, each with the offset at which it begins.
    let parts: [Part]
    private let text: String
    private let starts = Mutex<[Int]?>(nil)

    init(_ text: String, _ parts: [Part]) { (self.text, self.parts) = (text, parts) }

    /// Where the lines begin, as UTF-8 offsets; looked for when a place is first asked for.
    var lineStarts: [Int] {
      starts.withLock { starts in
        if let starts { return starts }
        var found = [0]
        var offset = 0
        for byte in text.utf8 {
          offset += 1
          if byte == UInt8(ascii: "\n") { found.append(offset) }
        }
        starts = found
        return found
      }
    }
  }

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
    layout = Layout(text, parts)
  }

  private var parts: [Part] { layout.parts }
  private var lineStarts: [Int] { layout.lineStarts }

  /// Whether the same parts say the same.
  public static func == (first: SourceText, second: SourceText) -> Bool {
    first.text == second.text && first.parts == second.parts
  }

  /// Feeds the text to a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

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
    let bounded = min(max(0, offset), text.utf8.count)
    let (line, first) = (self.line(at: bounded), self.line(at: part(around: offset).start))
    let start = max(lineStarts[line], part(around: offset).start)
    let column = text[index(of: start)..<index(of: bounded)].count
    return (line - first + 1, column + 1)
  }

  /// The line of an offset in the whole text, from 0: the last one that begins at or before it.
  private func line(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
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
