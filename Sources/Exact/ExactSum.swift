/// A sum that grows value by value, and that no order of its values changes.
///
/// What is too large on the way may be small at the end, so what has one denominator is added up in
/// 256 bits; in the end these sums, in lowest terms, are added from the least denominator up.
public struct ExactSum: Sendable {
  /// The sum of the values that came last, which have one denominator.
  private var latest = Number.zero
  /// The sums of those before them, by their denominator.
  private var earlier: [Int128: WideInteger] = [:]

  /// The sum of nothing.
  public init() {}

  /// Adds a value.
  public mutating func add(_ number: Number) {
    if number.denominator == latest.denominator {
      let (sum, overflow) = latest.numerator.addingReportingOverflow(number.numerator)
      if !overflow {
        latest = Number(unchecked: sum, over: number.denominator)
        return
      }
    }
    putAside(latest, in: &earlier)
    latest = number
  }

  private func putAside(_ number: Number, in sums: inout [Int128: WideInteger]) {
    guard !number.isZero else { return }
    let wide = WideInteger(number.numerator.magnitude, times: 1, isNegative: number.isNegative)
    add(wide, over: number.denominator, to: &sums)
  }

  private func add(
    _ wide: WideInteger, over denominator: Int128, to sums: inout [Int128: WideInteger]
  ) {
    if sums[denominator]?.add(wide) == nil { sums[denominator] = wide }
  }

  /// What all values come to; throws `overflow` where that, or a sum of these from the least denominator
  /// up, needs more than 38 digits.
  public func total() throws(ArithmeticError) -> Number {
    guard !earlier.isEmpty else { return latest }
    var sums = earlier
    putAside(latest, in: &sums)
    var reduced: [Int128: WideInteger] = [:]
    for (denominator, sum) in sums {
      let divisor = divisor(of: sum, over: denominator)
      add(sum.divided(by: divisor), over: denominator / Int128(divisor), to: &reduced)
    }
    var total = Number.zero
    for denominator in reduced.keys.sorted() {
      guard let sum = reduced[denominator] else { continue }
      let divisor = divisor(of: sum, over: denominator)
      guard let upper = sum.magnitude(dividedBy: divisor) else { throw .overflow }
      total = try total.adding(
        Number(magnitude: upper, over: denominator.magnitude / divisor, isNegative: sum.isNegative))
    }
    return total
  }

  /// What a sum and its denominator can both be divided by.
  private func divisor(of sum: WideInteger, over denominator: Int128) -> UInt128 {
    greatestCommonDivisor(
      sum.remainder(dividingBy: denominator.magnitude), denominator.magnitude)
  }
}
