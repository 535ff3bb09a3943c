/// The parameters of ningbo-2020 with their values from the pack or from the workbook's overrides.
///
/// `assess.dust_years` is left out: it "documents the column's meaning" and no rule reads it.
struct Parameters: Sendable {
  let capRate: Fraction
  let accidentDrop: Fraction
  /// "`assess.today`, a date parameter with no default".
  let today: CalendarDay?
  let zeroBase: ZeroBase
  let diagnosisLimit: Fraction
  let coverage: Fraction
  let trainingRate: Fraction
  let satisfaction: Fraction
  let passScore: Fraction
  let requestDays: Int
  let maxMonths: Int
  let minYears: Fraction
  let prepayShare: Fraction
  let terminatedDeduction: Fraction
  let overCap: OverCap
  let rounding: Rounding

  /// "maintain: with 0 before, 0 now passes and more fails; unknown: the criterion is unknown".
  enum ZeroBase: String, Sendable {
    case maintain, unknown
  }

  /// "warn, hold or prorate".
  enum OverCap: String, Sendable {
    case warn, hold, prorate
  }

  static let names: Set<String> = [
    "cap.rate", "assess.accident_drop", "assess.today", "assess.zero_base", "assess.dust_years",
    "assess.diagnosis_limit", "assess.coverage", "assess.training_rate", "assess.satisfaction",
    "assess.pass_score", "delivery.request_days", "project.max_months", "provider.min_years",
    "settle.prepay_share", "settle.terminated_deduction", "settle.over_cap", "settle.rounding",
  ]

  init(overrides: [String: String]) throws(OracleError) {
    for name in overrides.keys where !Parameters.names.contains(name) {
      throw .unknownParameter(name)
    }
    let source = ParameterTexts(overrides: overrides)
    capRate = try source.number("cap.rate", default: "3%")
    accidentDrop = try source.number("assess.accident_drop", default: "20%")
    today = try source.date("assess.today")
    zeroBase = try source.word("assess.zero_base", default: .maintain)
    diagnosisLimit = try source.number("assess.diagnosis_limit", default: "3")
    coverage = try source.number("assess.coverage", default: "100%")
    trainingRate = try source.number("assess.training_rate", default: "95%")
    satisfaction = try source.number("assess.satisfaction", default: "80%")
    passScore = try source.number("assess.pass_score", default: "80")
    requestDays = try source.whole("delivery.request_days", default: "15")
    maxMonths = try source.whole("project.max_months", default: "24")
    minYears = try source.number("provider.min_years", default: "2")
    prepayShare = try source.number("settle.prepay_share", default: "30%")
    terminatedDeduction = try source.number("settle.terminated_deduction", default: "100%")
    overCap = try source.word("settle.over_cap", default: .warn)
    rounding = try source.word("settle.rounding", default: .halfUp)
  }
}

/// What is wrong with a workbook that the tests made; a mistake of the test, not of the data.
public enum OracleError: Error, Hashable {
  case unknownParameter(String)
  case unreadableParameter(String, text: String)
}

/// Reads parameters as they are typed after `set … =`.
private struct ParameterTexts {
  let overrides: [String: String]

  func number(_ name: String, default standard: String) throws(OracleError) -> Fraction {
    let text = overrides[name] ?? standard
    guard let value = NumberCells.number(text, headerUnit: nil) else {
      throw .unreadableParameter(name, text: text)
    }
    return value
  }

  func whole(_ name: String, default standard: String) throws(OracleError) -> Int {
    let value = try number(name, default: standard)
    guard value.isWhole, let whole = Int(exactly: value.numerator) else {
      throw .unreadableParameter(name, text: overrides[name] ?? standard)
    }
    return whole
  }

  func date(_ name: String) throws(OracleError) -> CalendarDay? {
    guard let text = overrides[name] else { return nil }
    guard let day = CalendarCells.date(text) else {
      throw .unreadableParameter(name, text: text)
    }
    return day
  }

  func word<Word: RawRepresentable<String>>(
    _ name: String, default standard: Word
  ) throws(OracleError) -> Word {
    guard let text = overrides[name] else { return standard }
    guard let word = Word(rawValue: text) else { throw .unreadableParameter(name, text: text) }
    return word
  }
}
