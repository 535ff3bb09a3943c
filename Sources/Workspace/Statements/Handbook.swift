public import Diagnostics
import Language

/// The language as a list, for a manual.
public enum Handbook {
  /// A statement: its words, what it does, and how it is typed.
  public struct Entry: Sendable {
    /// The English word.
    public let word: String
    /// The Chinese word; nothing where there is none.
    public let chinese: String?
    /// What it does, in one line.
    public let meaning: Phrase
    /// How it is typed.
    public let examples: [String]
  }

  /// All statements.
  public static var statements: [Entry] {
    Vocabulary.statements.map { entry in
      Entry(
        word: entry.word, chinese: entry.chinese,
        meaning: Phrase(entry.english, zh: entry.meaning),
        examples: Examples.all[entry.word] ?? [])
    }
  }
}
