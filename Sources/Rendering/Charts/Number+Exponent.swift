import Exact

extension Number {
  /// Ten to a power from -38 to 38.
  static func power(_ exponent: Int) -> Number {
    exponent < 0
      ? Number(mantissa: 1, decimals: -exponent) : Number(PowersOfTen[min(exponent, 38)])
  }

  /// The greatest power of ten that the distance from 0 reaches: 3 for 1,234 and -2 for 0.05;
  /// nothing for 0 and what lies nearer to it than any.
  var exponent: Int? {
    guard let size = try? magnitude(), size >= Number.power(-38) else { return nil }
    var (reached, beyond) = (-38, 39)
    while beyond - reached > 1 {
      let middle = (reached + beyond) >> 1
      if Number.power(middle) <= size { reached = middle } else { beyond = middle }
    }
    return reached
  }
}
