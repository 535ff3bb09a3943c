/// The rows of a result that a change reaches.
public enum Reach: Hashable, Sendable {
  /// These alone, in ascending order; none where the list is empty.
  case rows([Int])
  /// All of them, or which ones cannot be told.
  case all

  /// No row.
  public static let none = Reach.rows([])

  /// Whether no row is reached.
  public var isNone: Bool { self == .none }

  /// The rows that this or the other reaches.
  public func union(_ other: Reach) -> Reach {
    switch (self, other) {
    case (.all, _), (_, .all): .all
    case (.rows([]), let rows), (let rows, .rows([])): rows
    case (.rows(let first), .rows(let second)): .rows(Set(first).union(second).sorted())
    }
  }
}

extension Sequence<Reach> {
  /// The rows that any of them reaches.
  public var union: Reach { reduce(.none) { $0.union($1) } }
}
