public import Exact
public import Language
public import Tables

extension Vector {
  /// Whether each cell stands so.
  public func truths(of test: CellTest) -> [Truth] { tested(test).truths }

  /// Yes, no, or unknown for each cell.
  public var truths: [Truth] {
    switch self {
    case .same(let value, let count): Array(repeating: value.truth, count: count)
    case .truths(let lane):
      lane.cells.map { $0 == TruthLane.yes ? .yes : $0 == TruthLane.no ? .no : .unknown }
    default: (0..<count).map { self[$0].truth }
    }
  }

  /// How many cells are yes, are no, or are neither.
  func count(of truth: Truth) -> Int {
    switch self {
    case .same(let value, let count): value.truth == truth ? count : 0
    case .truths(let lane):
      switch truth {
      case .yes: lane.cells.count { $0 == TruthLane.yes }
      case .no: lane.cells.count { $0 == TruthLane.no }
      case .unknown: lane.cells.count { $0 > TruthLane.yes }
      }
    default: truths.count { $0 == truth }
    }
  }
}
