/// The derived table `settlement` (26, with 8, 10).
extension RulesOracle {
  /// One row for each project. The wording of `reason` is free; here it is the bare article.
  public var settlement: OracleResult {
    OracleResult(
      columns: [
        "project_id", "name", "region", "year", "amount", "acceptance", "stage", "entitled",
        "paid", "payable", "withheld", "deducted", "recoverable", "above_limit", "reason",
      ],
      textColumns: ["project_id", "name", "region", "reason"],
      rows: settlementRows.map { row in
        let project = row.project
        // "every figure is blank" says it of what is computed; a readable amount is shown.
        return [
          project.projectID, project.text("name").value ?? "",
          project.text("region").value ?? "", project.year("year").value.map(String.init) ?? "",
          project.money("amount").value.moneyText, row.acceptance ?? "", row.stage.rawValue,
          row.entitled.moneyText, row.paid.moneyText, row.payable.moneyText,
          row.withheld.moneyText, row.deducted.moneyText, row.recoverable.moneyText,
          row.aboveLimit.moneyText, row.stage.article,
        ]
      })
  }

  /// In the order of the projects' rows, whatever order used up the room.
  private var settlementRows: [Settlement] {
    var rows = rows(.projects).map(settled)
    for cap in capRows {
      // "With room unknown above_limit is blank in every row", and nothing is held or scaled.
      guard let roomToPay = cap.roomToPay else { continue }
      let places = rows.indices.filter { rows[$0].project.regionYear == cap.place }
        .sorted { left, right in
          RulesOracle.comesFirst(rows[left].project, before: rows[right].project)
        }
      var aboveTheCap = AboveTheCap(roomToPay: roomToPay)
      let settled = aboveTheCap.settle(
        places.map { place in rows[place] }, choice: parameters.overCap)
      for (place, row) in zip(places, settled) { rows[place] = row }
    }
    return rows
  }

  /// "In the order of priority (blank last), then project_id by code point." "An unreadable
  /// priority is as blank." The smaller number comes first.
  private static func comesFirst(_ left: Record, before right: Record) -> Bool {
    let (leftPriority, rightPriority) = (
      left.count("priority").value, right.count("priority").value
    )
    switch (leftPriority, rightPriority) {
    case (let left?, let right?) where left != right: return left < right
    case (.some, nil): return true
    case (nil, .some): return false
    default: return CodePoints.isAscending(left.projectID, right.projectID)
    }
  }

  private func settled(_ project: Record) -> Settlement {
    let id = project.projectID
    return Settlement(
      project: project, acceptance: acceptance(of: project),
      payments: rows(.payments).filter { payment in payment.text("project_id").value == id },
      parameters: parameters)
  }

  /// "the project's own (the report decides; an error cell is unknown and nothing stands in for
  /// it); where blank, `qualified`, `unqualified` or blank as the performance verdict is pass, fail
  /// or anything else".
  private func acceptance(of project: Record) -> String? {
    let own = project.choice("acceptance", among: WordCells.acceptances)
    guard own.isBlank else { return own.value }
    switch AspectVerdict(performance(of: project)) {
    case .pass: return "qualified"
    case .fail: return "unqualified"
    case .incomplete, .notApplicable: return nil
    }
  }
}
