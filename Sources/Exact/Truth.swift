/// Three-valued logic: yes, no, and not known.
///
/// `no` settles an `and`, `yes` settles an `or`, whatever the other side is; nothing cleverer.
public enum Truth: UInt8, Hashable, Sendable {
  /// False.
  case no = 0
  /// True.
  case yes = 1
  /// Not known.
  case unknown = 2

  /// From an ordinary truth value.
  public init(_ value: Bool) { self = value ? .yes : .no }

  /// Both hold.
  public func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .unknown
  }

  /// One of them holds.
  public func or(_ other: Truth) -> Truth {
    if self == .yes || other == .yes { return .yes }
    return self == .no && other == .no ? .no : .unknown
  }

  /// It does not hold.
  public var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}
