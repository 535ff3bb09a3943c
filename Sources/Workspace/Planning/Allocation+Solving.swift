extension Allocation {
  /// The best items that are found in so many steps: a step is a set that is looked at.
  ///
  /// The same items and the same limit give the same solution on every machine. Where the search
  /// ends by itself, the solution is of the greatest value, and no set of this value costs less;
  /// where the limit or an interruption ends it, the solution is the best that was seen, with a
  /// bound that holds. Of items that are alike in cost and value the first ones are taken;
  /// between other sets of the same value and cost the choice is fixed but has no meaning. Memory
  /// stays at about 100 bytes for a step; the interruption is asked for every thousand steps or so.
  ///
  /// A problem that takes more than `easy` steps counts as a hard one, for which finer means pay.
  func solve(
    stepLimit: Int, easy: Int = 8_000, isInterrupted: @escaping () -> Bool = { false }
  ) -> Solution {
    let reduction = Reduction(self)
    guard reduction.isFeasible else { return reduction.unfeasible }
    var budget = StepBudget(limit: stepLimit, isInterrupted: isInterrupted)
    let knapsack = reduction.knapsack
    var search = ParetoSearch(knapsack, best: knapsack.greedySelection)
    let isEasy = search.run(&budget, patience: easy)
    if isEasy || budget.isSpent {
      return reduction.solution(search.best, bound: search.bound, isCheapest: isEasy)
    }
    if let steps = Halves(knapsack).steps, steps <= budget.left,
      let best = Halves(knapsack).best(&budget)
    {
      return reduction.solution(best, bound: best.value, isCheapest: true)
    }
    let cardinality = CardinalityBound(knapsack)
    var finer = ParetoSearch(knapsack, cardinality: cardinality, best: search.best)
    let bound = min(search.bound, finer.bound)
    let filling = Filling(knapsack, keepsCount: cardinality != nil, from: search.best)
    finer.best = filling.best(upTo: bound, &budget)
    let isFinished = finer.run(&budget, patience: .max)
    return reduction.solution(
      finer.best, bound: min(bound, finer.bound), isCheapest: isFinished)
  }

  /// What the last `amount` of the cap is worth: how much less the best items are worth without
  /// it. Nothing where one of the two is not proven, or the required items do not fit in one.
  ///
  /// Takes the solution for the whole cap where it is known already.
  func valueOfLast(
    _ amount: Int128, known: Solution? = nil, stepLimit: Int,
    isInterrupted: @escaping () -> Bool = { false }
  ) -> Int128? {
    let (rest, overflow) = capacity.subtractingReportingOverflow(amount)
    guard amount >= 0, !overflow else { return nil }
    let whole = known ?? solve(stepLimit: stepLimit, isInterrupted: isInterrupted)
    guard whole.isProven else { return nil }
    let part = with(capacity: rest).solve(stepLimit: stepLimit, isInterrupted: isInterrupted)
    return part.isProven ? whole.value - part.value : nil
  }
}
