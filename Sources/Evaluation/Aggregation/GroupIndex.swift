import Exact

/// Rows grouped by the values of a join, in the order in which they came.
struct GroupIndex {
  private struct Key: Hashable {
    let first: Value
    let rest: [Value]

    /// Nothing where a part is unknown: an unknown key matches no row.
    init?(_ values: [Value]) {
      guard values.allSatisfy(\.isKnown) else { return nil }
      first = values.first ?? .blank
      rest = Array(values.dropFirst())
    }
  }

  private var numbers: [Key: Int] = [:]
  /// The rows of each group.
  private(set) var groups: [[Int]] = []

  /// The rows of a group.
  func rows(of group: Int) -> [Int] { groups[group] }

  /// The group of a key, or nothing where no row has it.
  func group(of values: [Value]) -> Int? { Key(values).flatMap { numbers[$0] } }

  /// Adds a row; one with an unknown key is in no group.
  mutating func insert(_ row: Int, under values: [Value]) {
    guard let key = Key(values) else { return }
    if let number = numbers[key] {
      groups[number].append(row)
    } else {
      numbers[key] = groups.count
      groups.append([row])
    }
  }
}
