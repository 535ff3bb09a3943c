import Testing

/// The fall of the accident rate: accidents / employees against the same a year before.
@Suite("the fall of the accident rate")
struct AccidentDropVectors {
  @Test(arguments: bounds + zeros + inputs) func accidentDrop(_ vector: CriterionVector) throws {
    try vector.check("projects", in: ["employers", "projects", "outcomes"], of: "outcomes")
  }

  private static func drop(
    _ changes: String, _ result: CriterionVector.Result, missing: String? = ""
  ) -> CriterionVector {
    CriterionVector("accident_drop", changes, result, missing: missing)
  }

  private static let bounds = [
    drop("accidents=4 accidents_before=5", .pass),
    drop("accidents=3 accidents_before=5", .pass),
    drop("accidents=5 accidents_before=5", .fail),
    drop("accidents=1 employees=125 accidents_before=1 employees_before=100", .pass),
    drop("accidents=1 employees=124 accidents_before=1 employees_before=100", .fail),
    drop("accidents=1 employees=126 accidents_before=1 employees_before=100", .pass),
    // Four fifths of 1/3 is 4/15, which no decimal is.
    drop("accidents=4 employees=15 accidents_before=1 employees_before=3", .pass),
    drop(
      "accidents=4000000001 employees=15000000000 accidents_before=1 employees_before=3", .fail),
    drop(
      "accidents=3999999999 employees=15000000000 accidents_before=1 employees_before=3", .pass),
    drop("accidents=3 accidents_before=4 $assess.accident_drop=25%", .pass),
    drop("accidents=3 accidents_before=4 $assess.accident_drop=26%", .fail),
    drop("accidents=5 accidents_before=5 $assess.accident_drop=0%", .pass),
    drop("accidents=6 accidents_before=5 $assess.accident_drop=0%", .fail),
    drop("accidents=0 accidents_before=5 $assess.accident_drop=100%", .pass),
    drop("accidents=1 accidents_before=5 $assess.accident_drop=100%", .fail),
  ]

  private static let zeros = [
    drop("accidents=0 accidents_before=0", .pass),
    drop("accidents=1 accidents_before=0", .fail),
    drop("accidents=0 accidents_before=0 $assess.zero_base=unknown", .unknown),
    drop("accidents=1 accidents_before=0 $assess.zero_base=unknown", .unknown),
    drop("accidents=4 accidents_before=5 $assess.zero_base=unknown", .pass),
    drop("accidents=5 accidents_before=5 $assess.zero_base=unknown", .fail),
    drop("employees=0", .unknown),
    drop("employees_before=0", .unknown),
    drop("accidents=0 employees=0 accidents_before=0", .unknown),
    drop("accidents=0 accidents_before=0 employees_before=0", .unknown),
    drop("accidents=0 employees=0 accidents_before=0 $assess.zero_base=unknown", .unknown),
  ]

  private static let inputs = [
    drop("accidents=", .unknown, missing: "accidents"),
    drop("accidents=?", .unknown, missing: "accidents"),
    drop("employees=", .unknown, missing: "employees"),
    drop("accidents_before=", .unknown, missing: "accidents_before"),
    drop("employees_before=-5", .unknown, missing: "employees_before"),
    drop("accidents= accidents_before=0", .unknown, missing: "accidents"),
    drop("accidents=0 employees=", .unknown, missing: "employees"),
    drop("accidents=0 accidents_before=0 employees_before=", .unknown, missing: "employees_before"),
    drop("accidents= employees_before=?", .unknown, missing: "accidents employees_before"),
    drop("projects.audience=society", .absent),
    drop("projects.audience=special_industry accidents=", .absent),
    drop("projects.audience=", .pass),
    drop("projects.audience=?", .unknown, missing: "audience"),
    // Both the condition and the test are unknown.
    drop("projects.audience=? accidents=", .unknown, missing: "audience accidents"),
  ]
}
