/// A knapsack of a few candidates, solved from two halves: whatever their figures, 32 of them take
/// no more than 2¹⁸ steps (Horowitz and Sahni 1974).
struct Halves {
  /// A set of candidates, as bits by their positions.
  private struct Part {
    var cost: Int128 = 0
    var value: Int128 = 0
    var taken: UInt128 = 0
  }

  private let knapsack: Knapsack
  private var middle: Int { knapsack.candidates.count / 2 }

  init(_ knapsack: Knapsack) { self.knapsack = knapsack }

  /// The steps that the halves may take: a step for each old and each new set.
  var steps: Int? {
    let half = knapsack.candidates.count - middle
    return half < 30 ? 4 << half : nil
  }

  /// The set of the greatest value, and of these of the least cost; nothing where the budget does
  /// not suffice.
  func best(_ budget: inout StepBudget) -> Selection? {
    guard let left = parts(0..<middle, &budget),
      let right = parts(middle..<knapsack.candidates.count, &budget)
    else { return nil }
    var (last, best) = (right.count - 1, Part())
    for part in left {
      while last >= 0, right[last].cost > knapsack.capacity - part.cost { last -= 1 }
      guard last >= 0 else { break }
      let (cost, value) = (part.cost + right[last].cost, part.value + right[last].value)
      if value > best.value || (value == best.value && cost < best.cost) {
        best = Part(cost: cost, value: value, taken: part.taken | right[last].taken)
      }
    }
    var selection = Selection(first: 0, of: knapsack.candidates)
    for position in knapsack.candidates.indices where best.taken >> UInt128(position) & 1 == 1 {
      selection.toggle(position, of: knapsack.candidates)
    }
    return selection
  }

  /// The sets of some candidates that no other beats in cost and value, ascending by both.
  private func parts(_ positions: Range<Int>, _ budget: inout StepBudget) -> [Part]? {
    var parts = [Part()]
    for position in positions {
      guard budget.spend(2 * parts.count) else { return nil }
      parts = extended(parts, position)
    }
    return parts
  }

  private func extended(_ old: [Part], _ position: Int) -> [Part] {
    let candidate = knapsack.candidates[position]
    var parts: [Part] = []
    var (kept, added) = (0, 0)
    while added < old.count {
      var part = old[added]
      part.cost += candidate.cost
      part.value += candidate.value
      part.taken |= 1 << UInt128(position)
      let isOld =
        kept < old.count
        && (old[kept].cost < part.cost
          || (old[kept].cost == part.cost && old[kept].value >= part.value))
      if isOld { part = old[kept] }
      (kept, added) = isOld ? (kept + 1, added) : (kept, added + 1)
      guard part.cost <= knapsack.capacity else { break }
      if parts.last.map({ part.value > $0.value }) ?? true { parts.append(part) }
    }
    return parts
  }
}
