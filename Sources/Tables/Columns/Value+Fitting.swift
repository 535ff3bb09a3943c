public import Exact

extension Value {
  /// The value as a cell of `type` holds it: blank where it is white space alone, as in a file,
  /// and an error where it is of another type.
  public func fitted(to type: ValueType) -> Value {
    switch (self, type) {
    case (.text(let text), _) where text.isBlank: .blank
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

extension Value {
  /// The value as storage of a type holds it: an error where it is of another type.
  func held(as type: ValueType) -> Value {
    switch (self, type) {
    case (.blank, _), (.error, _), (_, .mixed), (_, .period), (.truth, .truth), (.text, .text),
      (.text, .choice), (.day, .date), (.month, .month):
      self
    case (.number, _) where type.isNumeric: self
    default: .error(.wrongType)
    }
  }
}
