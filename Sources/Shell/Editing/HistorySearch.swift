import Exact

/// An incremental search through the history: the newest entry that contains what was typed.
struct HistorySearch {
  /// What was typed, the oldest first.
  private let entries: [HistoryRecord]
  /// The line as it was before the search.
  let original: EditedText
  /// What is searched for.
  private(set) var pattern = ""
  /// The entry that was found.
  private var position: Int?
  /// Whether the last step found nothing more.
  private(set) var isFailing = false

  /// A search that has not begun.
  init(entries: [HistoryRecord], original: EditedText) {
    self.entries = entries
    self.original = original
  }

  /// The prompt while searching, plain text.
  func prompt(in wording: Wording) -> String {
    let hasFailed = !isFailing && position.map { entries[$0].status != 0 } ?? false
    switch wording {
    case .english:
      return "(\(isFailing ? "no match" : "search") '\(pattern)'\(hasFailed ? ", failed" : "")) "
    case .chinese:
      return "（\(isFailing ? "未找到" : "查找")“\(pattern)”\(hasFailed ? "，失败" : "")）"
    }
  }

  /// The found line, the cursor where the pattern begins; the original if nothing was found.
  var found: EditedText {
    guard let position else { return original }
    var text = EditedText(entries[position].text.composed)
    text.cursor = Self.place(of: pattern, in: text.scalars) ?? text.cursor
    return text
  }

  /// The scalars of the found line that are what was searched for.
  var foundRange: Range<Int>? {
    guard position != nil, !pattern.isEmpty else { return nil }
    let start = found.cursor
    return start..<min(start + pattern.unicodeScalars.count, found.scalars.count)
  }

  /// Searches for one more character, from the present entry backwards.
  mutating func append(_ scalar: Unicode.Scalar) {
    pattern.unicodeScalars.append(scalar)
    search(upTo: position.map { $0 + 1 } ?? entries.count)
  }

  /// Takes the last character back and searches from the newest entry.
  mutating func removeLast() {
    guard !pattern.isEmpty else { return }
    pattern.unicodeScalars.removeLast()
    position = nil
    isFailing = false
    if !pattern.isEmpty { search(upTo: entries.count) }
  }

  /// Goes on to an older entry.
  mutating func older() {
    guard !pattern.isEmpty else { return }
    search(upTo: position ?? entries.count)
  }

  /// Looks for the newest match before an index; keeps the last match if there is none.
  private mutating func search(upTo end: Int) {
    let present = position.map { entries[$0].text }
    let match = entries[..<end].lastIndex {
      Self.place(of: pattern, in: Array($0.text.unicodeScalars)) != nil
        && (end != position || $0.text != present)
    }
    isFailing = match == nil
    position = match ?? position
  }

  /// Where a pattern first stands in a text, in scalars; case is ignored for ASCII letters.
  private static func place(of pattern: String, in text: [Unicode.Scalar]) -> Int? {
    let wanted = pattern.unicodeScalars.map(folded)
    guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
    return (0...(text.count - wanted.count)).first { start in
      zip(text[start...], wanted).allSatisfy { folded($0) == $1 }
    }
  }

  /// An ASCII capital as its small letter, anything else as it is.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
  }
}
