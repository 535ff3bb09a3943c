import Testing

/// The stages of settlement in the order of the table, over a contract of 1,000 with ample room.
@Suite("stages of settlement")
struct StageVectors {
  @Test(arguments: first + agreed + accepted + terminated) func stage(_ vector: RowVector) throws {
    try vector.check(
      "settlement", in: ["fund", "projects"], of: "projects", at: ["project_id": "P-1"])
  }

  @Test(arguments: judged) func theCriteriaStandInForTheReport(_ vector: RowVector) throws {
    try vector.check(
      "settlement", in: ["fund", "projects", "outcomes"], of: "projects",
      at: ["project_id": "P-1"])
  }

  private static let nothingIsKnown =
    "stage=unknown amount= entitled= paid= payable= withheld= deducted= recoverable= above_limit="

  private static let first: [RowVector] = [
    .init("amount=", nothingIsKnown),
    .init("amount=?", "stage=unknown entitled= paid= payable= withheld= deducted= recoverable="),
    .init("amount= agreement_signed_on=", nothingIsKnown),
    .init("amount= kind=research acceptance=terminated deduction=5", nothingIsKnown),
    .init("amount= +payments", nothingIsKnown),
    .init(
      "audited_amount=?",
      "stage=unknown amount=1000.00 entitled= paid= payable= withheld= deducted= recoverable= "
        + "above_limit="),
    .init("audited_amount=? acceptance=qualified +payments", "stage=unknown entitled= paid="),
  ]

  private static let agreed: [RowVector] = [
    .init(
      "agreement_signed_on=",
      "stage=no_agreement entitled=0.00 paid=0.00 payable=0.00 withheld=1000.00 deducted=0.00 "
        + "recoverable=0.00 above_limit=0.00"),
    .init("agreement_signed_on=?", "stage=no_agreement entitled=0.00 withheld=1000.00"),
    .init("agreement_signed_on= +payments", "stage=no_agreement recoverable=100.00 payable=0.00"),
    .init("agreement_signed_on= kind=research", "stage=no_agreement"),
    .init("agreement_signed_on= acceptance=qualified", "stage=no_agreement entitled=0.00"),
    .init(
      "agreement_signed_on= acceptance=terminated deduction=5",
      "stage=no_agreement deducted=0.00 withheld=1000.00"),
    .init(
      "agreement_signed_on= audited_amount=900", "stage=no_agreement withheld=900.00"),
    .init(
      "kind=research",
      "stage=not_fundable entitled=0.00 payable=0.00 withheld=1000.00 deducted=0.00 "
        + "recoverable=0.00 above_limit=0.00"),
    .init("kind=", "stage=not_fundable entitled=0.00 withheld=1000.00"),
    .init("kind=research acceptance=qualified", "stage=not_fundable"),
    .init("kind= acceptance=terminated", "stage=not_fundable deducted=0.00"),
    .init("kind=research audited_amount=400 +payments", "withheld=400.00 recoverable=100.00"),
  ]

  private static let accepted: [RowVector] = [
    .init(
      "",
      "stage=prepayment acceptance= entitled=300.00 payable=300.00 withheld=700.00 deducted=0.00 "
        + "recoverable=0.00 above_limit=0.00"),
    .init("+payments", "stage=prepayment paid=100.00 payable=200.00 recoverable=0.00"),
    .init("payments.amount=300", "stage=prepayment payable=0.00 recoverable=0.00"),
    .init("payments.amount=300.01", "stage=prepayment payable=0.00 recoverable=0.01"),
    .init("acceptance=?", "stage=prepayment entitled=300.00 withheld=700.00"),
    .init("deduction=5", "stage=prepayment deducted=0.00 entitled=300.00"),
    .init(
      "acceptance=qualified",
      "stage=balance acceptance=qualified entitled=1000.00 payable=1000.00 withheld=0.00 "
        + "deducted=0.00 recoverable=0.00 above_limit=0.00"),
    .init("acceptance=qualified payments.amount=999.99", "stage=balance payable=0.01"),
    .init("acceptance=qualified payments.amount=1000", "stage=settled payable=0.00"),
    .init(
      "acceptance=qualified payments.amount=1000.01",
      "stage=balance payable=0.00 recoverable=0.01"),
    .init(
      "acceptance=qualified payments.amount=1200 payments/2.payment_id=Y-2 payments/2.amount=-200",
      "stage=settled paid=1000.00"),
    .init("acceptance=qualified amount=0", "stage=settled entitled=0.00 paid=0.00"),
    .init("acceptance=qualified audited_amount=0", "stage=settled entitled=0.00 withheld=0.00"),
    .init("acceptance=qualified deduction=5", "deducted=0.00 entitled=1000.00"),
    .init("acceptance=qualified deduction=?", "deducted=0.00 entitled=1000.00 payable=1000.00"),
    .init(
      "acceptance=unqualified",
      "stage=rectification entitled=300.00 payable=300.00 withheld=700.00 deducted=0.00 "
        + "recoverable=0.00"),
    .init(
      "acceptance=限期整改 payments.amount=500",
      "stage=rectification acceptance=unqualified payable=0.00 recoverable=200.00"),
    .init("payments.project_id=P-9", "paid=0.00 payable=300.00"),
    .init(
      "acceptance=qualified payments.amount=",
      "entitled=1000.00 paid= payable= withheld=0.00 recoverable= above_limit="),
    .init("payments.amount=?", "stage=prepayment entitled=300.00 paid= payable= recoverable="),
    .init("payments.paid_on=", "paid=100.00 payable=200.00"),
  ]

  private static let terminated: [RowVector] = [
    .init(
      "acceptance=terminated",
      "stage=terminated entitled=0.00 payable=0.00 withheld=0.00 deducted=1000.00 "
        + "recoverable=0.00"),
    .init("acceptance=terminated +payments", "recoverable=100.00 payable=0.00"),
    .init("acceptance=terminated deduction=200", "deducted=200.00 entitled=800.00 payable=800.00"),
    .init("acceptance=terminated deduction=0", "deducted=0.00 entitled=1000.00 withheld=0.00"),
    .init("acceptance=terminated deduction=1000", "deducted=1000.00 entitled=0.00"),
    .init("acceptance=terminated deduction=1500", "deducted=1000.00 entitled=0.00"),
    .init(
      "acceptance=terminated deduction=200 $settle.terminated_deduction=50%",
      "deducted=200.00 entitled=800.00"),
    .init(
      "acceptance=terminated $settle.terminated_deduction=40%", "deducted=400.00 entitled=600.00"),
    .init("acceptance=terminated $settle.terminated_deduction=0%", "deducted=0.00"),
    // The share is one of the contract, and at most the base.
    .init("acceptance=terminated audited_amount=900", "deducted=900.00 entitled=0.00"),
    .init(
      "acceptance=terminated audited_amount=900 $settle.terminated_deduction=50%",
      "deducted=500.00 entitled=400.00"),
    .init(
      "acceptance=terminated audited_amount=400 $settle.terminated_deduction=50%",
      "deducted=400.00 entitled=0.00"),
    .init("acceptance=terminated audited_amount=400 deduction=450", "deducted=400.00"),
    .init(
      "acceptance=terminated deduction=?",
      "stage=terminated deducted= entitled= payable= recoverable= above_limit= withheld=0.00 "
        + "paid=0.00"),
  ]

  private static let judged: [RowVector] = [
    .init("", "acceptance=qualified stage=balance entitled=1000.00"),
    .init("outcomes.on_time=no", "acceptance=unqualified stage=rectification entitled=300.00"),
    .init("outcomes.on_time=", "acceptance= stage=prepayment"),
    .init("outcomes.on_time=no outcomes.reached=", "acceptance=unqualified stage=rectification"),
    .init("kind=research audience=society", "acceptance= stage=not_fundable"),
    .init("acceptance=unqualified", "acceptance=unqualified stage=rectification"),
    .init("acceptance=qualified outcomes.on_time=no", "acceptance=qualified stage=balance"),
    .init("acceptance=terminated", "acceptance=terminated stage=terminated"),
    // Nothing stands in for a report that cannot be read.
    .init("acceptance=?", "stage=prepayment entitled=300.00"),
    .init("acceptance=? outcomes.on_time=no", "stage=prepayment"),
  ]
}
