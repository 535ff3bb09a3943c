/// A word with hyphens that may have been meant as a difference: `合同金额-审定金额`.
public enum HyphenatedWord {
  /// The word with spaces around its hyphens, `合同金额 - 审定金额`; nothing where it has none.
  ///
  /// Whoever cannot resolve a name asks this for a suggestion.
  public static func spaced(_ word: String) -> String? {
    let parts = parts(of: word)
    return parts.count > 1 ? parts.joined(separator: " - ") : nil
  }

  /// What stands between the hyphens.
  public static func parts(of word: String) -> [String] {
    word.split(separator: "-").map { String($0) }
  }
}
