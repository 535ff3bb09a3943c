/// Parameters that move the bounds, and the choices.
extension WorkbookDraft {
  private static let alternatives: [(name: String, texts: [String])] = [
    ("cap.rate", ["2.5%", "1%", "5%", "0%", "3.3%"]),
    ("assess.accident_drop", ["10%", "0%", "25%", "100%"]),
    ("assess.zero_base", ["unknown", "maintain"]),
    ("assess.diagnosis_limit", ["1", "2", "4"]),
    ("assess.coverage", ["99%", "50%", "92.5%"]),
    ("assess.training_rate", ["94%", "96%", "100%"]),
    ("assess.satisfaction", ["79%", "81%", "85%"]),
    ("assess.pass_score", ["60", "79.9", "80.1"]),
    ("delivery.request_days", ["14", "16", "0", "30"]),
    ("project.max_months", ["12", "23", "25"]),
    ("provider.min_years", ["1", "3", "2.5"]),
    ("settle.prepay_share", ["33.3%", "50%", "0%", "100%"]),
    ("settle.terminated_deduction", ["50%", "33.3%", "0%"]),
    ("settle.rounding", ["half_even", "down", "half_up"]),
  ]

  mutating func randomParameters() -> [String: String] {
    var result: [String: String] = [:]
    let change = random.pick(0, 5, 25)
    for (name, texts) in WorkbookDraft.alternatives where random.chance(change) {
      result[name] = random.pick(from: texts, or: "")
    }
    // These decide most, so they vary in every workbook.
    result["settle.over_cap"] = random.pick(nil, "warn", "hold", "prorate", "hold", "prorate")
    if random.chance(40) { result["settle.rounding"] = random.pick("half_even", "down") }
    if random.chance(60) { result["assess.today"] = WorkbookDraft.today.text }
    return result
  }

  /// The day that random bars stand around.
  static let today = day(2020, 6, 30)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    guard let result = CalendarDay(year: year, month: month, day: day) else {
      preconditionFailure("the generator named a day that does not exist")
    }
    return result
  }

  /// A share that the workbook's parameters set, else the pack's.
  func share(_ name: String, default standard: Fraction) -> Fraction {
    parameters[name].flatMap { NumberCells.number($0, headerUnit: nil) } ?? standard
  }
}
