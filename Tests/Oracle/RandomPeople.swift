/// Employers, providers and the roster.
extension WorkbookDraft {
  mutating func employerTable() -> OracleTable {
    let rows = employers.prefix(random.pick(0, 1, 2, 2, 3, 3)).map { employer in
      var row = [
        "employer_id": employer, "name": random.pick("甲厂", "", "Acme, Ltd"),
        "region": random.pick(regions[0], "", "慈溪"), "industry": "制造",
        "insured": flagCell(yesChance: 80), "employees": countCell(1200),
      ]
      for column in WorkbookDraft.duties { row[column] = flagCell(yesChance: 90) }
      return row
    }
    return table(
      required: ["employer_id", "insured"],
      optional: ["name", "region", "industry", "employees"] + WorkbookDraft.duties, rows: rows)
  }

  private static let duties = [
    "responsible_person", "safety_rules", "protective_measures", "safety_education",
    "safe_conditions",
  ]

  mutating func providerTable() -> OracleTable {
    let minYears = share("provider.min_years", default: Fraction(2))
    let rows = providers.prefix(random.pick(0, 1, 2, 2, 3)).map { provider in
      let years = minYears + random.pick(from: [.zero, .one, Fraction(-1, over: 10)], or: .zero)
      // A bar that ends on the assessment day still bars: barred_until < assess.today.
      let barredUntil = WorkbookDraft.today.adding(days: random.pick(-1, 0, 1, -1))
      return [
        "provider_id": provider, "name": "机构",
        "years_in_business": noisy(years.decimalText, junk: WorkbookDraft.numberJunk),
        "good_reputation": flagCell(yesChance: 93),
        "major_violations": countCell(random.pick(0, 0, 0, 0, 0, 1)),
        "specialists": countCell(random.pick(1, 1, 2, 5, 0)),
        "facilities": flagCell(yesChance: 93), "other_conditions": flagCell(yesChance: 93),
        "barred_until": random.chance(60) ? "" : dateCell(barredUntil),
      ]
    }
    return table(
      required: ["provider_id", "years_in_business"],
      optional: [
        "name", "good_reputation", "major_violations", "specialists", "facilities",
        "other_conditions", "barred_until",
      ], rows: rows)
  }

  /// At most 20 rows a project, so that 95% and 80% can be met exactly.
  mutating func rosterTable() -> OracleTable {
    var rows: [[String: String]] = []
    for project in projects where random.chance(60) {
      let people = random.pick(1, 2, 5, 20)
      let faults = random.pick(0, 5, 25)
      for person in 0..<people {
        let score = random.chance(90) ? random.pick("95", "90分", "100") : scoreText()
        rows.append([
          "project_id": project.id, "person_id": "R\(person)",
          "attended": flagCell(yesChance: 100 - faults),
          "score": noisy(score, junk: WorkbookDraft.numberJunk),
          "satisfied": random.chance(10) ? "" : flagCell(yesChance: 85),
        ])
      }
    }
    if random.chance(20) {
      rows.append(["project_id": "P-999", "person_id": "R0", "attended": "是", "score": "10"])
    }
    return table(
      required: ["project_id", "person_id", "attended"], optional: ["score", "satisfied"],
      rows: rows)
  }
}
