import Exact

/// Which items to take under one cap so that their values add up to the most: the 0/1 knapsack
/// problem, solved exactly.
///
/// A cost below 0 counts as 0: to take an item never makes room for others, so what is chosen
/// stays within the cap whatever such a cost means. An item without cost is taken where it is
/// worth something; an item that is worth nothing, or less, only where it is required.
struct Allocation {
  /// Something that may be taken or left, as a whole.
  struct Item: Sendable {
    let cost: Int128
    let value: Int128
    let isRequired: Bool

    init(cost: Int128, value: Int128, isRequired: Bool = false) {
      (self.cost, self.value, self.isRequired) = (max(0, cost), value, isRequired)
    }
  }

  let items: [Item]
  let capacity: Int128

  /// Throws `overflow` where the costs, or the distances of the values from 0, add up to more
  /// than 36 digits: up to there nothing that is computed can overflow.
  init(items: [Item], capacity: Int128) throws(ArithmeticError) {
    var (costs, values): (UInt128, UInt128) = (0, 0)
    for item in items {
      costs = try Allocation.sum(costs, item.cost.magnitude)
      values = try Allocation.sum(values, item.value.magnitude)
    }
    self.init(unchecked: items, capacity: capacity)
  }

  private init(unchecked items: [Item], capacity: Int128) {
    (self.items, self.capacity) = (items, capacity)
  }

  /// The same items under another cap.
  func with(capacity: Int128) -> Allocation {
    Allocation(unchecked: items, capacity: capacity)
  }

  /// The greatest sum with which the searches compute.
  private static let greatest: UInt128 = 1 << 120

  private static func sum(_ first: UInt128, _ second: UInt128) throws(ArithmeticError) -> UInt128 {
    let (sum, overflow) = first.addingReportingOverflow(second)
    guard !overflow, sum <= greatest else { throw .overflow }
    return sum
  }
}
