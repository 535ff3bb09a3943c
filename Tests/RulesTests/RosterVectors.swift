import Testing

/// Outcomes that the roster shows where nobody gave them.
@Suite("evidence of the roster")
struct RosterVectors {
  @Test(arguments: [
    CriterionVector("training_rate", "-outcomes +roster", .pass),
    CriterionVector("training_rate", "-outcomes roster.attended=no", .fail),
    CriterionVector("training_rate", "-outcomes roster.attended=", .fail),
    CriterionVector("training_rate", "-outcomes roster.attended=?", .fail),
    CriterionVector(
      "training_rate", "-outcomes roster.project_id=P-9", .unknown, missing: "trained trainable"),
    CriterionVector("training_rate", "outcomes.trained= outcomes.trainable= +roster", .pass),
    // What is given goes before the roster; an error cell stays unknown.
    CriterionVector("training_rate", "outcomes.trained=1 outcomes.trainable= +roster", .pass),
    CriterionVector("training_rate", "outcomes.trained=0 outcomes.trainable= +roster", .fail),
    CriterionVector("training_rate", "outcomes.trained=? +roster", .unknown, missing: "trained"),
    // The outcomes go before the projects' own columns, and both before the roster.
    CriterionVector("training_rate", "outcomes.trained=95 trained=1 +roster", .pass),
    CriterionVector("training_rate", "outcomes.trained= trained=94", .fail),
    CriterionVector("training_rate", "outcomes.trained= trained=95 +roster", .pass),
    CriterionVector("training_rate", "outcomes.trained=? trained=95", .unknown, missing: "trained"),
    CriterionVector(
      "training_rate", "outcomes.trained= trained=? +roster", .unknown, missing: "trained"),
    CriterionVector(
      "training_rate", "-outcomes +roster $projects[P-1].trained=blank", .unknown,
      missing: "trained"),
    CriterionVector("training_rate", "-outcomes +roster $projects[P-1].trained=0", .fail),
    CriterionVector("satisfaction", "-outcomes +roster", .pass),
    CriterionVector("satisfaction", "-outcomes roster.satisfied=no", .fail),
    CriterionVector("satisfaction", "-outcomes roster.satisfied=", .unknown, missing: nil),
    CriterionVector("satisfaction", "-outcomes \(second) roster/2.satisfied=", .pass),
    CriterionVector("satisfaction", "-outcomes \(second) roster/2.satisfied=?", .pass),
    CriterionVector("satisfaction", "-outcomes \(second) roster/2.satisfied=no", .fail),
    CriterionVector("score", "-outcomes +roster", .pass),
    CriterionVector("score", "-outcomes roster.score=79.5", .fail),
    CriterionVector("score", "-outcomes roster.score=", .unknown, missing: "lowest_score"),
    CriterionVector("score", "-outcomes roster.score=A", .unknown, missing: "lowest_score"),
    CriterionVector("score", "-outcomes roster.attended=no", .unknown, missing: "lowest_score"),
    CriterionVector("score", "-outcomes \(second) roster/2.score=79", .fail),
    CriterionVector(
      "score", "-outcomes \(second) roster/2.score=", .unknown, missing: "lowest_score"),
    CriterionVector(
      "score", "-outcomes \(second) roster/2.score=79 roster/2.attended=no", .pass),
    CriterionVector("score", "-outcomes \(second) roster/2.score= roster/2.attended=", .pass),
  ])
  func roster(_ vector: CriterionVector) throws {
    try vector.check("projects", in: ["projects", "outcomes"])
  }

  private static let second = "roster/2.person_id=T-2"

  @Test(arguments: [
    ("", "1", "1", "1", "1", "1", "1", "80", "80"),
    ("\(second) roster/2.score=95", "2", "2", "2", "2", "2", "2", "80", "87.5"),
    ("\(second) roster/2.score=79.9", "2", "2", "2", "2", "2", "1", "79.9", "79.95"),
    ("\(second) roster/2.attended=no", "2", "1", "2", "2", "2", "2", "80", "80"),
    ("\(second) roster/2.satisfied=no", "2", "2", "2", "1", "2", "2", "80", "80"),
    ("\(second) roster/2.satisfied=", "2", "2", "1", "1", "2", "2", "80", "80"),
    ("\(second) roster/2.score=", "2", "2", "2", "2", "1", "1", "", ""),
    ("\(second) roster/2.score=90 $assess.pass_score=85", "2", "2", "2", "2", "2", "1", "80", "85"),
    ("roster.attended=no", "1", "0", "1", "1", "1", "1", "", ""),
  ])
  func figures(
    changes: String, trainable: String, trained: String, surveyed: String, satisfied: String,
    examined: String, passed: String, lowest: String, mean: String
  ) throws {
    let workbook = SmallWorkbook(["projects", "roster"], changes, of: "roster")
    let columns =
      "project_id, trainable, trained, surveyed, satisfied, examined, passed, lowest_score, "
      + "mean_score"
    let row = try #require(try workbook.rows(of: "projects columns \(columns)").first)
    #expect(row["trainable"] == trainable)
    #expect(row["trained"] == trained)
    #expect(row["surveyed"] == surveyed)
    #expect(row["satisfied"] == satisfied)
    #expect(row["examined"] == examined)
    #expect(row["passed"] == passed)
    #expect(row["lowest_score"] == lowest)
    #expect(row["mean_score"] == mean)
  }
}
