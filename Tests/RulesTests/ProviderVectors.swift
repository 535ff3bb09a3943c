import Testing

/// What makes a provider qualified, and the day on which a bar is over.
@Suite("qualification of providers")
struct ProviderVectors {
  @Test(arguments: qualification + bars) func provider(_ vector: CriterionVector) throws {
    try vector.check("providers", in: ["providers"])
  }

  private static let qualification: [CriterionVector] = [
    .init("experience", "years_in_business=1.99", .fail),
    .init("experience", "years_in_business=2", .pass),
    .init("experience", "years_in_business=2.01", .pass),
    .init("experience", "years_in_business=", .unknown, missing: "years_in_business"),
    .init("experience", "years_in_business=long", .unknown, missing: "years_in_business"),
    .init("experience", "years_in_business=2 $provider.min_years=3", .fail),
    .init("reputation", "", .pass),
    .init("reputation", "good_reputation=no", .fail),
    .init("reputation", "good_reputation=", .unknown, missing: "good_reputation"),
    .init("reputation", "good_reputation=?", .unknown, missing: "good_reputation"),
    .init("no_violations", "major_violations=0", .pass),
    .init("no_violations", "major_violations=1", .fail),
    .init("no_violations", "major_violations=", .unknown, missing: "major_violations"),
    .init("no_violations", "major_violations=none", .unknown, missing: "major_violations"),
    .init("specialists", "specialists=0", .fail),
    .init("specialists", "specialists=1", .pass),
    .init("specialists", "specialists=2", .pass),
    .init("specialists", "specialists=", .unknown, missing: "specialists"),
    .init("specialists", "specialists=0.5", .unknown, missing: "specialists"),
    .init("facilities", "", .pass),
    .init("facilities", "facilities=no", .fail),
    .init("facilities", "facilities=", .unknown, missing: "facilities"),
    .init("facilities", "facilities=?", .unknown, missing: "facilities"),
    .init("other_conditions", "", .pass),
    .init("other_conditions", "other_conditions=no", .fail),
    .init("other_conditions", "other_conditions=", .unknown, missing: "other_conditions"),
    .init("other_conditions", "other_conditions=?", .unknown, missing: "other_conditions"),
  ]

  private static let bars: [CriterionVector] = [
    .init("not_barred", "", .absent),
    .init("not_barred", "$assess.today=2020-06-01", .absent),
    .init("not_barred", "barred_until=2020-05-31 $assess.today=2020-06-01", .pass),
    .init("not_barred", "barred_until=2020-06-01 $assess.today=2020-06-01", .fail),
    .init("not_barred", "barred_until=2020-06-02 $assess.today=2020-06-01", .fail),
    .init("not_barred", "barred_until=2020-06-01", .unknown, missing: "assess.today"),
    .init(
      "not_barred", "barred_until=? $assess.today=2020-06-01", .unknown, missing: "barred_until"),
    // Both the condition and the test are unknown.
    .init("not_barred", "barred_until=?", .unknown, missing: "barred_until assess.today"),
  ]
}
