public import Diagnostics
public import Exact

extension Choice {
  /// A word in both languages; what has no Chinese word reads the same.
  public func phrase(of english: String) -> Phrase {
    Phrase(english, zh: chinese(for: english) ?? english)
  }
}
