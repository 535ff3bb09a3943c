import Exact
import Tables

/// Two numbers for each row that are equal in rows with equal cells, so that what depends on the cells
/// alone is computed once for all of these.
struct RowKeys {
  struct Key: Hashable {
    let first: Int64
    let second: Int64
  }

  private let first: [Int64]
  private let second: [Int64]

  /// The keys of runs of which one or two vary; nothing for others, and where a cell is odd.
  init?(_ runs: [Vector]) {
    var varying: [[Int64]] = []
    for run in runs where run.constant == nil {
      switch run {
      case .numbers(let lane) where lane.odd.isEmpty && lane.sharedDenominator != nil:
        varying.append(lane.cells)
      case .truths(let lane) where lane.odd.isEmpty: varying.append(lane.cells.map { Int64($0) })
      case .words(let lane) where lane.odd.isEmpty: varying.append(lane.cells.map { Int64($0) })
      case .identifiers(let lane) where lane.odd.isEmpty: varying.append(lane.cells)
      case .days(let lane) where lane.odd.isEmpty: varying.append(lane.cells.map { Int64($0) })
      default: return nil
      }
    }
    guard let first = varying.first, varying.count <= 2 else { return nil }
    self.first = first
    second = varying.count > 1 ? varying[1] : []
  }

  subscript(row: Int) -> Key { Key(first: first[row], second: second.isEmpty ? 0 : second[row]) }
}
