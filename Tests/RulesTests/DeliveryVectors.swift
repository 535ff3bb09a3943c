import Testing

/// The criteria of delivery: agreements, procurement, the provider, the dates of acceptance.
@Suite("criteria of delivery")
struct DeliveryVectors {
  @Test(arguments: agreements + procurement + providers + acceptance)
  func delivery(_ vector: CriterionVector) throws {
    try vector.check("projects", in: ["projects", "providers"])
  }

  private static let agreements: [CriterionVector] = [
    .init("agreement", "", .pass),
    .init("agreement", "agreement_signed_on=", .fail, missing: "agreement_signed_on"),
    .init("agreement", "agreement_signed_on=?", .unknown, missing: "agreement_signed_on"),
    .init(
      "agreement", "mode=direct audience=society agreement_signed_on=", .fail,
      missing: "agreement_signed_on"),
    .init("contract", "", .pass),
    .init("contract", "contract_signed_on=", .fail, missing: "contract_signed_on"),
    .init("contract", "contract_signed_on=?", .unknown, missing: "contract_signed_on"),
    .init("contract", "mode=direct", .absent),
    .init("contract", "mode=direct contract_signed_on=", .absent),
    .init("contract", "mode=direct audience=society contract_signed_on=", .absent),
    .init("contract", "mode=", .unknown, missing: "mode"),
    .init("contract", "mode=?", .unknown, missing: "mode"),
    .init("contract", "mode= contract_signed_on=", .unknown, missing: "mode"),
  ]

  private static let procurement: [CriterionVector] = [
    .init("procured", "", .pass),
    .init("procured", "procured=no", .fail),
    .init("procured", "procured=", .unknown, missing: "procured"),
    .init("procured", "procured=?", .unknown, missing: "procured"),
    .init("procured", "mode=direct", .absent),
    .init("procured", "mode=direct audience=", .absent),
    .init("procured", "mode=direct audience=society", .pass),
    .init("procured", "mode=direct audience=special_industry procured=no", .fail),
    .init("procured", "mode= audience=society", .pass),
    .init("procured", "mode= audience=employer", .unknown, missing: "mode"),
    .init("procured", "mode= audience=", .unknown, missing: "mode"),
    .init("procured", "mode=direct audience=?", .unknown, missing: "audience"),
    .init("procured", "audience=?", .pass),
    .init("procured", "mode=? audience=?", .unknown, missing: "mode audience"),
  ]

  private static let providers: [CriterionVector] = [
    .init("qualified_provider", "", .pass),
    .init("qualified_provider", "providers.years_in_business=1", .fail),
    .init("qualified_provider", "providers.years_in_business=", .unknown, missing: "provider_id"),
    .init(
      "qualified_provider", "providers.years_in_business= providers.facilities=no", .fail),
    .init(
      "qualified_provider", "providers.barred_until=2020-01-01", .unknown,
      missing: "provider_id"),
    .init(
      "qualified_provider", "providers.barred_until=2020-01-01 $assess.today=2020-01-02", .pass),
    .init(
      "qualified_provider", "providers.barred_until=2020-01-01 $assess.today=2020-01-01", .fail),
    .init("qualified_provider", "provider_id=", .unknown, missing: "provider_id"),
    .init("qualified_provider", "provider_id=S-9", .unknown, missing: "provider_id"),
    .init("qualified_provider", "-providers", .absent),
    .init("qualified_provider", "-providers mode=", .absent),
    .init("qualified_provider", "mode=direct", .absent),
    .init("qualified_provider", "mode=direct audience=special_industry", .pass),
    .init("qualified_provider", "mode=", .unknown, missing: "mode"),
    .init("qualified_provider", "mode=direct audience=?", .unknown, missing: "audience"),
    .init("qualified_provider", "mode= audience=society", .pass),
  ]

  private static let acceptance: [CriterionVector] = [
    .init("requested_in_time", "acceptance_requested_on=2021-01-14", .pass),
    .init("requested_in_time", "acceptance_requested_on=2021-01-15", .pass),
    .init("requested_in_time", "acceptance_requested_on=2021-01-16", .fail),
    .init("requested_in_time", "acceptance_requested_on=2020-11-30", .pass),
    .init(
      "requested_in_time", "acceptance_requested_on=", .unknown,
      missing: "acceptance_requested_on"),
    .init(
      "requested_in_time", "acceptance_requested_on=?", .unknown,
      missing: "acceptance_requested_on"),
    .init("requested_in_time", "ends_on=2020-02-14 acceptance_requested_on=2020-02-29", .pass),
    .init("requested_in_time", "ends_on=2020-02-14 acceptance_requested_on=2020-03-01", .fail),
    .init("requested_in_time", "ends_on=", .absent),
    .init("requested_in_time", "ends_on= acceptance_requested_on=", .absent),
    .init("requested_in_time", "ends_on=?", .unknown, missing: "ends_on"),
    .init("requested_in_time", "ends_on=2021-01-15 $delivery.request_days=0", .pass),
    .init("requested_in_time", "ends_on=2021-01-14 $delivery.request_days=0", .fail),
    .init("report_filed", "", .pass),
    .init("report_filed", "report_filed_on=", .fail, missing: "report_filed_on"),
    .init("report_filed", "report_filed_on=?", .unknown, missing: "report_filed_on"),
    .init("report_filed", "accepted_on=", .absent),
    .init("report_filed", "accepted_on= report_filed_on=", .absent),
    .init("report_filed", "accepted_on=?", .unknown, missing: "accepted_on"),
    .init("report_filed", "accepted_on=? report_filed_on=", .unknown, missing: "accepted_on"),
  ]
}
