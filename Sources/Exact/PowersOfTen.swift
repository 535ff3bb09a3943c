/// The powers of ten that fit into 128 bits.
public enum PowersOfTen {
  private static let values: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 1...38 { powers.append((powers.last ?? 1) * 10) }
    return powers
  }()

  /// Ten to the power of `exponent`, which lies in 0...38.
  public static subscript(exponent: Int) -> Int128 { values[exponent] }
}
