/// A payment that was made for a project.
struct PaymentDraft {
  let project: String
  let region: String
  let amount: Int
  let paidOn: CalendarDay
}

/// Payments, and fund rows whose limits bind.
extension WorkbookDraft {
  mutating func randomPayments(of project: ProjectDraft) -> [PaymentDraft] {
    let amount = min(project.amount, project.audited ?? project.amount)
    let prepayment = amount / 10 * 3
    return (0..<random.pick(0, 0, 0, 1, 1, 3)).map { _ in
      let paid = random.pick(
        from: [
          amount, amount, prepayment, amount - prepayment, prepayment / 100 * 100, 100,
          -prepayment, -100, amount + 100, 0,
        ], or: 0)
      let year = random.pick(project.year, project.year, project.year + 1)
      let paidOn = random.pick(
        from: [
          WorkbookDraft.day(year, 12, 31), WorkbookDraft.day(year, 1, 1),
          WorkbookDraft.day(year, 6, 15),
        ], or: WorkbookDraft.today)
      return PaymentDraft(
        project: project.id, region: project.region, amount: paid, paidOn: paidOn)
    }
  }

  mutating func paymentTable() -> OracleTable {
    let amount = moneyHeader("amount")
    var rows = payments.enumerated().map { number, payment in
      [
        "payment_id": "Z-\(number)",
        "project_id": random.chance(92) ? payment.project : random.pick("P-999", ""),
        // An error cell here undoes a region's whole caps, so there are fewer than elsewhere.
        "paid_on": random.chance(60) ? dateText(payment.paidOn) : dateCell(payment.paidOn),
        amount.text: moneyCell(payment.amount, in: amount),
      ]
    }
    rows.shuffle(using: &random)
    return table(
      required: ["payment_id", "project_id", "paid_on", amount.text], optional: [], rows: rows)
  }

  mutating func fundTable() -> OracleTable {
    let contribution = moneyHeader("contribution_income")
    let other = moneyHeader("other_income")
    var rows: [[String: String]] = []
    for region in regions {
      for year in (2018...2021) where random.chance(92) {
        let collected = income(for: randomLimit(in: region, year: year + 1))
        rows.append([
          "region": region, "year": yearText(year),
          contribution.text: moneyCell(collected, in: contribution),
          other.text: moneyCell(12_345_600, in: other),
          "benefit_expenditure": moneyCell(900_000_000, in: WorkbookDraft.plain),
          "other_expenditure": moneyCell(-5_000, in: WorkbookDraft.plain),
          "opening_balance": moneyCell(1_000_000_100, in: WorkbookDraft.plain),
          "prevention_budget": "100", "provisional": flagCell(yesChance: 20),
        ])
      }
    }
    return table(
      required: ["region", "year", contribution.text],
      optional: [
        other.text, "benefit_expenditure", "other_expenditure", "opening_balance",
        "prevention_budget", "provisional",
      ], rows: rows)
  }

  private static let plain = MoneyHeader(text: "", decimalsMoved: 0)

  /// Near what is committed, paid or payable there, so that every verdict of caps and every way
  /// of not fitting comes up.
  private mutating func randomLimit(in region: String, year: Int) -> Int {
    let here = projects.filter { $0.region == region && $0.year == year }
    let committed = here.map(\.amount).reduce(0, +)
    let paid = payments.filter { $0.region == region && $0.paidOn.year == year }
      .map(\.amount).reduce(0, +)
    let largest = here.map(\.amount).max() ?? 0
    let limit = random.pick(
      from: [
        committed, committed, paid, paid + largest / 10 * 3, paid + largest / 10 * 7,
        paid + committed / 3, paid + committed / 2, committed * 2, 0,
      ], or: 0)
    // A fen less or more than what would just fit.
    return max(0, limit / 100 * 100 + random.pick(0, 0, -100, 100))
  }

  /// The least income, in ten-thousandths of a yuan, whose share rounded down is the limit.
  private func income(for limit: Int) -> Int {
    let rate = share("cap.rate", default: Fraction(3, over: 100))
    guard rate != .zero else { return limit }
    let exact = Fraction(limit) / rate
    return Int(truncatingIfNeeded: exact.isWhole ? exact.floor : exact.floor + 1)
  }
}
