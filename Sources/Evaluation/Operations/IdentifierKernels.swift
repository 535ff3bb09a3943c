import Exact
import Language
import Tables

/// Whole loops over runs of identifiers, which are equal where prefix and number are.
enum IdentifierKernels {
  /// Whether identifiers are a value, or are not; nothing for other operations.
  static func apply(
    _ operation: BinaryOperator, _ lane: IdentifierLane, _ value: Value
  ) -> TruthLane? {
    guard operation == .equal || operation == .notEqual, case .text(let text) = value else {
      return nil
    }
    let ofOthers = operation == .equal ? TruthLane.no : TruthLane.yes
    let wanted = lane.held(.text(text.composed), at: 0)
    let cells = lane.cells.map { cell in
      if cell <= IdentifierLane.odd {
        return cell == IdentifierLane.blank ? TruthLane.blank : TruthLane.odd
      }
      return cell == wanted ? ofOthers ^ 1 : ofOthers
    }
    var truths = TruthLane(cells)
    if !lane.odd.isEmpty { truths.settle { Calculation.apply(operation, lane[$0], value) } }
    return truths
  }

  /// Whether identifiers of one prefix are those of another run, or are not.
  static func apply(
    _ operation: BinaryOperator, _ left: IdentifierLane, _ right: IdentifierLane
  ) -> TruthLane? {
    guard left.prefix == right.prefix, operation == .equal || operation == .notEqual,
      let cells = PairwiseLoop.compared(
        operation, left.cells, right.cells, as: IdentifierLane.self)
    else { return nil }
    var truths = TruthLane(cells)
    if !(left.odd.isEmpty && right.odd.isEmpty) {
      truths.settle { Calculation.apply(operation, left[$0], right[$0]) }
    }
    return truths
  }
}
