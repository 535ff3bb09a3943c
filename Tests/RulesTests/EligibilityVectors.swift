import Testing

/// The criteria of eligibility: insured, fundable, approved, published, not too long.
@Suite("criteria of eligibility")
struct EligibilityVectors {
  @Test(arguments: insured + fundable + dates + terms)
  func eligibility(_ vector: CriterionVector) throws {
    try vector.check("projects", in: ["employers", "projects"])
  }

  private static let insured: [CriterionVector] = [
    .init("insured", "", .pass),
    .init("insured", "employers.insured=no", .fail),
    .init("insured", "employers.insured=", .unknown, missing: "insured"),
    .init("insured", "employers.insured=?", .unknown, missing: "insured"),
    .init("insured", "employer_id=", .unknown, missing: "employer_id"),
    .init("insured", "employer_id=E-9", .unknown, missing: "employer_id"),
    .init("insured", "-employers", .absent),
    .init("insured", "-employers audience=?", .absent),
    .init("insured", "audience=society", .absent),
    .init("insured", "audience=special_industry employers.insured=no", .absent),
    .init("insured", "audience=", .pass),
    .init("insured", "audience=?", .unknown, missing: "audience"),
    .init("insured", "audience=? employers.insured=no", .unknown, missing: "audience"),
  ]

  private static let fundable: [CriterionVector] = [
    .init("fundable", "kind=publicity", .pass),
    .init("fundable", "kind=training", .pass),
    .init("fundable", "kind=combined", .pass),
    .init("fundable", "kind=培训", .pass),
    .init("fundable", "kind=research", .fail),
    .init("fundable", "kind=", .unknown, missing: "kind"),
  ]

  private static let dates: [CriterionVector] = [
    .init("approved", "approved_on=2020-01-30", .pass),
    .init("approved", "approved_on=2020-01-31", .pass),
    .init("approved", "approved_on=2020-02-01", .fail),
    .init("approved", "approved_on=", .fail, missing: "approved_on"),
    .init("approved", "approved_on=2020-02-30", .unknown, missing: "approved_on"),
    .init("approved", "approved_on=2025-01-01 starts_on=", .pass),
    .init("approved", "approved_on= starts_on=", .fail, missing: "approved_on"),
    .init("approved", "starts_on=?", .unknown, missing: "starts_on"),
    // A blank approval fails whatever the start is: the other side settles nothing.
    .init("approved", "approved_on= starts_on=?", .fail, missing: nil),
    .init("approved", "approved_on=? starts_on=", .unknown, missing: "approved_on"),
    .init("published", "", .pass),
    .init("published", "published_on=", .fail, missing: "published_on"),
    .init("published", "published_on=?", .unknown, missing: "published_on"),
    .init("published", "published_on=2030-01-01", .pass),
  ]

  private static let terms: [CriterionVector] = [
    .init("term", "starts_on=2020-01-15 ends_on=2022-01-14", .pass),
    .init("term", "starts_on=2020-01-15 ends_on=2022-01-15", .pass),
    .init("term", "starts_on=2020-01-15 ends_on=2022-01-16", .fail),
    .init("term", "starts_on=2020-02-29 ends_on=2022-02-28", .pass),
    .init("term", "starts_on=2020-02-29 ends_on=2022-03-01", .fail),
    .init("term", "starts_on=2018-02-28 ends_on=2020-02-28", .pass),
    .init("term", "starts_on=2018-02-28 ends_on=2020-02-29", .fail),
    .init("term", "starts_on=2020-03-31 ends_on=2022-03-31", .pass),
    .init("term", "starts_on=2020-03-31 ends_on=2022-04-01", .fail),
    // The 31st clipped to the last of a shorter month.
    .init("term", "starts_on=2020-01-31 ends_on=2020-02-29 $project.max_months=1", .pass),
    .init("term", "starts_on=2020-01-31 ends_on=2020-03-01 $project.max_months=1", .fail),
    .init("term", "starts_on=2019-01-31 ends_on=2019-02-28 $project.max_months=1", .pass),
    .init("term", "starts_on=2019-01-31 ends_on=2019-03-01 $project.max_months=1", .fail),
    .init("term", "starts_on=2020-01-31 ends_on=2021-04-30 $project.max_months=15", .pass),
    .init("term", "starts_on=2020-01-31 ends_on=2021-05-01 $project.max_months=15", .fail),
    .init("term", "ends_on=", .absent),
    .init("term", "starts_on=", .absent),
    .init("term", "starts_on= ends_on=?", .absent),
    .init("term", "ends_on=?", .unknown, missing: "ends_on"),
    .init("term", "starts_on=?", .unknown, missing: "starts_on"),
    .init("term", "starts_on=? ends_on=?", .unknown, missing: "starts_on ends_on"),
  ]
}
