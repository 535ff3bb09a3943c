import Testing

/// The base, the prepayment and how a share is rounded to the fen.
@Suite("figures of settlement")
struct SettlementFigures {
  @Test(arguments: bases + roundings) func figure(_ vector: RowVector) throws {
    try vector.check(
      "settlement", in: ["fund", "projects"], of: "projects", at: ["project_id": "P-1"])
  }

  private static let bases: [RowVector] = [
    .init("audited_amount=900", "amount=1000.00 entitled=300.00 withheld=600.00"),
    .init("audited_amount=1000", "entitled=300.00 withheld=700.00"),
    .init("audited_amount=1100", "entitled=300.00 withheld=700.00"),
    .init("audited_amount=", "entitled=300.00 withheld=700.00"),
    .init("audited_amount=900 acceptance=qualified", "entitled=900.00"),
    .init("audited_amount=1100 acceptance=qualified", "entitled=1000.00"),
    .init("audited_amount=900 acceptance=qualified payments.amount=900", "stage=settled"),
    .init(
      "audited_amount=900 acceptance=qualified payments.amount=1000",
      "stage=balance recoverable=100.00"),
    // The prepayment is a share of the contract, and never above the base.
    .init("audited_amount=300", "entitled=300.00 withheld=0.00"),
    .init("audited_amount=299.99", "entitled=299.99 withheld=0.00"),
    .init("audited_amount=200 acceptance=unqualified", "entitled=200.00 withheld=0.00"),
    .init("audited_amount=0", "entitled=0.00 withheld=0.00"),
    .init("$settle.prepay_share=50%", "entitled=500.00 withheld=500.00"),
    .init("$settle.prepay_share=0%", "entitled=0.00 withheld=1000.00"),
    .init("$settle.prepay_share=150%", "entitled=1000.00 withheld=0.00"),
    .init("amount=0", "stage=prepayment entitled=0.00 withheld=0.00"),
    .init("amount=12.5万", "amount=125000.00 entitled=37500.00 withheld=87500.00"),
  ]

  private static let roundings: [RowVector] = [
    // 0.15 × 30% = 0.045 lies half way above an even fen, 1.05 × 30% = 0.315 above an odd one.
    .init("amount=0.15", "entitled=0.05 withheld=0.10"),
    .init("amount=0.15 $settle.rounding=half_up", "entitled=0.05 withheld=0.10"),
    .init("amount=0.15 $settle.rounding=half_even", "entitled=0.04 withheld=0.11"),
    .init("amount=0.15 $settle.rounding=down", "entitled=0.04 withheld=0.11"),
    .init("amount=1.05", "entitled=0.32 withheld=0.73"),
    .init("amount=1.05 $settle.rounding=half_even", "entitled=0.32 withheld=0.73"),
    .init("amount=1.05 $settle.rounding=down", "entitled=0.31 withheld=0.74"),
    // 1.01 × 30% = 0.303 and 1.03 × 30% = 0.309
    .init("amount=1.01", "entitled=0.30"),
    .init("amount=1.03", "entitled=0.31"),
    .init("amount=1.03 $settle.rounding=half_even", "entitled=0.31"),
    .init("amount=1.03 $settle.rounding=down", "entitled=0.30"),
    // Only a share is rounded: 0.151 × 30% = 0.0453, and 0.151 − 0.05 = 0.101.
    .init("amount=0.151", "entitled=0.05 withheld=0.101"),
    .init("amount=0.151 acceptance=qualified", "entitled=0.151 payable=0.151"),
    .init("amount=0.05 \(half)", "deducted=0.03 entitled=0.02"),
    .init("amount=0.05 \(half) $settle.rounding=half_even", "deducted=0.02 entitled=0.03"),
    .init("amount=0.05 \(half) $settle.rounding=down", "deducted=0.02 entitled=0.03"),
    .init("amount=0.07 \(half) $settle.rounding=half_even", "deducted=0.04 entitled=0.03"),
    .init("amount=0.07 \(half) $settle.rounding=down", "deducted=0.03 entitled=0.04"),
    // A deduction that is named is taken as it stands.
    .init("acceptance=terminated deduction=0.005", "deducted=0.005 entitled=999.995"),
  ]

  private static let half = "acceptance=terminated $settle.terminated_deduction=50%"
}
