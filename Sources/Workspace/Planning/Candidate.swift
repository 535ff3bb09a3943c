/// An item about which there is something to decide: both its cost and its value are above 0.
struct Candidate {
  /// Its index among all items.
  let index: Int
  let cost: Int128
  let value: Int128

  /// Whether it stands before another: more value for its cost, then the greater one, then the
  /// one that comes first.
  func precedes(_ other: Candidate) -> Bool {
    if !ExactProducts.isAtLeast(other.value, cost, value, other.cost) { return true }
    if !ExactProducts.isAtLeast(value, other.cost, other.value, cost) { return false }
    return cost == other.cost ? index < other.index : cost > other.cost
  }
}
