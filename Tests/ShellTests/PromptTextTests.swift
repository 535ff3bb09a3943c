import Testing

@testable import Shell

/// Prompts with colours: what takes a column, and what does not.
@Suite("prompts")
struct PromptTextTests {
  @Test(arguments: [
    ("fundsh> ", "fundsh> "), ("\u{1B}[1mfundsh\u{1B}[0m> ", "fundsh> "), ("a\u{1B}[0m", "a"),
    ("", ""),
  ])
  func escapesAreNotSeen(prompt: String, visible: String) {
    #expect(PromptText.visible(prompt) == visible)
  }
}
