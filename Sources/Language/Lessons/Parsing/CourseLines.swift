import Diagnostics

/// The lines of a course, read one after the other.
struct CourseLines {
  /// A line with something on it.
  struct Line {
    /// How far it stands from the margin.
    let indentation: Int
    /// What stands on it, without the space around it.
    let text: String
    /// Where that stands.
    let span: SourceSpan
  }

  private let lines: [Line]
  private var position = 0

  init(_ source: SourceText) {
    var (lines, offset): ([Line], Int) = ([], 0)
    for line in source.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let indentation = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
      let end = line.lastIndex { ![0x20, 0x09, 0x0D].contains($0) }.map(line.index(after:))
      let length = end.map { line.distance(from: line.startIndex, to: $0) } ?? 0
      let span = SourceSpan(offset + min(indentation, length), offset + length)
      lines.append(Line(indentation: indentation, text: source[span], span: span))
      offset += line.count + 1
    }
    self.lines = lines
  }

  /// The next line that stands further in than a margin; nothing where the next line with something on it
  /// does not. Comments are passed over.
  mutating func next(below margin: Int) -> Line? {
    while position < lines.count, lines[position].text.isEmpty || lines[position].isComment {
      position += 1
    }
    guard position < lines.count, lines[position].indentation > margin else { return nil }
    defer { position += 1 }
    return lines[position]
  }

  /// All that stands further in than a margin, as it is: blank lines between, and `#`.
  mutating func block(below margin: Int) -> ArraySlice<Line> {
    let start = position
    while position < lines.count,
      lines[position].text.isEmpty || lines[position].indentation > margin
    {
      position += 1
    }
    let block = lines[start..<position]
    let end = block.lastIndex { !$0.text.isEmpty }.map { $0 + 1 } ?? start
    let first = block.firstIndex { !$0.text.isEmpty } ?? end
    return lines[min(first, end)..<end]
  }
}

extension CourseLines.Line {
  fileprivate var isComment: Bool { text.hasPrefix("#") }
}

extension ArraySlice<CourseLines.Line> {
  /// The lines as a text, without what they all are indented by.
  var text: String {
    let margin = lazy.filter { !$0.text.isEmpty }.map(\.indentation).min() ?? 0
    return map { line in
      line.text.isEmpty
        ? "" : String(repeating: " ", count: line.indentation - margin) + line.text
    }.joined(separator: "\n")
  }
}
