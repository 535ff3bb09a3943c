/// Outcomes that lie on, just under and just over the bounds of performance.
extension WorkbookDraft {
  mutating func outcomeTable() -> OracleTable {
    var rows: [[String: String]] = []
    for project in projects where random.chance(75) {
      var row = outcomes(of: project)
      row["project_id"] = project.id
      rows.append(row)
    }
    if random.chance(10) { rows.append(["project_id": "P-999", "compliant": "yes"]) }
    // One outcome column at least makes it a table of outcomes.
    return table(
      required: ["project_id", "compliant"], optional: Array(Outcomes.columns.dropFirst()),
      rows: rows)
  }

  /// A row of outcome cells. Some rows leave a family of figures to roster and incidents.
  mutating func outcomes(of project: ProjectDraft) -> [String: String] {
    var row = accidentOutcomes()
    if random.chance(35) { row = row.mapValues { _ in "" } }
    if !random.chance(35) { row.merge(trainingOutcomes()) { first, _ in first } }
    for column in ["compliant", "product_accepted", "on_time"] {
      row[column] = flagCell(yesChance: 90)
    }
    let bound = share("assess.coverage", default: .one)
    let (reached, target) = pair(around: bound)
    row["reached"] = countCell(reached)
    row["target"] = countCell(target)
    if random.chance(35) {
      row["employees"] = countCell(100)
      row["employees_before"] = countCell(100)
    }
    return row
  }

  /// Exactly 20%: 1/100 before and 1/125 now, or 5 and 4 of equal staffs.
  private mutating func accidentOutcomes() -> [String: String] {
    let sample = random.pick(
      from: [
        (1, 125, 1, 100), (4, 100, 5, 100), (399, 10_000, 5, 100), (401, 10_000, 5, 100),
        (5, 100, 5, 100), (6, 100, 5, 100), (0, 100, 0, 100), (1, 100, 0, 100), (0, 100, 3, 90),
        (0, 0, 1, 100), (1, 100, 1, 0), (0, 0, 0, 0), (9, 100, 10, 100), (3, 100, 4, 100),
        (2, 300, 1, 70),
      ], or: (0, 1, 1, 1))
    let limit = Int(parameters["assess.diagnosis_limit"] ?? "3") ?? 3
    return [
      "accidents": countCell(sample.0), "employees": countCell(sample.1),
      "accidents_before": countCell(sample.2), "employees_before": countCell(sample.3),
      "young_pneumoconiosis": countCell(random.pick(0, 0, 0, 0, 1, 2)),
      "largest_diagnosis": countCell(random.pick(0, 0, limit - 1, limit - 1, limit, limit + 1)),
    ]
  }

  private mutating func trainingOutcomes() -> [String: String] {
    let (trained, trainable) = pair(
      around: share("assess.training_rate", default: Fraction(95, over: 100)))
    let (satisfied, surveyed) = pair(
      around: share("assess.satisfaction", default: Fraction(80, over: 100)))
    let score = scoreText()
    return [
      "trained": countCell(trained), "trainable": countCell(trainable),
      "satisfied": countCell(satisfied), "surveyed": countCell(surveyed),
      "examined": countCell(10), "passed": countCell(9),
      "lowest_score": noisy(score, junk: WorkbookDraft.numberJunk),
      "mean_score": noisy(random.pick("88.5", "91%", "90分"), junk: WorkbookDraft.numberJunk),
    ]
  }

  /// A part and a whole whose ratio is the bound, or a little less or more, or has no meaning.
  private mutating func pair(around bound: Fraction) -> (part: Int, whole: Int) {
    let whole = random.pick(1000, 1000, 200, 3)
    let exact = Int(truncatingIfNeeded: (bound * Fraction(whole)).floor)
    if random.chance(6) { return (random.pick(0, 1), 0) }
    return (max(0, exact + random.pick(0, 0, 0, 1, -1)), whole)
  }

  /// Around the pass score: on it, a hair under and over it.
  mutating func scoreText() -> String {
    let bound = share("assess.pass_score", default: Fraction(80))
    let hair = Fraction(1, over: random.pick(10, 100_000_000))
    let near = bound + random.pick(from: [.zero, .zero, hair, -hair, Fraction(15)], or: .zero)
    return near.decimalText + random.pick("", "", "", "分", "%")
  }
}
