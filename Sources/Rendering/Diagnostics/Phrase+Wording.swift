public import Diagnostics
public import Exact

extension Phrase {
  /// The text in a language.
  public func text(in wording: Wording) -> String {
    switch wording {
    case .english: english
    case .chinese: chinese
    }
  }
}
