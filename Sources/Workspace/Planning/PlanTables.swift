import Diagnostics
import Evaluation
import Exact
import Tables

/// The tables of a plan: `plan`, a row for each candidate, and `planned_caps`, one for each cap.
struct PlanTables {
  let caps: [PlannedCap]
  let valueType: ValueType

  /// Which projects are chosen.
  var plan: Table {
    let rows = caps.flatMap { cap in
      let chosen = cap.chosen
      return cap.candidates.enumerated().map { (cap, $0.element, chosen.contains($0.offset)) }
    }.sorted { $0.1.row < $1.1.row }
    return Table(
      name: "plan",
      columns: [
        Column(name: "project_id", chinese: "项目编号", texts: rows.map(\.1.key)),
        Column(name: "region", chinese: "统筹地区", texts: rows.map(\.0.region)),
        Column(
          name: "year", chinese: ["年度"], type: .year, values: rows.map { .count($0.0.year) }),
        Column(
          name: "amount", chinese: ["合同金额"], type: .money,
          values: rows.map { .number($0.1.amount) }),
        Column(
          name: "value", chinese: ["价值"], type: valueType, values: rows.map { .number($0.1.value) }),
        Column(name: "chosen", chinese: ["选入"], type: .truth, values: rows.map { .truth($0.2) }),
        Column(
          name: "kept", chinese: ["保留"], type: .truth, values: rows.map { .truth($0.1.isKept) }),
      ], keyColumns: [0])
  }

  private static let states = Choice([
    Choice.Word("optimal", "最优"), Choice.Word("best_found", "已知最好"),
  ])

  /// What each cap comes to, with its proof: where the bound is the value, no other choice is worth
  /// more.
  var planned: Table {
    func figures(
      _ name: String, _ chinese: String, _ type: ValueType, _ value: (PlannedCap) -> Number?
    ) -> Column {
      Column(
        name: name, chinese: [chinese], type: type,
        values: caps.map { value($0).map { .number($0) } ?? .blank })
    }
    func cost(_ cap: PlannedCap) -> Number? {
      try? Number(numerator: cap.solution.cost, denominator: 100)
    }
    return Table(
      name: "planned_caps",
      columns: [
        Column(name: "region", chinese: "统筹地区", texts: caps.map(\.region)),
        Column(name: "year", chinese: ["年度"], type: .year, values: caps.map { .count($0.year) }),
        Column(
          name: "candidates", chinese: ["备选数"], type: .count,
          values: caps.map { .count($0.candidates.count) }),
        Column(
          name: "chosen", chinese: ["选入数"], type: .count,
          values: caps.map { .count($0.solution.chosen.count) }),
        figures("room", "可用额度", .money) { $0.room },
        figures("used", "已用额度", .money, cost),
        figures("left", "剩余额度", .money) { cap in
          cost(cap).flatMap { try? cap.room.subtracting($0) }
        },
        figures("value", "价值", valueType) { $0.value },
        figures("bound", "上界", valueType) { $0.bound },
        Column(
          name: "proof", chinese: ["证明"], type: .choice(PlanTables.states),
          values: caps.map { .text($0.solution.isProven ? "optimal" : "best_found") }),
        figures("last_10000", "最后一万元的价值", valueType) { $0.worthOfLast },
      ], keyColumns: [0, 1])
  }
}
