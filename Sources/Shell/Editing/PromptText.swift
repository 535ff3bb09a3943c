/// A prompt, which may have colours (`ESC [ … m`).
enum PromptText {
  /// The prompt without its escapes: what is seen.
  static func visible(_ prompt: String) -> String {
    var seen = ""
    var isInEscape = false
    for character in prompt {
      if character == "\u{1B}" { isInEscape = true }
      if !isInEscape { seen.append(character) }
      if character.isASCII, character.isLetter { isInEscape = false }
    }
    return seen
  }
}
