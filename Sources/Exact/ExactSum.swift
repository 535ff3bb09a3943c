/// A sum that grows value by value, and that no order of its values changes.
///
/// What is too large on the way may be small at the end, so what has one denominator is added up in
/// 256 bits; in the end these sums are added, from the least denominator up.
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
    if sums[number.denominator]?.add(wide) == nil { sums[number.denominator] = wide }
  }

  /// What all values come to; throws `overflow` where that needs more than 38 digits.
  public func total() throws(ArithmeticError) -> Number {
    guard !earlier.isEmpty else { return latest }
    var sums = earlier
    putAside(latest, in: &sums)
    var total = Number.zero
    for denominator in sums.keys.sorted() {
      guard let sum = sums[denominator] else { continue }
      let divisor = greatestCommonDivisor(
        sum.remainder(dividingBy: denominator.magnitude), denominator.magnitude)
      guard let upper = sum.magnitude(dividedBy: divisor) else { throw .overflow }
      total = try total.adding(
        Number(magnitude: upper, over: denominator.magnitude / divisor, isNegative: sum.isNegative))
    }
    return total
  }
}
