/// The rows of a result that a change reaches.
public enum Reach: Hashable, Sendable {
  /// These alone, in ascending order; none where the list is empty.
  case rows([Int])
  /// All of them, or which ones cannot be told.
  case all

  /// No row.
  public static let none = Reach.rows([])

  /// Whether so few of all rows are reached that they are laid over the others; where there are more, to
  /// make all anew costs less.
  public static func isSlight(_ reached: Int, of count: Int) -> Bool {
    reached < 64 || reached < count / 64
  }

  /// Whether no row is reached.
  public var isNone: Bool { self == .none }

  /// The rows that this or the other reaches.
  public func union(_ other: Reach) -> Reach {
    switch (self, other) {
    case (.all, _), (_, .all): .all
    case (.rows([]), let rows), (let rows, .rows([])): rows
    case (.rows(let first), .rows(let second)): .rows(Reach.merged(first, second))
    }
  }

  /// The rows of two ascending lists, each once.
  private static func merged(_ first: [Int], _ second: [Int]) -> [Int] {
    var merged: [Int] = []
    merged.reserveCapacity(max(first.count, second.count))
    var (left, right) = (0, 0)
    while left < first.count, right < second.count {
      let (one, other) = (first[left], second[right])
      merged.append(min(one, other))
      if one <= other { left += 1 }
      if other <= one { right += 1 }
    }
    return merged + first[left...] + second[right...]
  }
}

extension Sequence<Reach> {
  /// The rows that any of them reaches.
  public var union: Reach { reduce(.none) { $0.union($1) } }
}
