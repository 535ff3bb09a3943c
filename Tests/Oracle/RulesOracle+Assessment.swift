/// The derived tables `assessment` and `findings`.
extension RulesOracle {
  /// "one row for each record and aspect that the pack has criteria for".
  public var assessment: OracleResult {
    OracleResult(
      columns: ["record", "key", "region", "year", "aspect", "verdict", "failed", "unknown"],
      textColumns: ["key", "region", "failed", "unknown"],
      rows: assessedAspects.map { assessed in
        let failed = assessed.criteria.filter { $0.verdict == .no }
        let unknown = assessed.criteria.filter { $0.verdict == .unknown }
        return assessed.place + [
          AspectVerdict(assessed.criteria).rawValue,
          failed.map(\.name).joined(separator: " "), unknown.map(\.name).joined(separator: " "),
        ]
      })
  }

  /// "one row for each record and criterion that applies"; an unknown condition counts as one.
  public var findings: OracleResult {
    OracleResult(
      columns: [
        "record", "key", "region", "year", "aspect", "criterion", "article", "result", "value",
        "required", "margin", "missing",
      ],
      textColumns: [
        "key", "region", "criterion", "article", "value", "required", "missing",
      ],
      rows: assessedAspects.flatMap { assessed in
        assessed.criteria.compactMap { criterion in
          criterion.verdict.map { verdict in
            assessed.place + [
              criterion.name, criterion.article, RulesOracle.result(verdict),
              criterion.measure?.value ?? "", criterion.measure?.required ?? "",
              criterion.measure?.margin ?? "", criterion.missing.joined(separator: " "),
            ]
          }
        }
      })
  }

  private static func result(_ verdict: Truth) -> String {
    switch verdict {
    case .yes: "pass"
    case .no: "fail"
    case .unknown: "unknown"
    }
  }
}
