/// projects · performance (22).
///
/// The value is the measure whatever the condition is: an audience that cannot be read makes the
/// criterion unknown, and takes nothing from what was measured.
struct PerformanceCriteria {
  let project: Record
  let outcomes: Outcomes
  let parameters: Parameters

  var all: [Criterion] {
    [
      mustBeYes("compliant", named: "compliance", article: "22(1)", when: audienceIsEmployer),
      accidentDrop, noYoungPneumoconiosis, noDiagnosisCluster,
      mustBeYes("product_accepted", named: "product", article: "22(3)", when: hasPublicity),
      share(
        "reached", of: "target", named: "coverage", article: "22(3)",
        atLeast: parameters.coverage, when: hasPublicity),
      mustBeYes("on_time", named: "on_time", article: "22(3), 22(4)", when: isFundable),
      share(
        "trained", of: "trainable", named: "training_rate", article: "22(4)",
        atLeast: parameters.trainingRate, when: hasTraining),
      share(
        "satisfied", of: "surveyed", named: "satisfaction", article: "22(4)",
        atLeast: parameters.satisfaction, when: hasTraining),
      score,
    ]
  }

  // MARK: Conditions

  private var audienceIsEmployer: Judgement {
    .isOne(of: ["employer"], project.audience, named: "audience")
  }

  private var hasPublicity: Judgement {
    .isOne(of: ["publicity", "combined"], project.projectKind, named: "kind")
  }

  private var hasTraining: Judgement {
    .isOne(of: ["training", "combined"], project.projectKind, named: "kind")
  }

  private var isFundable: Judgement {
    .isOne(of: Record.fundableKinds, project.projectKind, named: "kind")
  }

  // MARK: Forms of criterion

  private func mustBeYes(
    _ column: String, named name: String, article: String, when condition: Judgement
  ) -> Criterion {
    let cell = outcomes.flag(column)
    return Criterion(
      name, article: article, when: condition,
      requires: .isYes(cell, named: column), measure: Measure(mustBeYes: cell))
  }

  /// `part / whole ≥ bound`; "A denominator of 0 makes the criterion unknown".
  private func share(
    _ part: String, of whole: String, named name: String, article: String,
    atLeast bound: Fraction, when condition: Judgement
  ) -> Criterion {
    let (partCell, wholeCell) = (outcomes.number(part), outcomes.number(whole))
    var ratio: Fraction?
    if let part = partCell.value, let whole = wholeCell.value, whole != .zero {
      ratio = part / whole
    }
    // A denominator of 0 is neither blank nor unreadable, so it is not among the missing inputs.
    let missing = [(part, partCell), (whole, wholeCell)].filter { $0.1.value == nil }.map(\.0)
    return Criterion(
      name, article: article, when: condition,
      requires: ratio.map { Judgement($0 >= bound) } ?? Judgement(.unknown, missing: missing),
      measure: Measure(ratio, required: ">= \(bound.percentText)") { $0 - bound })
  }

  // MARK: The criteria that compare numbers in their own way

  private var accidentDrop: Criterion {
    let drop = AccidentDrop(outcomes: outcomes, parameters: parameters)
    let bound = parameters.accidentDrop
    return Criterion(
      "accident_drop", article: "22(2)", when: audienceIsEmployer,
      requires: drop.test,
      measure: Measure(drop.value, required: ">= \(bound.percentText)") { $0 - bound })
  }

  /// "young_pneumoconiosis = 0"; the margin of an equality is how far off it is, downwards.
  private var noYoungPneumoconiosis: Criterion {
    let cell = outcomes.number("young_pneumoconiosis")
    return Criterion(
      "no_young_pneumoconiosis", article: "22(2)", when: audienceIsEmployer,
      requires: .judged(cell, named: "young_pneumoconiosis") { $0 == .zero },
      measure: Measure(cell.value, required: "= 0") { Fraction.zero - max($0, -$0) })
  }

  /// "largest_diagnosis < assess.diagnosis_limit": "this many at once fails".
  private var noDiagnosisCluster: Criterion {
    let cell = outcomes.number("largest_diagnosis")
    let limit = parameters.diagnosisLimit
    return Criterion(
      "no_diagnosis_cluster", article: "22(2)", when: audienceIsEmployer,
      requires: .judged(cell, named: "largest_diagnosis") { $0 < limit },
      measure: Measure(cell.value, required: "< \(limit.decimalText)") { limit - $0 })
  }

  /// "lowest_score ≥ assess.pass_score": "inclusive, each trainee".
  private var score: Criterion {
    let cell = outcomes.number("lowest_score")
    let bound = parameters.passScore
    return Criterion(
      "score", article: "22(4)", when: hasTraining,
      requires: .judged(cell, named: "lowest_score") { $0 >= bound },
      measure: Measure(cell.value, required: ">= \(bound.decimalText)") { $0 - bound })
  }
}
