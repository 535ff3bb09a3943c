/// One row of settlement, with nothing for a figure that is unknown.
struct Settlement {
  let project: Record
  /// The project's own conclusion or what the performance stands in for; nothing is blank.
  let acceptance: String?
  var stage = Stage.unknown
  var entitled: Fraction?
  var paid: Fraction?
  var payable: Fraction?
  var withheld: Fraction?
  var deducted: Fraction?
  var recoverable: Fraction?
  var aboveLimit: Fraction?

  /// Named as the contract names them; the reason is the clause each rests on.
  enum Stage: String {
    case unknown, terminated, balance, settled, rectification, prepayment
    case noAgreement = "no_agreement"
    case notFundable = "not_fundable"

    var article: String {
      switch self {
      case .unknown: ""
      case .noAgreement: "17/18"
      case .notFundable: "10"
      case .terminated, .balance, .settled, .rectification, .prepayment: "26"
      }
    }
  }

  /// Row by row; what lies above the cap takes all rows together and comes later.
  init(project: Record, acceptance: String?, payments: [Record], parameters: Parameters) {
    self.project = project
    self.acceptance = acceptance
    // "Unknown amount: every figure is blank, stage `unknown`. (…) Unknown audited_amount (an error
    // cell): as unknown amount." A blank audited_amount is simply not given.
    let audited = project.money("audited_amount")
    guard let amount = project.money("amount").value, !audited.isUnreadable else { return }
    let base = audited.value.map { audited in min(amount, audited) } ?? amount
    settle(amount: amount, base: base, parameters: parameters, isPaid: payments)
  }

  private mutating func settle(
    amount: Fraction, base: Fraction, parameters: Parameters, isPaid payments: [Record]
  ) {
    // "sum of the project's payments, 0 if none; unknown with an unknown amount", dated or not.
    paid = Fraction.sum(payments.map { payment in payment.money("amount").value })
    // "round(amount × settle.prepay_share), never above base".
    let prepayment = min(parameters.rounding.toFen(amount * parameters.prepayShare), base)
    stage = stage(base: base)
    deducted = .zero
    withheld = .zero
    switch stage {
    case .noAgreement, .notFundable: (entitled, withheld) = (.zero, base)
    case .terminated:
      deducted = deduction(amount: amount, base: base, parameters: parameters)
      entitled = deducted.map { deducted in base - deducted }
    case .balance, .settled: entitled = base
    case .rectification, .prepayment, .unknown:
      (entitled, withheld) = (prepayment, base - prepayment)
    }
    // "payable = max(0, entitled − paid); recoverable = max(0, paid − entitled)".
    if let entitled, let paid {
      payable = max(.zero, entitled - paid)
      recoverable = max(.zero, paid - entitled)
    }
  }

  /// "first that holds". An acceptance that is unknown is none of the three, so it is the last row.
  private func stage(base: Fraction) -> Stage {
    if project.date("agreement_signed_on").value == nil { return .noAgreement }
    let kind = project.projectKind.value
    if kind.map(Record.fundableKinds.contains) != true { return .notFundable }
    switch acceptance {
    case "terminated": return .terminated
    // With paid unknown it cannot be said to be settled.
    case "qualified": return paid == base ? .settled : .balance
    case "unqualified": return .rectification
    default: return .prepayment
    }
  }

  /// "the project's deduction, else round(amount × settle.terminated_deduction); never above base".
  /// "A deduction of 0 counts as given"; "an unreadable deduction makes deducted, entitled,
  /// payable, recoverable and above_limit unknown", and leaves withheld at 0.
  private func deduction(
    amount: Fraction, base: Fraction, parameters: Parameters
  ) -> Fraction? {
    switch project.money("deduction") {
    case .known(let given): min(given, base)
    case .blank: min(parameters.rounding.toFen(amount * parameters.terminatedDeduction), base)
    case .unreadable: nil
    }
  }
}
