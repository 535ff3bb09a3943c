/// Eight characters at once.
enum EightDigits {
  /// What the last `count` (1 to 8) of eight characters spell; nothing where one of them is no digit.
  @inline(__always)
  static func value(_ characters: UInt64, last count: Int) -> UInt64? {
    // The first characters become zeros; they lie in the lower bytes.
    let shift = UInt64(truncatingIfNeeded: 64 &- count &* 8)
    let zeros: UInt64 = 0x3030_3030_3030_3030
    let digits = (characters >> shift) << shift | zeros & ~(UInt64.max << shift)
    let tens = digits &+ 0x0606_0606_0606_0606
    guard ((digits ^ zeros) | (tens ^ zeros)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
    // Pairs, then fours, then all eight: each step joins neighbours.
    var sum = digits & 0x0F0F_0F0F_0F0F_0F0F
    sum = (sum &* 2561) >> 8 & 0x00FF_00FF_00FF_00FF
    sum = (sum &* 6_553_601) >> 16 & 0x0000_FFFF_0000_FFFF
    return (sum &* 42_949_672_960_001) >> 32
  }

  /// How many digits a number has.
  static func magnitude(of number: Int64) -> Int {
    var (rest, count) = (number, 0)
    while rest > 0 { (rest, count) = (rest / 10, count + 1) }
    return count
  }
}
