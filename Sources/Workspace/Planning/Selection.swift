/// Some of the candidates of a knapsack.
struct Selection {
  /// Whether the candidate at each position is taken.
  var isTaken: [Bool]
  private(set) var value: Int128 = 0
  private(set) var cost: Int128 = 0

  /// The first candidates, so many.
  init(first count: Int, of knapsack: [Candidate]) {
    isTaken = Array(repeating: false, count: knapsack.count)
    for position in 0..<count { toggle(position, of: knapsack) }
  }

  /// Takes what is left, and leaves what is taken.
  mutating func toggle(_ position: Int, of candidates: [Candidate]) {
    let candidate = candidates[position]
    value += isTaken[position] ? -candidate.value : candidate.value
    cost += isTaken[position] ? -candidate.cost : candidate.cost
    isTaken[position].toggle()
  }

  /// Whether a value at a cost is better than this: worth more, or as much for less.
  func isBeaten(byValue other: Int128, cost otherCost: Int128) -> Bool {
    other > value || (other == value && otherCost < cost)
  }
}
