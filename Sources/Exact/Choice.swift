/// The words that a choice column takes, in English, each with its Chinese spellings.
public struct Choice: Hashable, Sendable {
  /// One word of the list.
  public struct Word: Hashable, Sendable {
    /// The word that is stored and compared.
    public let english: String
    /// The Chinese spellings, the one that is shown first.
    public let chinese: [String]

    /// A word with its Chinese spellings, the one that is shown first.
    public init(_ english: String, _ chinese: String...) {
      self.init(english, chinese: chinese)
    }

    /// A word with any number of Chinese spellings.
    public init(_ english: String, chinese: [String]) {
      self.english = english
      self.chinese = chinese
    }
  }

  /// The words in the order in which they are listed.
  public let words: [Word]
  /// Whether any other word is kept as it is.
  public let isOpen: Bool
  /// Whether the words are whole texts that are worded in two languages, and nothing to choose.
  public let isWording: Bool
  /// The Chinese word for an English one: a table of worded texts has as many words as rows.
  private let translations: [String: String]

  /// A list of words; `isOpen` where any other word is kept too.
  public init(_ words: [Word], isOpen: Bool = false) {
    self.init(words, isOpen: isOpen, isWording: false)
  }

  /// Texts in two languages.
  public init(wordings: [Word]) {
    self.init(wordings, isOpen: true, isWording: true)
  }

  private init(_ words: [Word], isOpen: Bool, isWording: Bool) {
    (self.words, self.isOpen, self.isWording) = (words, isOpen, isWording)
    translations = Dictionary(
      words.compactMap { word in word.chinese.first.map { (word.english, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The English word for a spelling in either language, the case folded; nothing where unknown.
  public func word(for spelling: String) -> String? {
    let folded = spelling.lowercased()
    return words.first {
      $0.english == folded || $0.english == spelling || $0.chinese.contains(spelling)
    }?.english
  }

  /// The Chinese word that is shown for an English one.
  public func chinese(for english: String) -> String? {
    translations[english]
  }
}
