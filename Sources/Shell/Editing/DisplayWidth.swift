internal import CEditLine

/// Columns that text takes on the line being edited: the sum over Unicode scalars that libedit
/// itself uses, so that our arithmetic and its cursor agree. Printed tables count by grapheme.
enum DisplayWidth {
  /// The columns of one scalar; a control character counts as none.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x7f else { return scalar.value >= 0x20 ? 1 : 0 }
    return max(0, Int(wcwidth(wchar_t(bitPattern: scalar.value))))
  }

  /// The columns of a text without line breaks.
  static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }
}
