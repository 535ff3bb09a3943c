/// The exact search: sets that nobody beats in both value and cost, over a core of candidates that
/// grows from the split to both sides (Nemhauser and Ullmann 1969; Pisinger 1997, MINKNAP).
///
/// The candidates before the core count as taken, those after it as left. A state that cannot lead
/// to anything better than the best is dropped, so that on most problems a small core is enough.
struct ParetoSearch {
  /// A set, known by what it costs and is worth.
  struct State {
    var cost: Int128
    var value: Int128
    /// How many candidates it has.
    var count: Int32
    /// The last of its changes to what is taken before the split; -1 for none.
    var change: Int32
  }

  /// A candidate that a set takes or leaves otherwise, and the change before that.
  private struct Change {
    let position: Int32
    let before: Int32
  }

  let knapsack: Knapsack
  let cardinality: CardinalityBound?
  /// The best that is known.
  var best: Selection
  /// The sets that may lead to better ones, ascending by cost and by value.
  private(set) var states: [State]
  /// The positions of the core.
  private(set) var core: Range<Int>
  /// What the candidates outside the core are worth beyond the cardinality bound's prices.
  private(set) var outside: Int128
  private let origin: Selection
  private var changes: [Change] = []

  init(_ knapsack: Knapsack, cardinality: CardinalityBound? = nil, best: Selection) {
    (self.knapsack, self.cardinality, self.best) = (knapsack, cardinality, best)
    origin = knapsack.splitSelection
    states = [
      State(
        cost: origin.cost, value: origin.value, count: Int32(clamping: knapsack.split), change: -1)
    ]
    core = knapsack.split..<knapsack.split
    outside = cardinality?.outside(knapsack.split..<knapsack.split) ?? 0
  }

  /// Searches until nothing better can be there, or the budget or so many steps are spent; tells
  /// whether it came to the end.
  mutating func run(_ budget: inout StepBudget, patience: Int) -> Bool {
    var patience = patience
    states = states.filter(canImprove)
    while !states.isEmpty, core.lowerBound > 0 || core.upperBound < knapsack.candidates.count {
      let adds =
        core.upperBound < knapsack.candidates.count
        && (core.lowerBound == 0
          || core.upperBound - knapsack.split <= knapsack.split - core.lowerBound)
      let position = adds ? core.upperBound : core.lowerBound - 1
      let isOpen = canChange(position, adding: adds, from: origin)
      if isOpen {
        patience -= 2 * states.count
        guard patience >= 0, budget.spend(2 * states.count) else { return false }
      }
      core = adds ? core.lowerBound..<(position + 1) : position..<core.upperBound
      outside -= cardinality?.outside(position, isBefore: !adds) ?? 0
      if isOpen { expand(position, adding: adds) }
    }
    return true
  }

  /// Joins to each set what it becomes with a candidate changed, both in the order of their costs,
  /// and keeps what is not dominated and may lead to something better.
  private mutating func expand(_ position: Int, adding: Bool) {
    let candidate = knapsack.candidates[position]
    let sign: Int128 = adding ? 1 : -1
    let delta = (cost: sign * candidate.cost, value: sign * candidate.value)
    let old = states
    states = []
    states.reserveCapacity(2 * old.count)
    var (kept, changed) = (0, 0)
    var highest = Int128.min
    while kept < old.count || changed < old.count {
      var state = old[min(changed, old.count - 1)]
      state.cost += delta.cost
      state.value += delta.value
      let isOld =
        changed == old.count
        || (kept < old.count
          && (old[kept].cost < state.cost
            || (old[kept].cost == state.cost && old[kept].value >= state.value)))
      if isOld { state = old[kept] }
      (kept, changed) = isOld ? (kept + 1, changed) : (kept, changed + 1)
      guard state.value > highest else { continue }
      highest = state.value
      if isOld {
        if canImprove(state) { states.append(state) }
      } else {
        state.count += adding ? 1 : -1
        add(state, changing: position)
      }
    }
  }

  private mutating func add(_ state: State, changing position: Int) {
    var state = state
    let change = Change(position: Int32(clamping: position), before: state.change)
    if state.cost <= knapsack.capacity, best.isBeaten(byValue: state.value, cost: state.cost) {
      best = selection(change)
    }
    guard canImprove(state) else { return }
    state.change = Int32(clamping: changes.count)
    changes.append(change)
    states.append(state)
  }

  private func selection(_ last: Change) -> Selection {
    var selection = origin
    selection.toggle(Int(last.position), of: knapsack.candidates)
    var before = Int(last.before)
    while before >= 0 {
      selection.toggle(Int(changes[before].position), of: knapsack.candidates)
      before = Int(changes[before].before)
    }
    return selection
  }
}
