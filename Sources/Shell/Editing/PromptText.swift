/// A prompt as libedit wants it.
enum PromptText {
  /// Fences what takes no column (`ESC [ … letter`) with `\1`. libedit loses an escape that ends
  /// the prompt, and the colour would run on into the line: such a prompt gets a space at its end.
  static func fenced(_ prompt: String) -> String {
    var fenced = ""
    var rest = Substring(prompt)
    while let start = rest.firstIndex(of: "\u{1B}") {
      fenced += rest[..<start]
      let escape = rest[start...].prefix { !isFinal($0) }
      let last = escape.endIndex
      let end = last < rest.endIndex ? rest.index(after: last) : last
      fenced += "\u{1}" + rest[start..<end] + "\u{1}"
      rest = rest[end...]
    }
    guard rest.isEmpty, fenced.hasSuffix("\u{1}") else { return fenced + rest }
    return fenced + " "
  }

  /// The prompt without its escapes: what is seen.
  static func visible(_ prompt: String) -> String {
    var seen = ""
    var isInEscape = false
    for character in prompt {
      if character == "\u{1B}" { isInEscape = true }
      if !isInEscape { seen.append(character) }
      if isFinal(character) { isInEscape = false }
    }
    return seen
  }

  /// Whether a character ends an escape sequence.
  private static func isFinal(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }
}
