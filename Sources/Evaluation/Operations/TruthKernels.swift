import Exact
import Language
import Tables

/// Whole loops over runs of yes and no.
enum TruthKernels {
  /// `and` or `or` of two runs.
  static func apply(
    _ operation: BinaryOperator, _ left: TruthLane, _ right: TruthLane
  ) -> TruthLane {
    // `no` settles an `and`, `yes` an `or`, whatever the other side is.
    let cells =
      operation == .or
      ? combined(left.cells, right.cells, settling: TruthLane.yes)
      : combined(left.cells, right.cells, settling: TruthLane.no)
    var result = TruthLane(cells)
    if !(left.odd.isEmpty && right.odd.isEmpty) {
      result.settle { Calculation.apply(operation, left[$0], right[$0]) }
    }
    return result
  }

  @inline(__always)
  private static func combined(_ left: [UInt8], _ right: [UInt8], settling: UInt8) -> [UInt8] {
    PairwiseLoop.combined(left, right) { first, second in
      let isSettled = first == settling || second == settling
      // The greater of two marks: yes or no where both are alike, else blank, else odd.
      return isSettled ? settling : max(first, second)
    }
  }

  /// The opposite of each cell.
  static func negated(_ lane: TruthLane) -> TruthLane {
    var result = lane
    var output = result.cells.mutableSpan
    for index in 0..<output.count {
      let cell = output[index]
      output[index] = cell <= TruthLane.yes ? cell ^ 1 : cell
    }
    if !lane.odd.isEmpty { result.settle { lane[$0].operandError ?? .error(.wrongType) } }
    return result
  }

  /// How each cell of a lane stands to a test.
  static func tested<Tested: Lane>(_ lane: Tested, _ test: CellTest) -> TruthLane {
    let ofBlank = test.holds(for: .blank) ? TruthLane.yes : TruthLane.no
    let cells = lane.cells.map { cell in
      cell == Tested.blank ? ofBlank : cell == Tested.odd ? TruthLane.odd : TruthLane.no
    }
    return oddSettled(cells, of: lane) { .truth(test.holds(for: $0)) }
  }

  /// Whether each cell of a lane is recorded.
  static func given<Tested: Lane>(_ lane: Tested) -> TruthLane {
    let cells = lane.cells.map { cell in
      cell == Tested.blank ? TruthLane.no : cell == Tested.odd ? TruthLane.odd : TruthLane.yes
    }
    return oddSettled(cells, of: lane) { Function.given.apply([$0]) }
  }

  private static func oddSettled(
    _ cells: [UInt8], of lane: some Lane, _ value: (Value) -> Value
  ) -> TruthLane {
    var result = TruthLane(cells)
    if !lane.odd.isEmpty { result.settle { value(lane[$0]) } }
    return result
  }
}
