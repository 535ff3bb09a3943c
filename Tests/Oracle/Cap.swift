/// One row of caps: what a region may spend on prevention in a year (article 10).
struct Cap {
  let place: RegionYear
  /// "contribution_income of the year before"; nothing is unknown, here and below.
  let baseIncome: Fraction?
  let rate: Fraction
  let committed: Fraction?
  let paid: Fraction?
  /// The place's own fund row, for the surplus.
  let fund: Record?

  /// "base_income × rate, rounded down to the fen", whatever `settle.rounding` says.
  var limit: Fraction? {
    baseIncome.map { income in Rounding.down.toFen(income * rate) }
  }

  var roomToPlan: Fraction? { limit.minus(committed) }

  var roomToPay: Fraction? { limit.minus(paid) }

  /// "committed / limit, blank where limit is 0".
  var utilisation: Fraction? {
    guard let committed, let limit, limit != .zero else { return nil }
    return committed / limit
  }

  /// "opening_balance + contribution_income + other_income − benefit_expenditure −
  /// other_expenditure − committed of that year's own fund row (blank other_… count as 0 here, any
  /// other blank makes it blank)". An unreadable other_… is no blank, so it is unknown.
  var surplus: Fraction? {
    guard let fund else { return nil }
    let income = Fraction.sum([
      fund.money("opening_balance").value, fund.money("contribution_income").value,
      fund.money("other_income").blankAsZero.value,
    ])
    let spent = Fraction.sum([
      fund.money("benefit_expenditure").value,
      fund.money("other_expenditure").blankAsZero.value, committed,
    ])
    return income.minus(spent)
  }

  /// "verdict, first that holds: `incomplete` (limit or paid unknown), `exceeded` (paid > limit),
  /// `incomplete` (committed unknown), `overcommitted` (committed > limit), `within`".
  var verdict: String {
    guard let limit, let paid else { return "incomplete" }
    if paid > limit { return "exceeded" }
    guard let committed else { return "incomplete" }
    return committed > limit ? "overcommitted" : "within"
  }
}

extension Fraction? {
  /// Unknown where either side is.
  fileprivate func minus(_ other: Fraction?) -> Fraction? {
    if let self, let other { return self - other }
    return nil
  }
}

extension Reading<Fraction> {
  fileprivate var blankAsZero: Reading<Fraction> { isBlank ? .known(.zero) : self }
}
