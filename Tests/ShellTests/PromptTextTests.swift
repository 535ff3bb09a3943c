import Testing

@testable import Shell

/// Prompts with colours: what takes a column, and what does not.
@Suite("prompts")
struct PromptTextTests {
  @Test(arguments: [
    ("fundsh> ", "fundsh> ", "fundsh> "),
    ("\u{1B}[1mfundsh\u{1B}[0m> ", "\u{1}\u{1B}[1m\u{1}fundsh\u{1}\u{1B}[0m\u{1}> ", "fundsh> "),
    ("a\u{1B}[0m", "a\u{1}\u{1B}[0m\u{1} ", "a"), ("", "", ""),
  ])
  func escapesAreFenced(prompt: String, fenced: String, visible: String) {
    #expect(PromptText.fenced(prompt) == fenced)
    #expect(PromptText.visible(prompt) == visible)
  }
}
