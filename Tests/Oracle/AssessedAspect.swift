/// One record looked at under one aspect.
struct AssessedAspect {
  /// "record is the kind's name".
  let kind: OracleKind
  let key: String
  let region: String
  let year: String
  let aspect: String
  let criteria: [Criterion]

  /// The four cells that assessment and findings share: record, key, region, year, and the aspect.
  var place: [String] { [kind.rawValue, key, region, year, aspect] }
}

/// The verdict on an aspect.
enum AspectVerdict: String {
  case pass, fail, incomplete
  case notApplicable = "not_applicable"

  /// "`pass`, `fail` (some criterion fails), `incomplete` (none fails, some is unknown) or
  /// `not_applicable` (no criterion applies)".
  init(_ criteria: [Criterion]) {
    let verdicts = criteria.compactMap(\.verdict)
    if verdicts.isEmpty {
      self = .notApplicable
    } else if verdicts.contains(.no) {
      self = .fail
    } else {
      self = verdicts.contains(.unknown) ? .incomplete : .pass
    }
  }
}
