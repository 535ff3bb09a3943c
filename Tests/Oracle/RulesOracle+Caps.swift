/// The derived table `caps`.
extension RulesOracle {
  /// The table `caps`.
  public var caps: OracleResult {
    OracleResult(
      columns: [
        "region", "year", "base_income", "rate", "limit", "committed", "paid", "room_to_plan",
        "room_to_pay", "utilisation", "surplus", "verdict",
      ],
      textColumns: ["region"],
      rows: capRows.map { cap in
        [
          cap.place.region, String(cap.place.year), cap.baseIncome.moneyText,
          cap.rate.decimalText, cap.limit.moneyText, cap.committed.moneyText,
          cap.paid.moneyText, cap.roomToPlan.moneyText, cap.roomToPay.moneyText,
          cap.utilisation?.decimalText ?? "", cap.surplus.moneyText, cap.verdict,
        ]
      })
  }

  /// "one row for each region and year with a project, a payment or a fund row of the year before".
  /// A fund row of the year itself makes no row.
  var capRows: [Cap] {
    var places: Set<RegionYear> = Set(rows(.projects).compactMap(\.regionYear))
    for payment in regionalPayments {
      guard let day = payment.row.date("paid_on").value else { continue }
      places.insert(RegionYear(region: payment.region, year: day.year))
    }
    for place in rows(.fund).compactMap(\.regionYear) {
      places.insert(RegionYear(region: place.region, year: place.year + 1))
    }
    return places.sorted().map(cap)
  }

  private func cap(at place: RegionYear) -> Cap {
    let yearBefore = RegionYear(region: place.region, year: place.year - 1)
    return Cap(
      place: place,
      baseIncome: fundRow(of: yearBefore)?.money("contribution_income").value,
      rate: parameters.capRate,
      committed: committed(at: place),
      paid: paid(at: place),
      fund: fundRow(of: place))
  }

  private func fundRow(of place: RegionYear) -> Record? {
    rows(.fund).first { row in row.regionYear == place }
  }

  /// "sum of amount over all projects of that region and year", fundable or not, agreed or not.
  private func committed(at place: RegionYear) -> Fraction? {
    Fraction.sum(
      rows(.projects).filter { project in project.regionYear == place }
        .map { project in project.money("amount").value })
  }

  /// "sum of payments whose paid_on lies in that year, over the projects of that region; a sum with
  /// an unknown addend is unknown, and a payment without a readable date makes paid unknown in
  /// every year of its region". The project's own year does not matter here.
  private func paid(at place: RegionYear) -> Fraction? {
    var addends: [Fraction?] = []
    for payment in regionalPayments where payment.region == place.region {
      guard let day = payment.row.date("paid_on").value else { return nil }
      if day.year == place.year { addends.append(payment.row.money("amount").value) }
    }
    return Fraction.sum(addends)
  }

  /// The payments with the region of their project. "Payments to unknown projects are conflicts and
  /// count nowhere"; nor does one to a project whose region is blank, in any region.
  private var regionalPayments: [(row: Record, region: String)] {
    var regions: [String: String] = [:]
    for project in rows(.projects) { regions[project.projectID] = project.text("region").value }
    return rows(.payments).compactMap { payment in
      guard let id = payment.text("project_id").value, let region = regions[id] else { return nil }
      return (payment, region)
    }
  }
}

extension Fraction? {
  /// Blank as nothing.
  var moneyText: String { self?.moneyText ?? "" }
}
