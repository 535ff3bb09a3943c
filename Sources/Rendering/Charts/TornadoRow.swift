import Exact

/// A line of a tornado, before it is laid out.
struct TornadoRow {
  /// What an input moves when it is lowered or raised.
  struct Side {
    /// The sign of its bar.
    let sign: Character
    /// How far the result moves; nothing where that is unknown.
    let change: Number?
    /// The change as text, or the text in its place.
    let text: String
  }

  let label: String
  /// The side that stands at the left, and the one at the right: the lesser change first.
  let (left, right): (Side, Side)

  init(_ label: String, lowered: Side, raised: Side) {
    self.label = label
    let isTurned = (raised.change ?? .zero) < (lowered.change ?? .zero)
    (left, right) = isTurned ? (raised, lowered) : (lowered, raised)
  }

  /// The bars on both sides of the axis, each `half` columns long at the greatest change.
  func bars(half: Int, greatest: Number) -> String {
    guard half > 0 else { return "" }
    let before = bars(half: half, greatest: greatest) { $0.isNegative }
    let after = bars(half: half, greatest: greatest) { !$0.isNegative }
    return String(before.reversed()) + "│" + String(after)
  }

  /// The cells of one side from the axis outwards; where both changes lie there, the shorter bar
  /// covers the longer.
  private func bars(
    half: Int, greatest: Number, isThere: (Number) -> Bool
  ) -> [Character] {
    var cells = Array(repeating: Character(" "), count: half)
    let bars = [left, right].compactMap { side in
      side.change.flatMap { isThere($0) ? (side.sign, length($0, half, greatest)) : nil }
    }
    for (sign, length) in bars.sorted(by: { $0.1 > $1.1 }) {
      for index in 0..<min(half, length) { cells[index] = sign }
    }
    return cells
  }

  /// The columns of a change, to the nearest; at least one unless it is 0.
  private func length(_ change: Number, _ half: Int, _ greatest: Number) -> Int {
    guard
      let size = try? change.magnitude(), !size.isZero,
      let halves = try? Number(half * 2).share(of: size, in: greatest, decimals: 0).wholeValue
    else { return 0 }
    return max(1, (halves + 1) / 2)
  }
}
