/// A seeded source of random numbers, the same on every machine, that parts into further sources.
///
/// The draws of run 7 at place 3 are those of `stream(run: 7, place: 3)`, whatever else is drawn
/// and in which order: a stream is found by its labels, and drawing from one changes no other.
/// The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014): a counter that is mixed by the finalizer of Stafford's variant 13.
struct RandomStream: Hashable, Sendable {
  /// Where the counter started, from which the streams that part from this one are found.
  private let origin: UInt64
  private var counter: UInt64

  /// A source that gives the same numbers for the same seed.
  init(seed: UInt64) { (origin, counter) = (seed, seed) }

  /// The next number, any of the 2^64.
  mutating func next() -> UInt64 {
    counter &+= RandomStream.stride
    return RandomStream.mixed(counter)
  }

  /// A number below `bound`, each equally likely; 0 where the bound is 0.
  ///
  /// By a product of 128 bits whose few surplus values are drawn again (Lemire, "Fast random integer
  /// generation in an interval", 2019).
  mutating func below(_ bound: UInt64) -> UInt64 {
    guard bound > 1 else { return 0 }
    let surplus = (0 &- bound) % bound
    while true {
      let (high, low) = bound.multipliedFullWidth(by: next())
      if low >= surplus { return high }
    }
  }

  /// A number below 2^120, each equally likely: a fraction in the units of `FixedPoint`.
  mutating func fraction() -> UInt128 {
    let high = UInt128(next())
    return (high << 64 | UInt128(next())) >> 8
  }

  /// The odd part of 2^64 over the golden ratio.
  private static let stride: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension RandomStream {
  /// The stream of that name, the same however much has been drawn from this one:
  /// `stream("outcomes.accidents")`.
  func stream(_ name: String) -> RandomStream {
    // FNV-1a of 64 bits (Fowler, Noll and Vo), mixed before use.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return stream(label: RandomStream.mixed(hash))
  }

  /// The stream of that number.
  func stream(_ number: Int) -> RandomStream {
    let number = UInt64(truncatingIfNeeded: number)
    return stream(label: RandomStream.mixed(number &+ RandomStream.stride))
  }

  /// The stream of one place in one run.
  func stream(run: Int, place: Int) -> RandomStream { stream(place).stream(run) }

  /// Mixing is one to one, so that two labels never give the same stream.
  private func stream(label: UInt64) -> RandomStream {
    let parent = RandomStream.mixed(origin &+ RandomStream.stride)
    return RandomStream(seed: RandomStream.mixed(parent ^ label))
  }
}
