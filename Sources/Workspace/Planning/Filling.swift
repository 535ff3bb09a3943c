/// Looks for sets that fill the room to the last unit, where nearly all sets are worth the same for
/// their cost and a search that goes by value is blind.
///
/// The candidates about the split are dealt to groups, each of which lists its changes of what is
/// taken. Two lists are joined by pairing each change with the one that best fits it, and the joined
/// lists again (the generalized birthday problem, Wagner 2002): eight lists of 4,096 changes so hit
/// one sum in about 10¹⁴. Where as many must be taken as fit at most, only changes that keep the
/// number count; of these there are two lists. Where many candidates have the density at the split,
/// only these are changed. It proves nothing: it only finds.
struct Filling {
  /// What changes in a set: candidates taken or left otherwise, as bits from the window's start.
  private struct Part {
    var cost: Int128 = 0
    var value: Int128 = 0
    var toggled: UInt128 = 0

    func joined(_ other: Part) -> Part {
      Part(
        cost: cost + other.cost, value: value + other.value, toggled: toggled | other.toggled)
    }
  }

  private let knapsack: Knapsack
  private let start: Selection
  /// What is changed.
  private let origin: Selection
  private let keepsCount: Bool
  /// The candidates that may change: at most 128, the bits of a mask.
  private let window: Range<Int>
  private let groupCount: Int
  private var room: Int128 { knapsack.capacity - origin.cost }

  init(_ knapsack: Knapsack, keepsCount: Bool, from start: Selection) {
    (self.knapsack, self.keepsCount, self.start) = (knapsack, keepsCount, start)
    let alike = knapsack.alikeInDensity
    let isWide = keepsCount || alike.count < 16
    origin = isWide && !keepsCount ? start : knapsack.splitSelection
    let (first, last) =
      isWide ? (0, knapsack.candidates.count) : (alike.lowerBound, alike.upperBound)
    let (before, after) = (knapsack.split - first, last - knapsack.split)
    let left = min(before, max(64, 128 - after))
    window = (knapsack.split - left)..<(knapsack.split + min(after, 128 - left))
    groupCount = keepsCount || window.count < 40 ? 2 : window.count < 80 ? 4 : 8
  }

  /// The best selection that is found, or the one to begin with; ends when one is worth the bound.
  func best(upTo bound: Int128, _ budget: inout StepBudget) -> Selection {
    var best = start
    for size in keepsCount ? 12...20 : 10...16 where best.value < bound {
      var lists: [[Part]] = []
      for group in 0..<groupCount {
        let list = parts(group, size)
        guard budget.spend(2 * list.count) else { return best }
        lists.append(list.sorted { $0.cost < $1.cost })
      }
      while lists.count > 2 {
        let share = room / Int128(lists.count / 2)
        lists = stride(from: 0, to: lists.count, by: 2).map { first in
          paired(lists[first], lists[first + 1], toward: share).sorted { $0.cost < $1.cost }
        }
      }
      if let found = fullest(lists[0], lists[1], beating: best) { best = found }
    }
    return best
  }

  /// The changes within a group, of so many of its candidates: half of them before the split, where
  /// there are as many.
  private func parts(_ group: Int, _ size: Int) -> [Part] {
    let members = window.filter { position in
      let place = position - window.lowerBound
      return (place + place / groupCount * (size / 2)) % groupCount == group
    }
    let before = members.filter { origin.isTaken[$0] }
    let after = members.filter { !origin.isTaken[$0] }
    let right = min(after.count, keepsCount ? size / 2 : max(size / 2, size - before.count))
    let takes = subsets(after.prefix(right))
    let leaves = subsets(before.suffix(size - right))
    guard keepsCount else {
      return leaves.joined().flatMap { part in takes.joined().map { part.joined($0) } }
    }
    return zip(leaves, takes).flatMap { leaves, takes in
      leaves.flatMap { part in takes.map { part.joined($0) } }
    }
  }

  /// All subsets of some candidates as changes, by the number of their members.
  private func subsets(_ positions: ArraySlice<Int>) -> [[Part]] {
    var subsets = [[Part()]]
    for position in positions {
      var single = Part(toggled: 1 << UInt128(position - window.lowerBound))
      let candidate = knapsack.candidates[position]
      single.cost = origin.isTaken[position] ? -candidate.cost : candidate.cost
      single.value = origin.isTaken[position] ? -candidate.value : candidate.value
      subsets.append([])
      for count in stride(from: subsets.count - 2, through: 0, by: -1) {
        subsets[count + 1] += subsets[count].map { $0.joined(single) }
      }
    }
    return subsets
  }

  /// Each part of the first list with the one of the second with which it comes nearest to a sum.
  private func paired(_ first: [Part], _ second: [Part], toward sum: Int128) -> [Part] {
    var last = second.count - 1
    return first.map { part in
      let missing = sum - part.cost
      while last > 0,
        (second[last - 1].cost - missing).magnitude <= (second[last].cost - missing).magnitude
      {
        last -= 1
      }
      return part.joined(second[last])
    }
  }

  /// The best of all pairs that leave the least room.
  private func fullest(_ first: [Part], _ second: [Part], beating best: Selection) -> Selection? {
    var last = second.count - 1
    var found: Part?
    var (value, cost) = (best.value, best.cost)
    for part in first {
      while last >= 0, part.cost + second[last].cost > room { last -= 1 }
      guard last >= 0 else { break }
      let pair = part.joined(second[last])
      let (pairValue, pairCost) = (origin.value + pair.value, origin.cost + pair.cost)
      if pairValue > value || (pairValue == value && pairCost < cost) {
        (found, value, cost) = (pair, pairValue, pairCost)
      }
    }
    return found.map { part in
      var selection = origin
      for position in window where part.toggled >> UInt128(position - window.lowerBound) & 1 == 1 {
        selection.toggle(position, of: knapsack.candidates)
      }
      return selection
    }
  }
}
