/// The steps that a search may still take, and whether somebody wants it to end.
struct StepBudget {
  /// How many are left.
  private(set) var left: Int
  private var untilLook = 0
  private let isInterrupted: () -> Bool

  /// At most 2³⁰ steps, so that the sets that a search remembers can be numbered in 32 bits.
  init(limit: Int, isInterrupted: @escaping () -> Bool) {
    left = min(max(0, limit), 1 << 30)
    self.isInterrupted = isInterrupted
  }

  /// Whether nothing is left: the limit was reached, or somebody interrupted.
  var isSpent: Bool { left == 0 }

  /// Takes so many steps; false where they are not left, and from then on always.
  mutating func spend(_ steps: Int) -> Bool {
    untilLook -= min(steps, left)
    if steps > left || (untilLook <= 0 && isInterrupted()) { left = 0 }
    guard !isSpent else { return false }
    if untilLook <= 0 { untilLook = 1024 }
    left -= steps
    return true
  }
}
