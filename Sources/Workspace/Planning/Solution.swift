/// What a search found: the items that are taken, and how much better any others could be.
struct Solution: Equatable, Sendable {
  /// The indices of the items that are taken, ascending.
  let chosen: [Int]
  /// What they are worth together.
  let value: Int128
  /// What they cost together.
  let cost: Int128
  /// No set of items within the cap is worth more than this.
  let bound: Int128
  /// Whether the required items alone fit; where not, just these are chosen, and the bound says
  /// nothing beyond their value.
  let isFeasible: Bool
  /// Whether no set of the same value costs less, as far as the value is proven.
  let isCheapest: Bool

  /// Whether no other set is worth more.
  var isProven: Bool { isFeasible && bound == value }
}
