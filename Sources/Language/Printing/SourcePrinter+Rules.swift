import Exact

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

  /// One case of a column: `amount when stage = balance`, `0 otherwise`; `word` where its value is
  /// one of a list of words, `print` how expressions are printed.
  public static func text(
    of item: DerivedColumnSyntax.Case, word: String? = nil,
    _ print: (Expression) -> String = { text(of: $0) }
  ) -> String {
    (word ?? print(item.value)) + (item.condition.map { " when \(print($0))" } ?? " otherwise")
  }

  /// A word that a column lists: `hr when hr_on is blank`.
  public static func text(of item: DerivedColumnSyntax.Item) -> String {
    "\(item.word.english) when \(text(of: item.condition))"
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
