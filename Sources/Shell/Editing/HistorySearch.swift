/// An incremental search through the history: the newest entry that contains what was typed.
struct HistorySearch {
  /// The texts, the oldest first.
  private let entries: [String]
  /// The line as it was before the search.
  let original: EditedText
  /// What is searched for.
  private(set) var pattern = ""
  /// The entry that was found.
  private var position: Int?
  /// Whether the last step found nothing more.
  private(set) var isFailing = false

  /// A search that has not begun.
  init(entries: [String], original: EditedText) {
    self.entries = entries
    self.original = original
  }

  /// The prompt while searching, plain text.
  var prompt: String { "(\(isFailing ? "no match" : "search") '\(pattern)') " }

  /// The found line, the cursor where the pattern begins; the original if nothing was found.
  var found: EditedText {
    guard let position else { return original }
    var text = EditedText(entries[position])
    text.cursor = Self.place(of: pattern, in: text.scalars) ?? text.cursor
    return text
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
    let present = position.map { entries[$0] }
    let match = entries[..<end].lastIndex {
      Self.place(of: pattern, in: Array($0.unicodeScalars)) != nil
        && (end != position || $0 != present)
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
