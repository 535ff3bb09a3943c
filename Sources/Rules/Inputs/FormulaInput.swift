import Evaluation
import Exact
public import Tables

/// A column of records that a formula of the pack reads.
public struct FormulaInput: Hashable, Sendable {
  /// How the records are found from the one that is judged.
  public enum Link: Hashable, Sendable {
    /// It is the record itself.
    case own
    /// By a key that stands in a column of the record.
    case found(by: String)
    /// Those that name the record: what stands in their column `inner` stands in its column `own`.
    case gathered(by: String, as: String)
  }

  /// The kind of the records.
  public let kind: RecordKind
  /// The column; of what is computed its name.
  public let column: String
  /// How the records are found.
  public let link: Link
}

extension FormulaInput {
  /// What a formula reads in the rows of a kind, each column once, in the order of the formula.
  static func all(in node: BoundExpression.Node, of kind: RecordKind) -> [FormulaInput] {
    switch node {
    case .column(let column, depth: 0):
      [FormulaInput(kind: kind, column: column.name, link: .own)]
    case .lookup(let lookup):
      (lookup.key.flatMap { all(in: $0, of: kind) } + [found(by: lookup)].compactMap(\.self))
        .uniqued
    case .aggregate(let plan): gathered(by: plan).uniqued
    default: node.parts.flatMap { all(in: $0, of: kind) }.uniqued
    }
  }

  private static func found(by lookup: Lookup) -> FormulaInput? {
    guard let kind = lookup.table.kind, lookup.key.count == 1,
      case .column(let key, depth: 0) = lookup.key[0]
    else { return nil }
    return FormulaInput(kind: kind, column: lookup.column.name, link: .found(by: key.name))
  }

  private static func gathered(by plan: AggregatePlan) -> [FormulaInput] {
    guard let kind = plan.table.kind, let (inner, outer) = plan.joinedColumns else { return [] }
    return (plan.operand?.columns ?? []).map {
      FormulaInput(kind: kind, column: $0.name, link: .gathered(by: inner, as: outer))
    }
  }
}
