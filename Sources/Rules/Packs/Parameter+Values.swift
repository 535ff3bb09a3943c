public import Diagnostics
import Evaluation
public import Exact

extension Parameter {
  /// Whether the parameter may have a value: a number where it is one, whole and not below 0
  /// where it counts, a word of its list where it chooses.
  public func accepts(_ value: Value) -> Bool {
    switch (value, type) {
    case (.number(let number), .count): !number.isNegative && number.wholeValue != nil
    case (.number, _): type.isNumeric
    case (.day, .date), (.month, .month), (.truth, .truth), (.text, .text): true
    case (.text(let word), .choice(let choice)): choice.isOpen || choice.word(for: word) == word
    default: false
    }
  }

  /// Throws where the parameter may not have a value, and says what it holds instead.
  public func check(_ value: Value, at span: SourceSpan? = nil) throws(Diagnostic) {
    guard accepts(value) else {
      throw .notAccepted(value, by: Phrase(same: name), type, at: span)
    }
  }
}
