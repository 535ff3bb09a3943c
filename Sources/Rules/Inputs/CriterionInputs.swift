public import Diagnostics
import Evaluation
import Exact
import Language
public import Tables

/// What a criterion reads, as far as the tables that are loaded and the parameters let it.
public struct CriterionInputs: Sendable {
  /// A count that is divided by another one.
  public struct Part: Hashable, Sendable {
    /// The column of what is counted.
    public let part: String
    /// The column of all of which it is a part.
    public let whole: String
  }

  /// The criterion's name.
  public let criterion: String
  /// Whether it compares a measure with a bound.
  public let isMeasured: Bool
  /// What settles whether it applies.
  public let condition: [FormulaInput]
  /// What settles whether it holds then.
  public let test: [FormulaInput]
  /// The counts in it that are parts of others.
  public let parts: [Part]

  init(_ criterion: BoundCriterion, of kind: RecordKind) {
    self.criterion = criterion.name
    isMeasured = criterion.bound != nil
    condition = criterion.condition.map { FormulaInput.all(in: $0, of: kind) } ?? []
    test = FormulaInput.all(in: criterion.test, of: kind)
    parts =
      ([criterion.measure?.node, criterion.test].compactMap(\.self))
      .flatMap(CriterionInputs.parts).uniqued
  }

  private static func parts(of node: BoundExpression.Node) -> [Part] {
    let inner = node.parts.flatMap(parts)
    guard case .binary(.divide, let left, let right) = node,
      case .column(let part, depth: 0) = left, case .column(let whole, depth: 0) = right,
      part.type == .count, whole.type == .count
    else { return inner }
    return [Part(part: part.name, whole: whole.name)] + inner
  }
}

extension Workbook {
  /// What the criteria of an aspect read in the records of a kind, in the order of the pack; without
  /// those that apply nowhere for want of a value in the pack.
  public func criterionInputs(
    of kind: RecordKind, in aspect: String
  ) throws(Diagnostic) -> [CriterionInputs] {
    try judgement(kind: kind, aspect: aspect).criteria.filter(\.unspecified.isEmpty)
      .map { CriterionInputs($0, of: kind) }
  }

  /// What a column of a table that the pack derives of a kind's records rests on, itself and through
  /// the columns before it; nothing where there is no such column.
  public func inputs(ofColumn column: String, of table: String) throws(Diagnostic) -> [FormulaInput]
  {
    guard let derivation = try derivation(named: table), let kind = derivation.source?.kind else {
      return []
    }
    let own = Set(derivation.rules.columns.map(\.name.text))
    var (open, seen, inputs) = ([column], Set([column]), [FormulaInput]())
    while let name = open.popLast() {
      let path = "\(derivation.rules.name.folded).\(name)"
      guard let bound = results.computed[path]?.bound else { continue }
      for input in FormulaInput.all(in: bound.node, of: kind) {
        guard input.link == .own, own.contains(input.column), input.column != name else {
          inputs.append(input)
          continue
        }
        if seen.insert(input.column).inserted { open.append(input.column) }
      }
    }
    return inputs.uniqued
  }
}
