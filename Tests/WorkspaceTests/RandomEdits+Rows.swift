import Oracle

/// Edits of whole rows and columns, and what belongs to the session and not to a scenario.
extension RandomEdits {
  /// Adds, removes or resets rows, or counts up what they hold.
  mutating func row() -> String {
    let table = pick(["projects", "fund", "payments", "roster", "incidents", "employers"])
    let place = place(in: table) ?? table
    let reason = pick(["", "", " because \"补报\""])
    let number = Int.random(in: 1...3, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "remove \(place)\(reason)"
    case 1: return "reset \(place)"
    case 2: return "reset \(place).\(pick(["amount", "score", "contribution_income", "persons"]))"
    case 3:
      return pick([
        "add payments (payment_id = \"Z-x\(number)\", project_id = \"X-1\", paid_on = 2020-05-06, "
          + "amount = -12.345)",
        "add fund (region = 海曙, year = 203\(number), contribution_income = 1.2亿)",
        "add roster (project_id = \"X-1\", person_id = \"q\(number)\", attended = yes, score = 79)",
      ]) + reason
    case 4:
      return "set \(pick(["fund.contribution_income", "payments.amount", "projects.amount"])) "
        + pick(["/= 3", "*= 1.1", "-= 1/7", "+= 1000"])
    case 5: return "set roster.score \(pick(["= 80", "+= 1"])) where score < 80"
    case 6:
      return "set texts.\(pick(["note", "code", "number", "held_on", "done"])) = "
        + pick(["blank", "\"0012\"", "12", "2020-02-29", "yes", "\"=1+1\""])
        + " where id = k\(number)"
    default:
      return
        "set \(pick(["outcomes", "projects"])).\(pick(["accidents", "trained", "satisfied"])) = "
        + pick(["0", "12", "blank"]) + pick(["", " where project_id contains \"1\""])
    }
  }

  /// Columns and names that follow others.
  mutating func derivation() -> String {
    pick([
      "derive settlement.left = amount - paid", "derive settlement.part = payable / amount",
      "derive caps.tight = room_to_plan < 0", "derive assessment.is_bad = verdict = fail",
      "derive roster.good = score >= $bar", "derive texts.size = length(note)",
      "derive projects.people = count(its roster)",
      "derive projects.dear = amount > $share * 1000000",
      "let $bar = 80", "let $bar = assess.pass_score", "let $total = sum(known projects.amount)",
      "let $twice = $total * 2", "let $late = 2020-12-31", "drop $twice", "drop $bar",
      "drop caps.tight", "drop projects.people",
    ])
  }

  /// What reads files or rules.
  mutating func whole() -> String {
    let tables = workbook.tables.keys.map(\.rawValue).sorted() + ["texts"]
    let table = pick(tables)
    let kind = table == "texts" ? "key id" : "kind \(table)"
    return pick([
      "load \(table).csv \(kind)", "load \(table).csv \(kind) replace", "drop \(table)",
      "load \(table).csv as \(table)2 \(kind)", "load \(table).csv \(kind) where 1 = 1",
      "use rules \(pick(["ningbo-2020", "national-2017", "quanzhou-2023", "shandong-2018"]))",
      "ask $year = 2020 \"which year\"", "reset \(table)",
    ])
  }
}
