extension SourcePrinter {
  /// What a criterion asks, in one line: `satisfied / surveyed >= assess.satisfaction when teaches`.
  public static func text(of criterion: CriterionSyntax) -> String {
    var tests: [String] = []
    if let measure = criterion.measure, let bound = criterion.bound {
      tests.append("\(text(of: measure)) \(bound.operation.rawValue) \(text(of: bound.value))")
    }
    if let requirement = criterion.requirement { tests.append(text(of: requirement)) }
    let condition = criterion.condition.map { " when \(text(of: $0))" } ?? ""
    return tests.joined(separator: "; ") + condition
  }

  /// The text of a share of a room: `share claim within room by region, year order priority taking part`.
  public static func text(of share: DerivedColumnSyntax.Share) -> String {
    func list(_ expressions: [Expression]) -> String {
      expressions.map { text(of: $0) }.joined(separator: ", ")
    }
    return
      "share \(text(of: share.claim)) within \(text(of: share.room)) by \(list(share.grouping)) "
      + "order \(list(share.order)) taking \(share.taking.rawValue)"
  }
}
