import Diagnostics

/// Choices among values, which have to be of one sort, or not known.
extension Translator {
  /// The value of the first condition that is true.
  func choice(
    _ cases: [(SQL, Translated)], otherwise: Translated
  ) throws(Diagnostic) -> Translated {
    guard !cases.isEmpty else { return otherwise }
    return try made(of: cases.map(\.1) + [otherwise]) { parts in
      let last = parts[parts.count - 1]
      return .cases(
        zip(cases, parts).map { (when: $0.0, then: $1) },
        otherwise: last.text == "NULL" ? nil : last)
    }
  }

  /// One of two values; neither where the condition is not known.
  func choice(
    between first: Translated, _ second: Translated, by condition: SQL
  ) throws(Diagnostic) -> Translated {
    try made(of: [first, second]) { .conditional(condition, $0[0], $0[1]) }
  }

  /// A value of the sort that all of some have, but for those that are not known.
  private func made(
    of values: [Translated], _ choose: ([SQL]) -> SQL
  ) throws(Diagnostic) -> Translated {
    guard let sample = values.first(where: { !$0.isBlank }) else { return .blank }
    guard values.allSatisfy({ $0.isBlank || $0.isOfSort(of: sample) }) else { throw .mixedSorts }
    switch sample {
    case .blank: return .blank
    case .number: return .number(.choice(among: values.map(\.fraction), dialect, choose))
    case .truth: return .truth(choose(values.map(\.known)))
    case .text: return .text(choose(values.map(\.known)))
    case .day: return .day(choose(values.map(\.known)))
    case .month: return .month(choose(values.map(\.known)))
    case .period:
      throw .untranslatable(Phrase("a choice among spans of time", zh: "在时长之间选择"))
    }
  }
}

extension Translated {
  fileprivate var isBlank: Bool { if case .blank = self { true } else { false } }

  /// What an operation comes to that does not take these values: nothing is known where one of them is not.
  static func unknown(among values: Translated...) throws(Diagnostic) -> Translated {
    guard values.contains(where: \.isBlank) else {
      throw .untranslatable(
        Phrase("an operation on a value of another sort", zh: "对其他类型的值的运算"))
    }
    return .blank
  }

  fileprivate func isOfSort(of other: Translated) -> Bool {
    switch (self, other) {
    case (.truth, .truth), (.text, .text), (.number, .number), (.day, .day), (.month, .month),
      (.period, .period):
      true
    default: false
    }
  }
}
