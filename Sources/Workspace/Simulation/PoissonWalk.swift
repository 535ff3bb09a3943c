import Exact

/// The counts of a Poisson distribution one after the other, with the probability of each.
///
/// A draw takes a random fraction and walks until the probabilities passed exceed it (inversion by
/// sequential search, Devroye, "Non-Uniform Random Variate Generation", 1986, X.3.3). Up to a mean
/// of 32 the walk goes up from 0; beyond, it starts at the most likely count and takes one up and one
/// down in turn, so that it needs some 1.6 √mean steps. Each set of counts has its probability within
/// 2^-60; the mean is taken to 64 binary places.
struct PoissonWalk {
  /// The mean in units of 2^-64.
  private let mean: UInt128
  /// Where the walk starts.
  let start: UInt64
  /// The probability of the start, in units of 2^-120.
  let probability: UInt128

  /// For a mean from 0 to `PoissonDistribution.greatestMean`.
  init(mean number: Number) {
    mean = PoissonWalk.binary(number)
    if mean <= 32 << 64 {
      start = 0
      probability = FixedPoint.exponential(ofMinus: mean << 56)
    } else {
      start = UInt64(clamping: mean >> 64)
      probability = PoissonWalk.peak(of: UInt128(start), above: (mean & UInt128(UInt64.max)) << 56)
    }
  }

  /// The count at which the probabilities passed exceed `fraction`, in units of 2^-120.
  func count(at fraction: UInt128) -> UInt64 {
    guard fraction >= probability else { return start }
    var rest = fraction - probability
    var (upper, upperProbability) = (start, probability)
    var (lower, lowerProbability) = (start, probability)
    while upperProbability > 0 || lower > 0 && lowerProbability > 0 {
      upper &+= 1
      upperProbability = PoissonWalk.scaled(upperProbability, mean, over: UInt128(upper) << 64)
      if rest < upperProbability { return upper }
      rest -= upperProbability
      guard lower > 0 else { continue }
      lowerProbability = PoissonWalk.scaled(lowerProbability, UInt128(lower) << 64, over: mean)
      lower &-= 1
      if rest < lowerProbability { return lower }
      rest -= lowerProbability
    }
    // What rounding has left over: less than 2^-60 of all draws.
    return start
  }

  /// A probability × `factor` / `divisor`, rounded down; 0 where it would not fit, which it does.
  private static func scaled(
    _ probability: UInt128, _ factor: UInt128, over divisor: UInt128
  ) -> UInt128 {
    let product = probability.multipliedFullWidth(by: factor)
    guard product.high < divisor else { return 0 }
    return divisor.dividingFullWidth(product).quotient
  }

  /// The number in units of 2^-64, rounded down.
  private static func binary(_ number: Number) -> UInt128 {
    let divisor = number.denominator.magnitude
    let (whole, rest) = number.numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    let fraction = divisor.dividingFullWidth((rest >> 64, rest << 64)).quotient
    return whole << 64 | fraction
  }
}

extension PoissonWalk {
  /// The probability of the whole part k of a mean k + f above 32, with f in units of 2^-120.
  ///
  /// By Stirling's series for k!: exp(-d) / √(2πk) with
  /// d = f²/2k − f³/3k² + … + 1/12k − 1/360k³ + 1/1260k⁵ − …, within 2^-62 of itself.
  private static func peak(of whole: UInt128, above fraction: UInt128) -> UInt128 {
    let deficit = fractionSeries(fraction, whole) + stirlingSeries(whole)
    let height = FixedPoint.exponential(ofMinus: deficit.magnitude)
    // √(2πk) in units of 2^-places, from a radicand that fills its 128 bits.
    let bits = UInt128.bitWidth - whole.leadingZeroBitCount
    let shift = max(0, bits - 4) / 2 * 2
    let root = FixedPoint.squareRoot((FixedPoint.fullCircle >> shift) * whole)
    return scaled(height, 1 << ((120 - shift) / 2), over: root)
  }

  /// f²/2k − f³/3k² + f⁴/4k³ − …
  private static func fractionSeries(_ fraction: UInt128, _ whole: UInt128) -> Int128 {
    var (sum, power, exponent): (Int128, UInt128, Int128) = (0, fraction, 2)
    while power > 0 {
      power = FixedPoint.product(power, fraction) / whole
      let term = Int128(truncatingIfNeeded: power) / exponent
      if exponent % 2 == 0 { sum &+= term } else { sum &-= term }
      exponent &+= 1
    }
    return sum
  }

  /// 1/12k − 1/360k³ + 1/1260k⁵ − 1/1680k⁷ + 1/1188k⁹
  private static func stirlingSeries(_ whole: UInt128) -> Int128 {
    var (sum, power): (Int128, UInt128) = (0, FixedPoint.one / whole)
    for divisor: Int128 in [12, -360, 1260, -1680, 1188] {
      sum &+= Int128(truncatingIfNeeded: power) / divisor
      power = power / whole / whole
    }
    return sum
  }
}
