/// A sentence, or a part of one, in the two languages of the product.
///
/// It is written in both where it arises and chosen where it is shown, so that nothing in between
/// needs to know the language of the session. No literal makes one by itself: whoever writes a
/// sentence is asked for its other half.
///
///     Phrase("there is no table '\(name)'", zh: "没有名为“\(name)”的表")
public struct Phrase: Hashable, Sendable {
  /// The English text.
  public let english: String
  /// The Chinese text.
  public let chinese: String

  /// The same said in both languages.
  public init(_ english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// What reads the same in both languages: a name, a number, a text of somebody else.
  public init(same text: String) { self.init(text, zh: text) }

  /// Whether it says nothing.
  public var isEmpty: Bool { english.isEmpty && chinese.isEmpty }

  /// The phrase, unless it says nothing.
  public var nonEmpty: Phrase? { isEmpty ? nil : self }

  /// A name that formulas use, in Chinese behind the one that people use, if there is one.
  public init(_ name: String, named chinese: String?) {
    self.init(name, zh: chinese.map { "\($0) \(name)" } ?? name)
  }

  /// Both languages changed in the same way.
  public func map(_ transform: (String) -> String) -> Phrase {
    Phrase(transform(english), zh: transform(chinese))
  }

  /// `'where'`, `“其中”`: a word set off from the sentence around it.
  public var quoted: Phrase { Phrase("'\(english)'", zh: "“\(chinese)”") }
}

extension Phrase {
  /// What stands between the parts of a list: `, ` and `，`.
  public static let comma = Phrase(", ", zh: "，")
  /// What stands between names in a row: `, ` and `、`.
  public static let enumeration = Phrase(", ", zh: "、")
  /// What stands between sentences in a row: `; ` and `；`.
  public static let semicolon = Phrase("; ", zh: "；")
  /// What stands before what a headline announces: `: ` and `：`.
  public static let colon = Phrase(": ", zh: "：")

  /// Names in a row: `a, b` and `a、b`.
  public static func list(_ names: some Sequence<String>) -> Phrase {
    names.map(Phrase.init(same:)).joined(by: .enumeration)
  }
}

extension Sequence<Phrase> {
  /// The phrases one behind the other, with the separator between them.
  public func joined(by separator: Phrase) -> Phrase {
    Phrase(
      map(\.english).joined(separator: separator.english),
      zh: map(\.chinese).joined(separator: separator.chinese))
  }
}
