internal import Glibc

/// Keys and signals in the order in which they come.
struct KeyInput {
  /// What came.
  enum Arrival {
    /// A character.
    case character(Unicode.Scalar)
    /// A signal, by its number.
    case signal(Int32)
    /// The terminal has gone.
    case end
  }

  /// Where signals arrive.
  private let signals: TerminalSignals
  /// Bytes of a character that is not yet whole.
  private var assembler = UTF8Assembler()
  /// Characters that are whole but not yet taken.
  private var ready: [Unicode.Scalar] = []

  /// The input of standard input and of a set of signals.
  init(signals: TerminalSignals) {
    self.signals = signals
  }

  /// Waits for a key or a signal.
  mutating func next() -> Arrival {
    while true {
      if let signal = signals.next() { return .signal(signal) }
      if !ready.isEmpty { return .character(ready.removeFirst()) }
      guard wait(milliseconds: -1) else { continue }
      var byte: UInt8 = 0
      let count = unsafe read(STDIN_FILENO, &byte, 1)
      if count == 1 {
        ready = assembler.take(byte)
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        return .end
      }
    }
  }

  /// Whether the keyboard has something that nobody has read.
  static var isWaiting: Bool {
    var waited = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&waited, 1, 0) > 0
  }

  /// Whether another key comes within so many milliseconds.
  func hasMore(within milliseconds: Int32) -> Bool {
    !ready.isEmpty || wait(milliseconds: milliseconds)
  }

  /// Waits at the keyboard and the signals; true if the keyboard has something, or its end.
  private func wait(milliseconds: Int32) -> Bool {
    var waited = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard unsafe poll(&waited, nfds_t(waited.count), milliseconds) > 0 else { return false }
    return waited[0].revents != 0
  }
}
