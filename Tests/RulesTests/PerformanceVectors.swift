import Testing

/// The criteria of performance but for the fall of accidents, on both sides of each bound.
@Suite("criteria of performance")
struct PerformanceVectors {
  private static let kinds = ["employers", "projects", "outcomes"]

  @Test(arguments: employers + numbers) func employer(_ vector: CriterionVector) throws {
    try vector.check("projects", in: Self.kinds, of: "outcomes")
  }

  @Test(arguments: publicity + ratios) func audience(_ vector: CriterionVector) throws {
    try vector.check("projects", in: Self.kinds, of: "outcomes")
  }

  private static let employers: [CriterionVector] = [
    .init("compliance", "", .pass),
    .init("compliance", "compliant=no", .fail),
    .init("compliance", "compliant=", .unknown, missing: "compliant"),
    .init("compliance", "compliant=?", .unknown, missing: "compliant"),
    .init("compliance", "-outcomes", .unknown, missing: "compliant"),
    .init("compliance", "projects.audience=", .pass),
    .init("compliance", "projects.audience=society", .absent),
    .init("compliance", "projects.audience=special_industry compliant=no", .absent),
    .init("compliance", "projects.audience=?", .unknown, missing: "audience"),
    .init("compliance", "projects.audience=? compliant=no", .unknown, missing: "audience"),
    .init("compliance", "projects.kind=research", .pass),
  ]

  private static let numbers: [CriterionVector] = [
    .init("no_young_pneumoconiosis", "", .pass),
    .init("no_young_pneumoconiosis", "young_pneumoconiosis=1", .fail),
    .init(
      "no_young_pneumoconiosis", "young_pneumoconiosis=", .unknown,
      missing: "young_pneumoconiosis"),
    .init(
      "no_young_pneumoconiosis", "young_pneumoconiosis=none", .unknown,
      missing: "young_pneumoconiosis"),
    .init("no_young_pneumoconiosis", "projects.audience=society", .absent),
    .init("no_young_pneumoconiosis", "projects.audience=?", .unknown, missing: "audience"),
    .init("no_diagnosis_cluster", "largest_diagnosis=2", .pass),
    .init("no_diagnosis_cluster", "largest_diagnosis=3", .fail),
    .init("no_diagnosis_cluster", "largest_diagnosis=4", .fail),
    .init("no_diagnosis_cluster", "largest_diagnosis=0", .pass),
    .init(
      "no_diagnosis_cluster", "largest_diagnosis=", .unknown, missing: "largest_diagnosis"),
    .init(
      "no_diagnosis_cluster", "largest_diagnosis=-1", .unknown, missing: "largest_diagnosis"),
    .init("no_diagnosis_cluster", "largest_diagnosis=3 $assess.diagnosis_limit=4", .pass),
    .init("no_diagnosis_cluster", "largest_diagnosis=2 $assess.diagnosis_limit=2", .fail),
    .init("no_diagnosis_cluster", "projects.audience=special_industry", .absent),
    .init("score", "lowest_score=79.9", .fail),
    .init("score", "lowest_score=80", .pass),
    .init("score", "lowest_score=80.1", .pass),
    .init("score", "lowest_score=", .unknown, missing: "lowest_score"),
    .init("score", "lowest_score=A", .unknown, missing: "lowest_score"),
    .init("score", "lowest_score=79 $assess.pass_score=79", .pass),
    .init("score", "projects.kind=training", .pass),
    .init("score", "projects.kind=publicity", .absent),
    .init("score", "projects.kind=research", .absent),
    .init("score", "projects.kind=", .unknown, missing: "kind"),
    .init("score", "projects.audience=society", .pass),
  ]

  private static let publicity: [CriterionVector] = [
    .init("product", "", .pass),
    .init("product", "product_accepted=no", .fail),
    .init("product", "product_accepted=", .unknown, missing: "product_accepted"),
    .init("product", "product_accepted=?", .unknown, missing: "product_accepted"),
    .init("product", "projects.kind=publicity", .pass),
    .init("product", "projects.kind=training", .absent),
    .init("product", "projects.kind=research", .absent),
    .init("product", "projects.kind=", .unknown, missing: "kind"),
    .init("product", "projects.kind= product_accepted=no", .unknown, missing: "kind"),
    .init("product", "projects.audience=? product_accepted=no", .fail),
    .init("on_time", "", .pass),
    .init("on_time", "on_time=no", .fail),
    .init("on_time", "on_time=", .unknown, missing: "on_time"),
    .init("on_time", "on_time=?", .unknown, missing: "on_time"),
    .init("on_time", "projects.kind=publicity", .pass),
    .init("on_time", "projects.kind=training", .pass),
    .init("on_time", "projects.kind=research", .absent),
    .init("on_time", "projects.kind=", .unknown, missing: "kind"),
  ]

  private static let ratios: [CriterionVector] = [
    .init("coverage", "reached=99", .fail),
    .init("coverage", "reached=100", .pass),
    .init("coverage", "reached=101", .pass),
    .init("coverage", "reached=", .unknown, missing: "reached"),
    .init("coverage", "target=?", .unknown, missing: "target"),
    .init("coverage", "reached= target=", .unknown, missing: "reached target"),
    .init("coverage", "reached=0 target=0", .unknown),
    .init("coverage", "reached=0", .fail),
    .init("coverage", "reached=90 $assess.coverage=90%", .pass),
    .init("coverage", "reached=89 $assess.coverage=90%", .fail),
    .init("coverage", "projects.kind=training", .absent),
    .init("coverage", "projects.kind=publicity", .pass),
    .init("coverage", "projects.kind=", .unknown, missing: "kind"),
    .init("training_rate", "trained=94", .fail),
    .init("training_rate", "trained=95", .pass),
    .init("training_rate", "trained=96", .pass),
    .init("training_rate", "trained=18 trainable=19", .fail),
    .init("training_rate", "trained=19 trainable=20", .pass),
    .init("training_rate", "trained=", .unknown, missing: "trained"),
    .init("training_rate", "trainable=1.5", .unknown, missing: "trainable"),
    .init("training_rate", "trained=0 trainable=0", .unknown),
    .init("training_rate", "trained=94 $assess.training_rate=94%", .pass),
    .init("training_rate", "projects.kind=training", .pass),
    .init("training_rate", "projects.kind=publicity trained=0", .absent),
    .init("training_rate", "projects.kind=", .unknown, missing: "kind"),
    .init("satisfaction", "satisfied=79", .fail),
    .init("satisfaction", "satisfied=80", .pass),
    .init("satisfaction", "satisfied=81", .pass),
    .init("satisfaction", "satisfied=2 surveyed=3", .fail),
    .init("satisfaction", "satisfied=", .unknown, missing: "satisfied"),
    .init("satisfaction", "surveyed=?", .unknown, missing: "surveyed"),
    .init("satisfaction", "satisfied=0 surveyed=0", .unknown),
    .init("satisfaction", "satisfied=80 $assess.satisfaction=81%", .fail),
    .init("satisfaction", "projects.kind=publicity", .absent),
    .init("satisfaction", "projects.kind=", .unknown, missing: "kind"),
  ]
}
