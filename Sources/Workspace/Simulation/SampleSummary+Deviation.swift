import Exact

extension SampleSummary {
  /// The standard deviation of the results, rounded half up to `decimals` decimals (0...30).
  ///
  /// It is that of the runs as they are: the root of the mean square of the distances from the
  /// mean, divided by their count and not by one less. The distances are first brought to 15 digits of
  /// the span from least to greatest, and the root is taken in whole numbers of that unit. Nothing
  /// where the span or the result does not fit into 38 digits.
  func deviation(decimals: Int) -> Number? { try? spread(decimals) }

  private func spread(_ decimals: Int) throws(ArithmeticError) -> Number {
    let places = try decimalsOfSpan()
    var offsets: [Int128] = []
    offsets.reserveCapacity(count)
    for sample in ordered { offsets.append(try offset(of: sample, places)) }
    let root = try SampleSummary.rootMeanSquare(offsets)
    let zeros = Number(PowersOfTen[max(0, -places)])
    return try Number(numerator: root, denominator: PowersOfTen[max(0, places)])
      .multiplied(by: zeros).rounded(decimals: decimals, rule: .halfUp)
  }

  /// The most decimals (-24...30; below 0 the fewest zeros) with which the span has no more than 15
  /// digits.
  private func decimalsOfSpan() throws(ArithmeticError) -> Int {
    for places in stride(from: 30, through: -24, by: -1) {
      if let span = try? offset(of: greatest, places), span < PowersOfTen[15] { return places }
    }
    throw .overflow
  }

  /// How far a result lies above the least, in units of 10^-places.
  private func offset(of sample: Number, _ places: Int) throws(ArithmeticError) -> Int128 {
    let units = try distance(to: sample).units(decimals: max(0, places), rule: .halfEven)
    return units / PowersOfTen[max(0, -places)]
  }

  /// How far a result lies above the least; of both to 12 decimals where that needs more than 38
  /// digits.
  private func distance(to sample: Number) throws(ArithmeticError) -> Number {
    if let distance = try? sample.subtracting(least) { return distance }
    return try sample.rounded(decimals: 12, rule: .halfEven)
      .subtracting(least.rounded(decimals: 12, rule: .halfEven))
  }

  /// The root of the mean square distance from the mean, rounded down.
  private static func rootMeanSquare(_ offsets: [Int128]) throws(ArithmeticError) -> Int128 {
    let count = Int128(offsets.count)
    // Each offset has 15 digits, so that the squares of 10^8 have room.
    guard count <= PowersOfTen[8] else { throw .overflow }
    let center = offsets.reduce(0, &+) / count
    let squares = offsets.reduce(0) { $0 &+ ($1 &- center) &* ($1 &- center) }
    return Int128(truncatingIfNeeded: FixedPoint.squareRoot((squares / count).magnitude))
  }
}
