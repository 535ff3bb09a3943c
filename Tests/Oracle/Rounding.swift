/// How a share is brought to the fen: `settle.rounding` is "half_up, half_even or down, to the
/// fen".
enum Rounding: String, Sendable {
  case halfUp = "half_up"
  case halfEven = "half_even"
  /// Down is towards the smaller number, so −0.005 goes to −0.01.
  case down

  /// The nearest amount of whole fen. Half up takes a tie away from zero.
  func toFen(_ yuan: Fraction) -> Fraction {
    let fen = yuan * Fraction(100)
    let below = fen.floor
    let rest = fen - Fraction(below, over: 1)
    let half = Fraction(1, over: 2)
    let goesUp: Bool
    if self == .down || rest < half {
      goesUp = false
    } else if rest > half {
      goesUp = true
    } else if self == .halfEven {
      goesUp = below % 2 != 0
    } else {
      goesUp = below >= 0
    }
    return Fraction(goesUp ? below + 1 : below, over: 100)
  }
}
