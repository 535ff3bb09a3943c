import Testing

/// The parameters of the pack, as its articles have them.
@Suite("parameters")
struct ParameterVectors {
  @Test(arguments: [
    ("cap.rate", "0.03", "10"), ("assess.accident_drop", "0.2", "22(2)"),
    ("assess.zero_base", "maintain", "choice"), ("assess.dust_years", "5", "22(2)"),
    ("assess.diagnosis_limit", "3", "22(2)"), ("assess.coverage", "1", "22(3)"),
    ("assess.training_rate", "0.95", "22(4)"), ("assess.satisfaction", "0.8", "22(4)"),
    ("assess.pass_score", "80", "22(4)"), ("delivery.request_days", "15", "23"),
    ("project.max_months", "24", "national 9"), ("provider.min_years", "2", "19(1)"),
    ("settle.prepay_share", "0.3", "26"), ("settle.terminated_deduction", "1", "choice"),
    ("assess.score_rule", "each", "choice"), ("assess.training_base", "planned", "choice"),
    ("assess.satisfaction_base", "valid", "choice"), ("assess.before", "same_dates", "choice"),
    ("delivery.day_rule", "natural", "choice"), ("settle.base", "lesser", "choice"),
    ("settle.over_cap", "warn", "choice"), ("settle.rounding", "half_up", "choice"),
  ])
  func parameter(name: String, value: String, article: String) throws {
    let row = try #require(
      try SmallWorkbook([]).rows(of: "parameters").first { $0["parameter"] == name })
    #expect(row["value"] == value)
    #expect(row["article"] == article)
    #expect(row["meaning"]?.isEmpty == false)
  }

  @Test(arguments: ["assess.today", "assess.pass_rate"])
  func whatTheUserIsAskedForIsNotSpecified(name: String) throws {
    let row = try SmallWorkbook([]).rows(of: "parameters").first { $0["parameter"] == name }
    #expect(row?["value"] == "not specified")
  }

  @Test func aParameterThatIsSetKeepsThePacksValueBesideIt() throws {
    let workbook = SmallWorkbook([], "$cap.rate=2.5% $assess.today=2020-06-01")
    let rows = try workbook.rows(of: "parameters")
    let rate = rows.first { $0["parameter"] == "cap.rate" }
    #expect(rate?["value"] == "0.025")
    #expect(rate?["pack_value"] == "0.03")
    #expect(rows.first { $0["parameter"] == "assess.today" }?["value"] == "2020-06-01")
  }
}
