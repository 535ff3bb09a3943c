/// The resolved outcomes of one project.
///
/// "An outcome is the cell of outcomes where it is not blank, else that of projects, else the
/// evidence. (…) An outcome cell that is an error stays unknown."
struct Outcomes {
  /// The project's row of outcomes, where there is one.
  let outcomesRow: Record?
  let project: Record
  /// What roster and incidents give; an outcome whose evidence is unknown is not among them.
  let evidence: [String: Fraction]

  /// "accidents, …" counts; the two score columns are numbers whose `%` and `分` name points.
  func number(_ name: String) -> Reading<Fraction> {
    let read: (Record) -> Reading<Fraction> = { record in
      Outcomes.scoreColumns.contains(name) ? record.score(name) : record.count(name)
    }
    if let given = givenCell(read) { return given }
    return evidence[name].map(Reading.known) ?? .blank
  }

  /// No evidence speaks of the three yes/no outcomes.
  func flag(_ name: String) -> Reading<Bool> {
    givenCell { record in record.flag(name) } ?? .blank
  }

  /// The first cell that is not blank, even an unreadable one.
  private func givenCell<Value>(_ read: (Record) -> Reading<Value>) -> Reading<Value>? {
    let cells = [outcomesRow, project].compactMap { record in record.map(read) }
    return cells.first { cell in !cell.isBlank }
  }

  /// The cell as the `csv` form shows it: "an error cell as its original text".
  func text(_ name: String) -> String {
    if Outcomes.flagColumns.contains(name) {
      return shown(flag(name), of: name) { isSet in isSet ? "yes" : "no" }
    }
    return shown(number(name), of: name, \.decimalText)
  }

  private func shown<Value>(
    _ reading: Reading<Value>, of name: String, _ text: (Value) -> String
  ) -> String {
    switch reading {
    case .known(let value): text(value)
    case .blank: ""
    case .unreadable:
      [outcomesRow, project].compactMap { record in record?.raw(name) }
        .first { cell in !CellText.isBlank(cell) } ?? ""
    }
  }

  static let flagColumns: Set<String> = ["compliant", "product_accepted", "on_time"]
  static let scoreColumns: Set<String> = ["lowest_score", "mean_score"]

  /// Every outcome.
  static let columns = [
    "compliant", "employees", "employees_before", "accidents", "accidents_before",
    "young_pneumoconiosis", "largest_diagnosis", "product_accepted", "on_time",
    "target", "reached", "trainable", "trained", "surveyed", "satisfied",
    "examined", "passed", "lowest_score", "mean_score",
  ]
}
