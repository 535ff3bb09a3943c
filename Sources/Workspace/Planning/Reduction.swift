/// An allocation without what is decided beforehand: what must be taken, costs nothing, is worth
/// nothing or does not fit. What remains is counted in the greatest units that divide all costs and
/// all values, which makes the bounds as tight as the figures are round.
struct Reduction {
  /// What remains to be decided.
  let knapsack: Knapsack
  /// Whether the required items fit.
  let isFeasible: Bool
  private let items: [Allocation.Item]
  private let fixed: [Int]
  private let costUnit: Int128
  private let valueUnit: Int128

  init(_ allocation: Allocation) {
    items = allocation.items
    let items = allocation.items
    let required = items.indices.filter { items[$0].isRequired }
    let cost = required.reduce(0) { $0 + items[$1].cost }
    let isFeasible = cost <= allocation.capacity
    let room = isFeasible ? allocation.capacity - cost : 0
    let wanted = items.indices.filter {
      isFeasible && !items[$0].isRequired && items[$0].value > 0 && items[$0].cost <= room
    }
    fixed = required + wanted.filter { items[$0].cost == 0 }
    let open = wanted.filter { items[$0].cost > 0 }
    let costUnit = max(1, ExactProducts.commonDivisor(open.map { items[$0].cost }))
    let valueUnit = max(1, ExactProducts.commonDivisor(open.map { items[$0].value }))
    knapsack = Knapsack(
      open.map {
        Candidate(
          index: $0, cost: items[$0].cost / costUnit, value: items[$0].value / valueUnit)
      }, capacity: room / costUnit)
    (self.isFeasible, self.costUnit, self.valueUnit) = (isFeasible, costUnit, valueUnit)
  }

  /// The required items, which do not fit.
  var unfeasible: Solution {
    let value = fixed.reduce(0) { $0 + items[$1].value }
    return solution(fixed, bound: value, isCheapest: false)
  }

  /// What is decided beforehand and what a search decided.
  func solution(_ selection: Selection, bound: Int128, isCheapest: Bool) -> Solution {
    let value = fixed.reduce(0) { $0 + items[$1].value }
    let limit = min(max(bound, selection.value), knapsack.totalValue)
    return solution(
      fixed + taken(selection), bound: value + limit * valueUnit, isCheapest: isCheapest)
  }

  private func solution(_ chosen: [Int], bound: Int128, isCheapest: Bool) -> Solution {
    Solution(
      chosen: chosen.sorted(), value: chosen.reduce(0) { $0 + items[$1].value },
      cost: chosen.reduce(0) { $0 + items[$1].cost }, bound: bound, isFeasible: isFeasible,
      isCheapest: isCheapest)
  }

  /// The indices of what is selected; of candidates that are alike, which stand side by side, the
  /// first ones.
  private func taken(_ selection: Selection) -> [Int] {
    let candidates = knapsack.candidates
    var (indices, start): ([Int], Int) = ([], 0)
    while start < candidates.count {
      let alike = candidates[start...].prefix {
        $0.cost == candidates[start].cost && $0.value == candidates[start].value
      }
      let count = alike.indices.count { selection.isTaken[$0] }
      indices += alike.prefix(count).map(\.index)
      start = alike.endIndex
    }
    return indices
  }
}
