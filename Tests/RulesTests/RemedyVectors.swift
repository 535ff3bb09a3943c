import Diagnostics
import Rendering
import Testing

/// What `why not` proposes for a criterion: the smallest change of each single input.
@Suite struct RemedyVectors {
  struct Vector: Sendable, CustomTestStringConvertible {
    let criterion: String
    let changes: String
    let remedies: [String]

    init(_ criterion: String, _ changes: String, _ remedies: String...) {
      (self.criterion, self.changes, self.remedies) = (criterion, changes, remedies)
    }

    var testDescription: String { "\(criterion): \(changes)" }
  }

  private static let goldenWeek = (1...7).map {
    "holidays/\($0).date=2024-10-0\($0) holidays/\($0).working=no"
  }
  .joined(separator: " ")

  @Test(arguments: [
    // 110 of 119 is 92.4%: 114 of 119 is 95.8%, 113 of 119 is 94.96%; 110 of 115 is 95.7%.
    Vector(
      "training_rate", "trained=110 trainable=119", "trained ≥ 114, now 110",
      "trainable ≤ 115, now 119"),
    Vector(
      "satisfaction", "satisfied=79 surveyed=100", "satisfied ≥ 80, now 79",
      "surveyed ≤ 98, now 100"),
    Vector("score", "lowest_score=79.5", "lowest_score ≥ 80, now 79.5"),
    Vector("score", "lowest_score=", "lowest_score ≥ 80, now unknown"),
    // A bound beyond all that is looked at.
    Vector(
      "score", "lowest_score=0 $assess.pass_score=92233720368547758.07",
      "no single change that was tried makes it pass"),
    // 1/124 against 1/100 falls by 19.35%.
    Vector(
      "accident_drop", "accidents=1 employees=124 accidents_before=1 employees_before=100",
      "accidents_before ≥ 2, now 1", "accidents ≤ 0, now 1", "employees ≥ 125, now 124",
      "employees_before ≤ 99, now 100"),
    Vector("no_diagnosis_cluster", "largest_diagnosis=7", "largest_diagnosis ≤ 2, now 7"),
    Vector("no_diagnosis_cluster", "largest_diagnosis=", "largest_diagnosis ≤ 2, now unknown"),
    Vector(
      "no_young_pneumoconiosis", "young_pneumoconiosis=", "young_pneumoconiosis = 0, now unknown"),
    Vector("compliance", "compliant=no", "compliant = yes, now no"),
    Vector("on_time", "on_time=", "on_time = yes, now unknown"),
    Vector("published", "published_on=", "published_on given, now unknown"),
    Vector(
      "approved", "approved_on=2020-03-02 starts_on=2020-03-01",
      "approved_on ≤ 2020-03-01, now 2020-03-02", "starts_on ≥ 2020-03-02, now 2020-03-01"),
    Vector(
      "requested_in_time", "ends_on=2020-10-31 acceptance_requested_on=2020-11-20",
      "ends_on ≥ 2020-11-05, now 2020-10-31",
      "acceptance_requested_on ≤ 2020-11-15, now 2020-11-20"),
    Vector("fundable", "kind=食堂", "kind = publicity, now 食堂"),
    Vector("training_rate", "trained= trainable=", "to be given first: trained, trainable"),
    // 113 of 118 is 95.8%, 113 of 119 is 94.96%.
    Vector("training_rate", "trained=113 trainable=", "trainable ≤ 118, now unknown"),
    Vector(
      "requested_in_time",
      "ends_on=2020-10-31 acceptance_requested_on=2020-11-20 $delivery.day_rule=working",
      "to be given first: holidays"),
    Vector("contract", "mode= contract_signed_on=2020-01-01", "to be given first: mode"),
    // The days off that are counted change with either day: 2024-10-05 is off, and so are all days
    // up to 10-08.
    Vector(
      "requested_in_time",
      "ends_on=2024-09-20 acceptance_requested_on=2024-10-09 $delivery.day_rule=moved \(goldenWeek)",
      "ends_on ≥ 2024-09-24, now 2024-09-20",
      "acceptance_requested_on ≤ 2024-10-08, now 2024-10-09"),
  ])
  func proposes(vector: Vector) throws {
    let reason = try SmallWorkbook(["projects"], vector.changes, of: "projects")
      .reason(of: "why not projects[P-1].\(vector.criterion)")
    let remedies = reason.entries.first?.details.filter { $0.label == "remedy" }
    #expect(remedies?.map(\.text.english) == vector.remedies)
  }

  /// What is answered where there is nothing to change.
  @Test(arguments: [
    ("score", "lowest_score=90", "every criterion that applies here passes"),
    ("score", "kind=publicity", "no criterion applies here"),
    ("eligibility", "", "every criterion that applies here passes"),
  ])
  func answersWhereNothingHasToChange(asked: String, changes: String, said: String) throws {
    let reason = try SmallWorkbook(["projects"], changes, of: "projects")
      .reason(of: "why not projects[P-1].\(asked)")
    #expect(reason.details.map(\.text.english) == [said])
  }

  /// What is proposed, set, makes the criterion pass, and one step less does not.
  @Test(arguments: [
    ("training_rate", "trained=110 trainable=119", "trained", "114", "113"),
    ("training_rate", "trained=110 trainable=119", "trainable", "115", "116"),
    ("satisfaction", "satisfied=79 surveyed=100", "surveyed", "98", "99"),
    (
      "accident_drop", "accidents=1 employees=124 accidents_before=1 employees_before=100",
      "employees_before", "99", "100"
    ),
    ("no_diagnosis_cluster", "largest_diagnosis=7", "largest_diagnosis", "2", "3"),
    (
      "requested_in_time", "ends_on=2020-10-31 acceptance_requested_on=2020-11-20", "ends_on",
      "2020-11-05", "2020-11-04"
    ),
  ])
  func aProposalThatIsSetPasses(
    criterion: String, changes: String, cell: String, value: String, less: String
  ) throws {
    func result(_ value: String) throws -> String? {
      let words = changes.split(separator: " ").filter { !$0.hasPrefix("\(cell)=") }
      let all = (words + ["\(cell)=\(value)"]).joined(separator: " ")
      return try SmallWorkbook(["projects"], all, of: "projects").rows(of: "findings")
        .first { $0["criterion"] == criterion }?["result"]
    }
    #expect(try result(value) == "pass")
    #expect(try result(less) == "fail")
  }
}
