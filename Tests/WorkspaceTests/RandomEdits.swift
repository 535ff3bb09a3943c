import Oracle
import SeededRandom

/// Statements that change a random workbook, made by chance from a seed.
struct RandomEdits {
  var random: SplitMix64
  let workbook: OracleWorkbook

  init(_ workbook: OracleWorkbook, seed: UInt64) {
    self.workbook = workbook
    random = SplitMix64(seed: seed)
  }

  private static let parameters = [
    "cap.rate = 2.5%", "cap.rate *= 1.1", "assess.accident_drop = 10%", "assess.pass_score += 1",
    "settle.over_cap = hold", "settle.over_cap = prorate", "settle.prepay_share = 0%",
    "assess.today = 2020-06-01", "settle.rounding = down", "assess.zero_base = unknown",
  ]

  private static let cells = [
    ("projects", "amount"), ("projects", "acceptance"), ("projects", "priority"),
    ("projects", "agreement_signed_on"), ("projects", "accidents"), ("projects", "trained"),
    ("projects", "kind"), ("outcomes", "compliant"), ("roster", "score"), ("payments", "amount"),
    ("fund", "contribution_income"), ("incidents", "persons"), ("employers", "insured"),
  ]

  private static let values = [
    "amount": ["1000", "12.5万", "blank", "0.005"], "acceptance": ["qualified", "blank", "终止"],
    "priority": ["1", "blank"], "agreement_signed_on": ["2020-01-02", "blank"],
    "accidents": ["0", "3", "blank"], "trained": ["95", "blank"], "kind": ["培训", "其他"],
    "compliant": ["yes", "no", "blank"], "score": ["79", "80", "blank"],
    "contribution_income": ["1亿", "0", "blank"], "persons": ["3", "0"], "insured": ["yes", "否"],
  ]

  /// One statement; it may be refused, as a user's may.
  mutating func next() -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0, 1: "set \(pick(RandomEdits.parameters))"
    case 2: "reset \(pick(["cap.rate", "settle.over_cap", "all", "projects", "projects.amount"]))"
    case 3:
      "set \(pick(["projects.amount", "payments.amount"])) \(pick(["*= 0.9", "+= 1.01"])) "
        + pick(["", "where amount < 100000", "where region = 海曙"])
    case 4:
      "remove \(pick(["projects", "payments", "roster"])) where \(pick(["amount > 200000", "score < 70"]))"
    case 5:
      "add projects (project_id = X-\(Int.random(in: 1...3, using: &random)), region = 海曙, year = 2020, "
        + "kind = training, amount = 20万)\(pick(["", " because \"漏报\""]))"
    case 6: "let $share = \(pick(["cap.rate * 2", "count(projects) / 3", "5%"]))"
    case 7: scenario()
    case 8:
      pick([
        "derive projects.half = amount / 2", "derive caps.spare = room_to_plan - room_to_pay",
        "derive projects.half = trained / trainable", "drop projects.half",
        "derive projects.rest = half + 1",
      ])
    case 9, 10, 11: row()
    case 12: derivation()
    case 13: whole()
    default: cell()
    }
  }

  /// Makes a scenario, enters one, or goes back to base.
  private mutating func scenario() -> String {
    let names = ["a", "b", "c"]
    let (name, other) = (pick(names), pick(names))
    return pick([
      "scenario \(name) from base", "scenario \(name) from \(other)", "scenario \(name)",
      "scenario \(name) from base, \(other)", "scenario base", "scenario base", "drop \(name)",
    ])
  }

  private mutating func cell() -> String {
    let (table, column) = pick(RandomEdits.cells)
    let value = pick(RandomEdits.values[column] ?? ["blank"])
    let reason = pick(["", "", " because \"核对原件\""])
    return "set \(place(in: table) ?? table).\(column) = \(value)\(reason)"
  }

  /// A row of a table by its key: `fund["海曙", "2020"]`; nothing where it has none.
  mutating func place(in table: String) -> String? {
    guard let kind = OracleKind(rawValue: table), let loaded = workbook.tables[kind],
      let row = loaded.rows.randomElement(using: &random)
    else { return nil }
    let keys = ["fund": ["region", "year"], "roster": ["project_id", "person_id"]][table]
    let names = keys ?? [String(loaded.columns[0])]
    let key = names.compactMap { name in loaded.columns.firstIndex(of: name).map { row[$0] } }
    return "\(table)[\(key.map { "\"\($0)\"" }.joined(separator: ", "))]"
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}
