/// Keeps a spreadsheet from running a text as a formula; loading takes the guard off again.
enum FormulaGuard {
  /// The text with one more `'` in front where it is any number of `'`, then one of `= + - @`,
  /// a tab or a carriage return.
  static func guarded(_ text: String) -> String {
    isNeeded(text.utf8) ? "'" + text : text
  }

  /// Whether a text would be run, or read back without its own `'`.
  static func isNeeded(_ text: some Sequence<UInt8>) -> Bool {
    text.first { $0 != UInt8(ascii: "'") }.map(begins) ?? false
  }

  /// Whether a text that begins with a byte may need the guard.
  static func mayBeNeeded(from byte: UInt8) -> Bool { byte == UInt8(ascii: "'") || begins(byte) }

  /// Whether a spreadsheet takes what begins so for a formula.
  private static func begins(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
