internal import HostileTexts

/// What reached a terminal, read as strictly as nothing else reads it: only what the program itself
/// draws with may be there beside text.
struct HostileOutput {
  /// What is none of the program's, each with what stands behind it.
  private(set) var strange: [String] = []

  /// How the program draws: colours, moves of the cursor, what is wiped, and the modes that it sets.
  private static let sequences: Set<String> = [
    "m", "A", "B", "C", "H", "J", "2J", "K", "2K", "?25h", "?25l", "?7h", "?7l", "?2004h", "?2004l",
    "?1049h", "?1049l",
  ]

  init(_ bytes: [UInt8]) {
    // The last character may still be on its way.
    let whole = (0..<4).lazy.compactMap { String(validating: bytes.dropLast($0), as: UTF8.self) }
    guard let text = whole.first else {
      strange = ["no UTF-8"]
      return
    }
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let isTold = !HostileText.hidden(in: String(scalar)).isEmpty && scalar != "\r"
      if scalar == "\u{1B}" {
        if !Self.takeSequence(&rest) { keep(scalar, rest) }
      } else if isTold {
        keep(scalar, rest)
      }
    }
  }

  private mutating func keep(_ scalar: Unicode.Scalar, _ rest: Substring.UnicodeScalarView) {
    strange.append((String(scalar) + String(rest.prefix(30))).debugDescription)
  }

  /// Takes what stands behind an ESC, where it is the program's.
  private static func takeSequence(_ rest: inout Substring.UnicodeScalarView) -> Bool {
    guard rest.popFirst() == "[" else { return false }
    let parameters = rest.prefix { ("0"..."9").contains($0) || $0 == ";" || $0 == "?" }
    rest = rest.dropFirst(parameters.count)
    guard let final = rest.popFirst() else { return false }
    let sequence = String(parameters) + String(final)
    if sequences.contains(sequence) { return true }
    // A move or a colour with numbers.
    return "mABCH".unicodeScalars.contains(final) && !parameters.contains("?")
  }
}
