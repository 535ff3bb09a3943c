import Exact

/// Keys and signals, the bytes of an arrow or a paste put together.
struct KeyReader {
  /// What came.
  enum Arrival {
    case key(ViewerKey)
    case signal(Int32)
    /// The terminal has gone.
    case end
  }

  private var input: KeyInput
  /// Signals that came in the middle of a key.
  private var signals: [Int32] = []
  private var hasEnded = false

  /// How long behind ESC the rest of a key is waited for.
  private static let patience: Int32 = 50
  private static let longestEscape = 16

  init(_ input: KeyInput) { self.input = input }

  /// Waits for a key or a signal.
  mutating func next() -> Arrival {
    if !signals.isEmpty { return .signal(signals.removeFirst()) }
    if hasEnded { return .end }
    switch input.next() {
    case .signal(let signal): return .signal(signal)
    case .end: return .end
    case .character("\u{1B}"): return .key(escape())
    case .character(let scalar): return .key(ViewerKey(scalar))
    }
  }

  /// The key that ESC begins; ESC itself where nothing follows at once.
  private mutating func escape() -> ViewerKey {
    guard input.hasMore(within: KeyReader.patience), let first = character() else { return .escape }
    var sequence = String(first)
    guard first == "[" || first == "O" else { return ViewerKey(escape: sequence) }
    while sequence.unicodeScalars.count < KeyReader.longestEscape, let next = character() {
      sequence.unicodeScalars.append(next)
      if (0x40...0x7E).contains(next.value) { break }
    }
    return sequence == "[200~" ? .pasted(pasted()) : ViewerKey(escape: sequence)
  }

  /// A paste up to its end, its line ends as spaces.
  private mutating func pasted() -> String {
    let end = Array("\u{1B}[201~".unicodeScalars)
    var scalars: [Unicode.Scalar] = []
    while scalars.suffix(end.count) != end[...], let next = character() { scalars.append(next) }
    if scalars.suffix(end.count) == end[...] { scalars.removeLast(end.count) }
    let text = String(String.UnicodeScalarView(scalars))
    return text.split(whereSeparator: \.isNewline).joined(separator: " ").composed
  }

  /// The next character; signals wait until the key is whole.
  private mutating func character() -> Unicode.Scalar? {
    while true {
      switch input.next() {
      case .character(let scalar): return scalar
      case .signal(let signal): signals.append(signal)
      case .end:
        hasEnded = true
        return nil
      }
    }
  }
}
