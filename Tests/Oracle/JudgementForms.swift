/// The few forms of test that conditions and criteria are made of.
extension Judgement {
  /// A yes/no that must be yes; a blank one is unknown.
  static func isYes(_ reading: Reading<Bool>, named name: String) -> Judgement {
    judged(reading, named: name) { flag in flag }
  }

  /// A cell that must be there: a blank fails, "an error cell is unknown even where a blank fails".
  static func isGiven<Value>(_ reading: Reading<Value>, named name: String) -> Judgement {
    switch reading {
    case .blank: Judgement(.no, missing: [name])
    case .unreadable: Judgement(.unknown, missing: [name])
    case .known: Judgement(.yes)
    }
  }

  /// A word that must be one of some: blank and unreadable are unknown.
  static func isOne(
    of words: Set<String>, _ reading: Reading<String>, named name: String
  ) -> Judgement {
    judged(reading, named: name, words.contains)
  }

  /// Any test of one cell: unknown, and to blame for it, where the cell has no value.
  static func judged<Value>(
    _ reading: Reading<Value>, named name: String, _ test: (Value) -> Bool
  ) -> Judgement {
    guard let value = reading.value else { return Judgement(.unknown, missing: [name]) }
    return Judgement(test(value))
  }

  /// Any test of two cells, blaming in the order given.
  static func judged<First, Second>(
    _ first: Reading<First>, named firstName: String,
    _ second: Reading<Second>, named secondName: String,
    _ test: (First, Second) -> Bool
  ) -> Judgement {
    if let first = first.value, let second = second.value { return Judgement(test(first, second)) }
    let blamed = [(firstName, first.value == nil), (secondName, second.value == nil)]
    return Judgement(.unknown, missing: blamed.filter(\.1).map(\.0))
  }
}
