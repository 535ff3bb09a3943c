public import Diagnostics
import Exact
import Tables

extension TypedValue {
  /// The value in both languages, of which only yes, no and the words of a choice differ;
  /// `spelling` is how it reads in English.
  public func phrase(spelled spelling: String) -> Phrase {
    switch (value, type) {
    case (.truth(let truth), _): Phrase(spelling, zh: truth ? "是" : "否")
    case (.text(let word), .choice(let choice)):
      Phrase(spelling, zh: choice.phrase(of: word).chinese)
    default: Phrase(same: spelling)
    }
  }
}
