internal import Glibc

/// Keys and signals, the bytes of an arrow or a paste put together.
struct KeyReader {
  /// What came.
  enum Arrival {
    case key(ViewerKey)
    case signal(Int32)
    /// The terminal has gone.
    case end
  }

  private let signals: TerminalSignals
  private var input: KeyInput
  /// Signals that came in the middle of a key.
  private var waiting: [Int32] = []
  private var hasEnded = false

  /// How long behind ESC the rest of a key is waited for.
  private static let patience: Int32 = 50
  private static let longestEscape = 16
  /// What ends the program.
  private static let ending = [SIGTERM, SIGHUP]

  /// The keys of standard input among a set of signals.
  init(_ signals: TerminalSignals) {
    (self.signals, input) = (signals, KeyInput(signals: signals))
  }

  /// Waits for a key or a signal.
  mutating func next() -> Arrival {
    if let signal = endingSignal() { return .signal(signal) }
    if !waiting.isEmpty { return .signal(waiting.removeFirst()) }
    if hasEnded { return .end }
    switch input.next() {
    case .signal(let signal): return .signal(signal)
    case .end: return .end
    case .character("\u{1B}"): return .key(escape())
    case .character(let scalar): return .key(ViewerKey(scalar))
    }
  }

  /// A signal that ends the program, if one has come, whatever came before it.
  mutating func endingSignal() -> Int32? {
    while let signal = signals.next() { waiting.append(signal) }
    let first = waiting.firstIndex(where: KeyReader.ending.contains)
    return first.map { waiting.remove(at: $0) }
  }

  /// The key that ESC begins; ESC itself where nothing follows at once.
  private mutating func escape() -> ViewerKey {
    guard let first = character() else { return .escape }
    var sequence = String(first)
    guard first == "[" || first == "O" else { return ViewerKey(escape: sequence) }
    while sequence.unicodeScalars.count < KeyReader.longestEscape, let next = character() {
      sequence.unicodeScalars.append(next)
      if (0x40...0x7E).contains(next.value) { break }
    }
    return sequence == "[200~" ? pasted() : ViewerKey(escape: sequence)
  }

  /// The next character of a key; nothing where none comes at once. Signals wait until the key is
  /// whole.
  private mutating func character() -> Unicode.Scalar? {
    while true {
      guard input.hasMore(within: KeyReader.patience) else {
        // A signal cuts the waiting short, not the key.
        guard let signal = signals.next() else { return nil }
        waiting.append(signal)
        continue
      }
      switch input.next() {
      case .character(let scalar): return scalar
      case .signal(let signal): waiting.append(signal)
      case .end:
        hasEnded = true
        return nil
      }
    }
  }

  /// A paste up to its end, its line ends as spaces. One whose end does not come is given up with
  /// Ctrl-C, as on the line of the prompt.
  private mutating func pasted() -> ViewerKey {
    var paste = PastedText()
    while true {
      switch input.next() {
      case .character(let scalar):
        guard paste.take(scalar) else { continue }
        let lines = paste.text.split(whereSeparator: \.isNewline)
        return .pasted(lines.joined(separator: " "))
      case .signal(let signal):
        waiting.append(signal)
        if signal == SIGINT || KeyReader.ending.contains(signal) { return .unknown }
      case .end:
        hasEnded = true
        return .unknown
      }
    }
  }
}
