public import Exact

/// The words of the language as data: for completion, help and suggestions.
public enum Vocabulary {
  /// A word with what it does.
  public struct Entry: Hashable, Sendable {
    /// The English word or words, as they are printed: `load`, `sort by`.
    public let word: String
    /// The Chinese word, where there is one.
    public let chinese: String?
    /// What it does, in one line, in English.
    public let english: String
    /// What it does, in one line, in Chinese.
    public let meaning: String

    init(_ word: String, _ chinese: String?, _ english: String, _ meaning: String) {
      self.word = word
      self.chinese = chinese
      self.english = english
      self.meaning = meaning
    }

    /// What it does, in one line.
    public func description(in wording: Wording) -> String {
      switch wording {
      case .english: english
      case .chinese: meaning
      }
    }
  }

  /// The entry of a word in either language, the case folded, among a list.
  public static func entry(of word: String, among entries: [Entry]) -> Entry? {
    let folded = word.lowercased()
    return entries.first { $0.word == folded || $0.chinese == folded }
  }

  /// Every entry that a word in either language names, or is the first word of: `use` names
  /// `use rules`, `count` the function.
  public static func entries(near word: String) -> [Entry] {
    let folded = word.lowercased()
    let all = statements + clauses + operators + functions + aggregates + values + tables
    let named = all.filter { $0.word == folded || $0.chinese == folded }
    return named.isEmpty ? all.filter { $0.word.hasPrefix(folded + " ") } : named
  }

  /// All words of a list, in both languages.
  public static func words(of entries: [Entry]) -> [String] {
    entries.flatMap { [$0.word] + ($0.chinese.map { [$0] } ?? []) }
  }
}
