/// A knapsack whose candidates may be taken in part and are each worth `price` less.
struct Relaxation {
  /// How many candidates are taken as a whole.
  private let whole: Int
  /// The one that is taken in part, its value lowered by the price.
  private let partial: Candidate?
  private let hasRoom: Bool

  init(_ knapsack: Knapsack, price: Int128) {
    let candidates = knapsack.candidates.filter { $0.value > price }
      .map { Candidate(index: $0.index, cost: $0.cost, value: $0.value - price) }
      .sorted { $0.precedes($1) }
    var room = knapsack.capacity
    whole =
      candidates.prefix {
        guard $0.cost <= room else { return false }
        room -= $0.cost
        return true
      }.count
    partial = whole < candidates.count ? candidates[whole] : nil
    hasRoom = room > 0
  }

  /// Whether more candidates are taken than so many, the part counted.
  func takesMore(than most: Int) -> Bool {
    whole > most || (whole == most && hasRoom && partial != nil)
  }

  /// What a unit of room is worth, a fraction in lowest terms.
  var slope: (value: Int128, cost: Int128) {
    guard let partial else { return (0, 1) }
    let divisor = ExactProducts.commonDivisor([partial.value, partial.cost])
    return (partial.value / divisor, partial.cost / divisor)
  }
}
