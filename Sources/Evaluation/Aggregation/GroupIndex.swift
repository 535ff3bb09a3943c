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

  /// Adds a row where it belongs among the others of its group, in ascending order; gives the group,
  /// nothing under an unknown key.
  mutating func insert(sorted row: Int, under values: [Value]) -> Int? {
    guard let key = Key(values) else { return nil }
    guard let number = numbers[key] else {
      insert(row, under: values)
      return groups.count - 1
    }
    let place = groups[number].firstIndex { $0 > row } ?? groups[number].count
    groups[number].insert(row, at: place)
    return number
  }

  /// Takes a row out of its group, which stays, empty or not; gives the group.
  mutating func remove(_ row: Int, under values: [Value]) -> Int? {
    guard let number = group(of: values) else { return nil }
    groups[number].removeAll { $0 == row }
    return number
  }
}
