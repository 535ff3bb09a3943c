import Exact

/// How wide the parts of the lines of a tornado are.
struct TornadoLayout {
  private let rows: [TornadoRow]
  private let greatest: Number
  private let (label, left, right, gap): (Int, Int, Int, Int)
  /// The columns of the bars on each side of the axis.
  let half: Int
  private let arrangement: Arrangement

  /// How the parts of an entry stand.
  enum Arrangement {
    /// All on one line.
    case inline
    /// The label above the rest.
    case stacked
    /// The label above the numbers, and these above the bars.
    case apart
  }

  /// Longer bars would say no more.
  private static let longestHalf = 30

  init(_ rows: [TornadoRow], _ arrangement: Arrangement, columns: Int, gap: Int) {
    (self.rows, self.arrangement, self.gap) = (rows, arrangement, gap)
    let changes = rows.flatMap { [$0.left.change, $0.right.change] }.compactMap { $0 }
    greatest = changes.compactMap { try? $0.magnitude() }.max() ?? .zero
    let widest = { (texts: [String]) in texts.map { TextWidth.of($0) }.max() ?? 0 }
    label = min(widest(rows.map(\.label)), max(8, columns / 3))
    left = widest(rows.map(\.left.text))
    right = widest(rows.map(\.right.text))
    // Each number has its sign and two spaces, and between the bars stands the axis.
    let numbers = left + right + 6
    let room =
      switch arrangement {
      case .inline: columns - label - gap - numbers
      case .stacked: columns - numbers
      case .apart: columns
      }
    half = max(0, min((room - 1) / 2, TornadoLayout.longestHalf))
  }

  /// The lines, up to three for each row.
  var lines: [String] { rows.flatMap(lines) }

  private func lines(of row: TornadoRow) -> [String] {
    let before = "\(row.left.sign) " + padded(row.left.text, to: left)
    let after = padded(row.right.text, to: right) + " \(row.right.sign)"
    let bars = row.bars(half: half, greatest: greatest)
    switch arrangement {
    case .inline:
      let name = TextWidth.padded(
        TextWidth.cut(row.label, to: label), to: label, toTheRight: false)
      return [name + spaces(gap) + [before, bars, after].joined(separator: " ")]
    case .stacked: return [row.label, [before, bars, after].joined(separator: " ")]
    case .apart:
      let between = 2 * half + 1 - TextWidth.of(before) - TextWidth.of(after)
      return [row.label, before + spaces(max(1, between)) + after, bars]
    }
  }

  private func padded(_ text: String, to width: Int) -> String {
    TextWidth.padded(text, to: width, toTheRight: true)
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
