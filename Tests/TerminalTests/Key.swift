/// What a keyboard sends.
enum Key {
  static let enter = "\r"
  static let tab = "\t"
  static let backspace = "\u{7F}"
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let wordLeft = "\u{1B}[1;5D"
  static let home = "\u{1B}[H"
  static let end = "\u{1B}[F"
  static let delete = "\u{1B}[3~"

  /// A letter with Ctrl held down.
  static func control(_ letter: Character) -> String {
    String(decoding: [(letter.asciiValue ?? 0) & 0x1F], as: UTF8.self)
  }

  /// A text as a terminal sends it when it is pasted.
  static func paste(_ text: String) -> String {
    "\u{1B}[200~" + text + "\u{1B}[201~"
  }
}
