/// One criterion, judged for one record.
struct Criterion {
  let name: String
  let article: String
  /// "applies when"
  let condition: Judgement
  /// "requires"
  let test: Judgement
  /// Only the criteria of performance say value, required and margin.
  let measure: Measure?

  init(
    _ name: String, article: String, when condition: Judgement = .always,
    requires test: Judgement, measure: Measure? = nil
  ) {
    self.name = name
    self.article = article
    self.condition = condition
    self.test = test
    self.measure = measure
  }

  /// Nothing where the criterion does not apply.
  ///
  /// "Where 'applies when' meets a blank or error, the criterion is there and unknown", whatever
  /// its test says.
  var verdict: Truth? {
    switch condition.truth {
    case .no: nil
    case .unknown: .unknown
    case .yes: test.truth
    }
  }

  /// "the condition's where 'applies when' is unknown, and the test's where the test is".
  ///
  /// Under an unknown condition a test that fails for a blank date is not unknown, so that date is
  /// not named: filling it in would not make the criterion known. An input that both use stands
  /// once.
  var missing: [String] {
    guard condition.truth == .unknown else { return test.missing }
    let testMissing = test.truth == .unknown ? test.missing : []
    return condition.missing + testMissing.filter { name in !condition.missing.contains(name) }
  }
}

/// What a criterion of performance measures and what it asks for, as text.
struct Measure {
  /// Blank where the measure is unknown.
  let value: String
  let required: String
  /// "how far the value lies on the passing side of its bound, negative on the other, where
  /// performance compares numbers, else blank".
  let margin: String

  /// A yes/no that must be yes: its margin is blank.
  init(mustBeYes reading: Reading<Bool>) {
    value = reading.value.map { isSet in isSet ? "yes" : "no" } ?? ""
    required = "= yes"
    margin = ""
  }

  /// A number, its bound as text, and the margin as a function of the number.
  init(_ number: Fraction?, required: String, margin: (Fraction) -> Fraction) {
    value = number?.decimalText ?? ""
    self.required = required
    self.margin = number.map(margin)?.decimalText ?? ""
  }
}
