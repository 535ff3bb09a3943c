public import Diagnostics
public import Exact

/// Something that can be typed at a place of a statement.
public struct Offer: Hashable, Sendable {
  /// What is typed.
  public let text: String
  /// A word on what it is; empty where nothing need be said.
  public let meaning: Phrase
  /// The language that it is a word of; nothing where it is typed in both.
  public let wording: Wording?
  /// Whether a statement goes on behind it with another word.
  public let isWord: Bool

  /// Something that can be typed.
  init(
    _ text: String, _ meaning: Phrase = Phrase(same: ""), in wording: Wording? = nil,
    isWord: Bool = false
  ) {
    (self.text, self.meaning, self.wording, self.isWord) = (text, meaning, wording, isWord)
  }

  /// Whether it begins as was typed: the case is folded, an open quote left out, and letters stand for
  /// the initials of Chinese readings.
  public func begins(as typed: String) -> Bool { Offer.begins(text, as: typed) }

  /// The same of a text that is no offer yet.
  static func begins(_ text: String, as typed: String) -> Bool {
    let (text, typed) = (bare(text), bare(typed))
    return text.lowercased().hasPrefix(typed.lowercased()) || PinyinInitials.begin(text, as: typed)
  }

  /// Whether it is spelled as was typed, an open quote left out.
  public func isSpelled(as typed: String) -> Bool {
    Offer.bare(text).lowercased().hasPrefix(Offer.bare(typed).lowercased())
  }

  /// Without the quote or backquote that it may begin with.
  static func bare(_ text: String) -> String {
    text.first.map { "\"'`“‘".contains($0) } ?? false ? String(text.dropFirst()) : text
  }
}

extension [Offer] {
  /// A thing by its English and its Chinese names, of which the first is shown.
  static func named(
    _ english: String, _ chinese: [String], _ meaning: Phrase, isWord: Bool = false
  ) -> [Offer] {
    guard !chinese.isEmpty else { return [Offer(english, meaning, isWord: isWord)] }
    return [Offer(english, meaning, in: .english, isWord: isWord)]
      + chinese.map { Offer($0, meaning, in: .chinese, isWord: isWord) }
  }
}
