/// What can still become of a set, by the densities beside the core (Dantzig 1957) and by the
/// number of candidates. To be better is to be worth more within the cap, or as much for less.
extension ParetoSearch {
  /// Whether a set may lead to one that is better than the best.
  func canImprove(_ state: State) -> Bool {
    canReach(best.value + 1, within: knapsack.capacity, from: state)
      || canReach(best.value, within: best.cost - 1, from: state)
  }

  private func canReach(_ target: Int128, within room: Int128, from state: State) -> Bool {
    let (spare, missing) = (room - state.cost, target - state.value)
    if spare < 0 || missing > 0 {
      guard let edge = edge(spare),
        ExactProducts.isAtLeast(spare, edge.value, missing, edge.cost)
      else { return false }
    }
    guard let cardinality else { return true }
    return cardinality.scaledBound(missing: missing, spare: spare, state.count) + outside >= 0
  }

  /// The candidate beside the core that decides what room is worth: the next to take where there is
  /// some, the next to leave where there is too little.
  private func edge(_ spare: Int128) -> Candidate? {
    let position = spare >= 0 ? core.upperBound : core.lowerBound - 1
    return knapsack.candidates.indices.contains(position) ? knapsack.candidates[position] : nil
  }

  /// Whether any better set has a candidate otherwise than before the split (Dembo and Hammer 1980).
  func canChange(_ position: Int, adding: Bool, from origin: Selection) -> Bool {
    guard knapsack.split < knapsack.candidates.count else { return true }
    let (candidate, middle) = (knapsack.candidates[position], knapsack.candidates[knapsack.split])
    let cost = origin.cost + (adding ? candidate.cost : -candidate.cost)
    let value = origin.value + (adding ? candidate.value : -candidate.value)
    return ExactProducts.isAtLeast(
      knapsack.capacity - cost, middle.value, best.value + 1 - value, middle.cost)
      || ExactProducts.isAtLeast(
        best.cost - 1 - cost, middle.value, best.value - value, middle.cost)
  }

  /// No set is worth more: the best itself, or what the sets that are left may lead to.
  var bound: Int128 {
    states.reduce(best.value) { max($0, bound($1)) }
  }

  private func bound(_ state: State) -> Int128 {
    let spare = knapsack.capacity - state.cost
    guard let edge = edge(spare) else { return spare >= 0 ? state.value : best.value }
    let share = ExactProducts.share(spare, edge.value, edge.cost)
    let byDensity =
      share.map { min(knapsack.totalValue, state.value + $0) }
      ?? (spare < 0 ? best.value : knapsack.totalValue)
    guard let cardinality else { return byDensity }
    let scaled =
      cardinality.scaledBound(missing: -state.value, spare: spare, state.count) + outside
    return min(byDensity, scaled >= 0 ? scaled / cardinality.scale : best.value)
  }
}

extension CardinalityBound {
  /// How far a set may come beyond what it misses, in the scale, with `spare` room and so many
  /// candidates, those outside the core left aside.
  func scaledBound(missing: Int128, spare: Int128, _ count: Int32) -> Int128 {
    perCost * spare + perCandidate * (Int128(most) - Int128(count)) - scale * missing
  }

  /// What a candidate outside the core is worth if it is decided for the best: to leave one that is
  /// taken, or to take one that is left.
  func outside(_ position: Int, isBefore: Bool) -> Int128 {
    max(0, isBefore ? -gains[position] : gains[position])
  }

  /// The same of all candidates outside a core.
  func outside(_ core: Range<Int>) -> Int128 {
    gains.indices.reduce(0) { sum, position in
      core.contains(position)
        ? sum : sum + outside(position, isBefore: position < core.lowerBound)
    }
  }
}
