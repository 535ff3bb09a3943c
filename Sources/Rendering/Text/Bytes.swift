/// Results are written as UTF-8 into one buffer, which is several times as fast as lines of text.
extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  mutating func appendLine(_ text: String = "") {
    append(text)
    append(UInt8(ascii: "\n"))
  }
}
