import Diagnostics
import Language
import Workspace

/// What of a line is coloured: words by what the parser takes them for, names by whether the session knows them.
struct LineColours {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// The parts of a line with the cursor at a UTF-8 offset.
  func parts(of line: String, cursor: Int) -> [(range: Range<Int>, part: LineLook.Part)] {
    let reading = TextReading(line)
    let meanings = session.meanings(of: line, reading)
    var parts: [(range: Range<Int>, part: LineLook.Part)] = []
    for (word, meaning) in zip(reading.words, meanings) {
      // A name that is still being typed is not called wrong.
      let isTyped = word.span.upper == cursor
      guard let part = part(of: word.role, meaning), !(isTyped && part == .unknown) else {
        continue
      }
      parts.append((word.span.lower..<word.span.upper, part))
    }
    parts += reading.loneBrackets.map { ($0.lower..<$0.upper, .unclosed) }
    return parts + marked(reading, cursor)
  }

  private func part(of role: ReadWord.Role, _ meaning: WordMeaning?) -> LineLook.Part? {
    switch role {
    case .statement: .statement
    case .keyword, .function: .keyword
    case .quantity: .quantity
    case .text, .path, .key: .text
    case .comment: .comment
    case .unclosed: .unclosed
    case .variable: meaning == .unknown ? .unknown : .variable
    case .name, .operand, .member:
      switch meaning {
      case .known: .known
      case .unknown: .unknown
      case .value: .text
      case nil: nil
      }
    case .sign, .unread: nil
    }
  }

  /// The bracket at the cursor, or just before it, and the one that belongs to it.
  private func marked(
    _ reading: TextReading, _ cursor: Int
  ) -> [(range: Range<Int>, part: LineLook.Part)] {
    let pair = reading.pairs.first { pair in
      [pair.opening, pair.closing].contains { $0.lower == cursor || $0.upper == cursor }
    }
    guard let pair else { return [] }
    return [pair.opening, pair.closing].map { ($0.lower..<$0.upper, .marked) }
  }
}
