/// Candidates in the order of their density, the value for the cost, and the room for them.
struct Knapsack {
  let candidates: [Candidate]
  let capacity: Int128
  /// How many of the first candidates fit together: the one at this position does not.
  let split: Int
  /// What all candidates are worth together.
  let totalValue: Int128
  /// What all candidates cost together.
  let totalCost: Int128

  init(_ unordered: [Candidate], capacity: Int128) {
    candidates = unordered.sorted { $0.precedes($1) }
    totalValue = candidates.reduce(0) { $0 + $1.value }
    totalCost = candidates.reduce(0) { $0 + $1.cost }
    self.capacity = min(capacity, totalCost)
    var room = self.capacity
    split =
      candidates.firstIndex { candidate in
        room -= candidate.cost
        return room < 0
      } ?? candidates.count
  }

  /// The positions of the candidates that are of the same density as the one at the split.
  var alikeInDensity: Range<Int> {
    guard split < candidates.count else { return split..<split }
    let middle = candidates[split]
    func isDenser(_ first: Candidate, _ second: Candidate) -> Bool {
      !ExactProducts.isAtLeast(second.value, first.cost, first.value, second.cost)
    }
    let first = candidates.firstIndex { !isDenser($0, middle) } ?? split
    return first..<(candidates.firstIndex { isDenser(middle, $0) } ?? candidates.count)
  }

  /// The candidates before the split.
  var splitSelection: Selection { Selection(first: split, of: candidates) }

  /// The candidates before the split, and of the others in their order those that still fit.
  var greedySelection: Selection {
    var selection = splitSelection
    for position in split..<candidates.count
    where candidates[position].cost <= capacity - selection.cost {
      selection.toggle(position, of: candidates)
    }
    return selection
  }
}
