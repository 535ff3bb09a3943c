import Testing

/// The cap of 海曙 in 2020 over an income of 1,000,000 in 2019: 30,000.
@Suite("caps")
struct CapVectors {
  @Test(arguments: limits + sums + verdicts + surplus) func cap(_ vector: RowVector) throws {
    try vector.check(
      "caps", in: ["fund", "projects", "payments"], of: "fund",
      at: ["region": "海曙", "year": "2020"])
  }

  private static let limits: [RowVector] = [
    .init(
      "",
      "base_income=1000000.00 rate=0.03 limit=30000.00 committed=1000.00 paid=100.00 "
        + "room_to_plan=29000.00 room_to_pay=29900.00 utilisation=0.0333333333 verdict=within"),
    .init("$cap.rate=2.5%", "rate=0.025 limit=25000.00"),
    // 333.66 × 3% = 10.0098 and 333.67 × 3% = 10.0101
    .init("contribution_income=333.66", "limit=10.00"),
    .init("contribution_income=333.67", "limit=10.01"),
    .init("contribution_income=0.33", "limit=0.00"),
    .init("contribution_income=0", "limit=0.00 utilisation= room_to_plan=-1000.00"),
    .init(
      "contribution_income=",
      "base_income= limit= room_to_plan= room_to_pay= utilisation= committed=1000.00 paid=100.00 "
        + "verdict=incomplete"),
    .init("contribution_income=?", "limit= room_to_plan= room_to_pay= verdict=incomplete"),
    .init("-fund", "base_income= rate=0.03 limit= committed=1000.00 verdict=incomplete"),
    .init("region=鄞州", "base_income= limit= verdict=incomplete"),
    .init("year=2020", "base_income= limit= verdict=incomplete"),
  ]

  private static let sums: [RowVector] = [
    .init("projects/2.project_id=P-2 projects/2.amount=0.5", "committed=1000.50"),
    .init("projects/2.project_id=P-2 projects/2.region=鄞州", "committed=1000.00"),
    .init("projects/2.project_id=P-2 projects/2.year=2021", "committed=1000.00"),
    .init(
      "projects/2.project_id=P-2 projects/2.amount=",
      "committed= room_to_plan= utilisation= paid=100.00 room_to_pay=29900.00"),
    .init("projects/2.project_id=P-2 projects/2.amount= projects/2.year=2021", "committed=1000.00"),
    .init("projects.kind=research", "committed=1000.00"),
    // The year of a payment is that of its day, its region that of its project.
    .init("payments.paid_on=2019-12-31", "paid=0.00"),
    .init("payments.paid_on=2020-01-01", "paid=100.00"),
    .init("payments.paid_on=2020-12-31", "paid=100.00"),
    .init(
      "projects/2.project_id=P-2 projects/2.year=2019 payments/2.payment_id=Y-2 "
        + "payments/2.project_id=P-2", "paid=200.00 committed=1000.00"),
    .init(
      "projects/2.project_id=P-2 projects/2.region=鄞州 payments/2.payment_id=Y-2 "
        + "payments/2.project_id=P-2", "paid=100.00"),
    .init("payments/2.payment_id=Y-2 payments/2.project_id=P-9", "paid=100.00"),
    .init("payments/2.payment_id=Y-2 payments/2.amount=-40", "paid=60.00 room_to_pay=29940.00"),
    .init("payments.amount=", "paid= room_to_pay= verdict=incomplete"),
    .init("payments.amount=?", "paid= room_to_pay= verdict=incomplete"),
    .init("payments.amount= payments.paid_on=2021-01-01", "paid=0.00"),
    .init("payments/2.payment_id=Y-2 payments/2.paid_on=", "paid= verdict=incomplete"),
    .init("payments/2.payment_id=Y-2 payments/2.paid_on=2020-02-30", "paid="),
    .init(
      "payments/2.payment_id=Y-2 payments/2.paid_on= payments/2.project_id=P-2 "
        + "projects/2.project_id=P-2 projects/2.region=鄞州", "paid=100.00"),
    .init("-payments", "paid=0.00 room_to_pay=30000.00"),
  ]

  private static let verdicts: [RowVector] = [
    .init("projects.amount=30000", "verdict=within room_to_plan=0.00 utilisation=1"),
    .init("projects.amount=30000.01", "verdict=overcommitted room_to_plan=-0.01"),
    .init("payments.amount=30000", "verdict=within room_to_pay=0.00"),
    .init("payments.amount=30000.01", "verdict=exceeded room_to_pay=-0.01"),
    .init("payments.amount=30000.01 projects.amount=30000.01", "verdict=exceeded"),
    .init("payments.amount=30000.01 projects.amount=", "verdict=exceeded"),
    .init("projects.amount=", "verdict=incomplete"),
    .init("projects.amount=30000.01 payments.amount=", "verdict=incomplete"),
    .init("contribution_income= projects.amount=30000.01", "verdict=incomplete"),
    .init("contribution_income=0 projects.amount=0 payments.amount=0", "verdict=within"),
    .init("contribution_income=0 projects.amount=0.01 payments.amount=0", "verdict=overcommitted"),
  ]

  private static let surplus: [RowVector] = [
    .init("", "surplus="),
    // 50 + 900 + 20 − 300 − 10 − 1000
    .init(own, "surplus=-340.00"),
    .init("\(own) /2.other_income=", "surplus=-360.00"),
    .init("\(own) /2.other_expenditure=", "surplus=-330.00"),
    .init("\(own) /2.opening_balance=", "surplus="),
    .init("\(own) /2.benefit_expenditure=", "surplus="),
    .init("\(own) /2.contribution_income=", "surplus= limit=30000.00"),
    .init("\(own) projects.amount=", "surplus="),
    .init("\(own) /2.region=鄞州", "surplus="),
    .init("\(own) projects.amount=500", "surplus=160.00"),
  ]

  /// The fund's row of 2020 itself.
  private static let own =
    "/2.year=2020 /2.contribution_income=900 /2.opening_balance=50 /2.other_income=20 "
    + "/2.benefit_expenditure=300 /2.other_expenditure=10"
}
