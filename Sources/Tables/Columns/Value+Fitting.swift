import Exact

extension Value {
  /// The value as a column of `type` holds it: an error where it is of another type.
  func fitted(to type: ValueType) -> Value {
    switch (self, type) {
    case (.blank, _), (.error, _), (_, .mixed): self
    case (.number, .money), (.number, .number), (.number, .ratio), (.number, .count),
      (.number, .year):
      self
    case (.truth, .truth), (.text, .text), (.text, .choice), (.day, .date), (.month, .month),
      (.period, .period):
      self
    default: .error(.wrongType)
    }
  }
}
