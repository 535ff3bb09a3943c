/// What the training roster says of one project.
///
/// "An error cell of the roster counts as blank here", so only `value` is asked of its cells.
struct RosterEvidence {
  /// The project's rows.
  let rows: [Record]
  let passScore: Fraction

  /// The outcomes that the roster gives, "for a project with at least one row"; a figure that is
  /// unknown is left out.
  var outcomes: [String: Fraction] {
    guard !rows.isEmpty else { return [:] }
    let scores = rows.compactMap { row in row.score("score").value }
    let satisfied = rows.compactMap { row in row.flag("satisfied").value }
    var result = [
      "trainable": Fraction(rows.count),
      // "a blank is not attended": attendance is one of the exceptions where a blank is a no.
      "trained": Fraction(attended.count),
      "surveyed": Fraction(satisfied.count),
      "satisfied": Fraction(satisfied.filter { isSatisfied in isSatisfied }.count),
      "examined": Fraction(scores.count),
      "passed": Fraction(scores.filter { score in score >= passScore }.count),
    ]
    if let scores = scoresOfAttended {
      result["lowest_score"] = scores.min()
      result["mean_score"] = Fraction.sum(scores).map { total in total / Fraction(scores.count) }
    }
    return result
  }

  private var attended: [Record] {
    rows.filter { row in row.flag("attended").value == true }
  }

  /// "over the rows attended yes (unknown if one of them has no readable score, or if nobody
  /// attended)".
  private var scoresOfAttended: [Fraction]? {
    let scores = attended.map { row in row.score("score").value }
    guard !scores.isEmpty, !scores.contains(nil) else { return nil }
    return scores.compactMap { score in score }
  }
}
