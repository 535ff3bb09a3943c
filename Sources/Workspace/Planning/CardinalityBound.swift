/// A bound that knows how many candidates fit at most, for values that are a cost plus about the
/// same for each: there the value for the cost alone promises a part of one candidate more than fit.
///
/// Every set S within the cap has value(S) = Σ (value − λ·cost − μ) + λ·cost(S) + μ·|S|, and so is
/// worth at most λ·cap + μ·most + the sum of what is above 0 of the first, for all λ, μ ≥ 0. They
/// are kept as fractions over `scale`.
struct CardinalityBound {
  /// No more candidates fit.
  let most: Int
  /// The denominator of all other figures.
  let scale: Int128
  /// λ: what a unit of cost is worth.
  let perCost: Int128
  /// μ: what it is worth to be one of those that fit.
  let perCandidate: Int128
  /// What each candidate is worth beyond these two.
  let gains: [Int128]

  /// Nothing where the bound would not be tighter than by the density alone, or needs numbers
  /// that do not fit.
  init?(_ knapsack: Knapsack) {
    var room = knapsack.capacity
    most =
      knapsack.candidates.map(\.cost).sorted().prefix {
        room -= $0
        return room >= 0
      }.count
    guard most < knapsack.candidates.count, Relaxation(knapsack, price: 0).takesMore(than: most)
    else { return nil }
    let price = CardinalityBound.leastPrice(knapsack, most: most)
    let slope = Relaxation(knapsack, price: price).slope
    (scale, perCost) = (slope.cost, slope.value)
    guard
      let perCandidate = CardinalityBound.checkedPrice(
        price, scale: scale, perCost: perCost, knapsack)
    else { return nil }
    self.perCandidate = perCandidate
    let (scale, perCost) = (scale, perCost)
    gains = knapsack.candidates.map { scale * $0.value - perCost * $0.cost - perCandidate }
  }

  /// The lowest whole μ at which the candidates, each worth μ less, are not too many.
  private static func leastPrice(_ knapsack: Knapsack, most: Int) -> Int128 {
    var low: Int128 = 0
    var high = knapsack.candidates.reduce(0) { max($0, $1.value) }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if Relaxation(knapsack, price: middle).takesMore(than: most) {
        low = middle
      } else {
        high = middle
      }
    }
    return high
  }

  /// μ in the scale; nothing where one of the sums that the bound adds up is too great.
  private static func checkedPrice(
    _ price: Int128, scale: Int128, perCost: Int128, _ knapsack: Knapsack
  ) -> Int128? {
    let (perCandidate, overflow) = scale.multipliedReportingOverflow(by: price)
    let parts = [
      (scale, knapsack.totalValue), (perCost, knapsack.totalCost),
      (perCandidate, Int128(knapsack.candidates.count)),
    ]
    let fits = parts.allSatisfy { factor, total in
      let (product, overflow) = factor.multipliedReportingOverflow(by: total)
      return !overflow && product < 1 << 120
    }
    return overflow || !fits ? nil : perCandidate
  }
}
