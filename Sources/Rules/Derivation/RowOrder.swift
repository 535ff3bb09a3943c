import Evaluation
import Exact
import Tables

/// The order of rows by some columns, in each of which a row has a whole number.
struct RowOrder {
  private let keys: [[Int64]]

  /// Unknown values come last.
  private static let last = Int64.max

  /// Nothing where a column has values that are not easily numbered in their order.
  init?(_ columns: [Vector]) {
    var keys: [[Int64]] = []
    for column in columns {
      guard let numbers = RowOrder.numbers(column) else { return nil }
      keys.append(numbers)
    }
    self.keys = keys
  }

  /// Rows in their order; rows that are alike in that of the table.
  func sorted(_ rows: [Int]) -> [Int] {
    rows.sorted { first, second in
      for key in keys where key[first] != key[second] { return key[first] < key[second] }
      return first < second
    }
  }

  private static func numbers(_ run: Vector) -> [Int64]? {
    switch run {
    case .same(_, let count): return Array(repeating: 0, count: count)
    case .numbers(let lane) where lane.odd.isEmpty && lane.sharedDenominator != nil:
      return lane.cells.map { $0 > NumberLane.odd ? $0 : last }
    case .identifiers(let lane) where lane.odd.isEmpty && lane.isUniform:
      return lane.cells.map { $0 > IdentifierLane.odd ? $0 : last }
    case .days(let lane) where lane.odd.isEmpty:
      return lane.cells.map { $0 > DayLane.odd ? Int64($0) : last }
    case .words(let lane) where lane.odd.isEmpty:
      let sorted = lane.words.indices.sorted {
        (Comparison.order(.text(lane.words[$0]), .text(lane.words[$1])) ?? 0) < 0
      }
      var ranks = [Int64](repeating: 0, count: lane.words.count)
      for (rank, word) in sorted.enumerated() { ranks[word] = Int64(rank) }
      return lane.cells.map { $0 < WordLane.odd ? ranks[Int($0)] : last }
    default: return nil
    }
  }
}
