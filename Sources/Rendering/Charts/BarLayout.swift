import Exact

/// How wide the parts of the lines of a picture of bars are.
struct BarLayout {
  private let rows: [BarRow]
  private let scale: BarScale?
  private let isRightAligned: Bool
  private let (label, bar, figure, gap): (Int, Int, Int, Int)
  /// Whether bars are long enough and labels whole.
  let isComfortable: Bool

  /// Longer bars would say no more.
  private static let longestBar = 60

  init(_ rows: [BarRow], axis: BarAxis?, isRightAligned: Bool, columns: Int, gap: Int) {
    (self.rows, self.isRightAligned, self.gap) = (rows, isRightAligned, gap)
    let widest = { (texts: [String]) in texts.map { TextWidth.of($0) }.max() ?? 0 }
    let natural = widest(rows.map(\.label))
    let numbers = rows.filter { $0.number != nil }
    figure = widest((numbers.isEmpty ? rows : numbers).map(\.figure))
    let mark = widest(rows.map(\.mark))
    let room = columns - figure - gap - (mark > 0 ? mark + gap : 0)
    let wanted = min(max(6, columns / 4), BarLayout.longestBar)
    let least = min(natural, max(4, columns / 5))
    let label = max(least, min(natural, room - gap - wanted))
    let bar = min(room - gap - label, BarLayout.longestBar)
    scale = bar > 2 ? axis.flatMap { BarScale($0, columns: bar) } : nil
    // Where no bar can be drawn, none needs room.
    isComfortable = axis == nil ? natural <= room : bar >= wanted && label == natural
    self.bar = scale == nil ? 0 : bar
    self.label = scale == nil ? min(natural, max(1, room)) : label
  }

  /// The lines, one a row.
  var lines: [String] { rows.map(line) }

  private func line(of row: BarRow) -> String {
    let space = String(repeating: " ", count: gap)
    let name = TextWidth.padded(
      TextWidth.cut(row.label, to: label), to: label, toTheRight: isRightAligned)
    let end = row.mark.isEmpty ? "" : space + row.mark
    guard let scale else {
      return name + space + TextWidth.padded(row.figure, to: figure, toTheRight: true) + end
    }
    guard TextWidth.of(row.figure) <= figure else {
      // A text in place of a number takes the room of the bar.
      let room = bar + gap + figure
      let text = TextWidth.cut(row.figure, to: room)
      return name + space + TextWidth.padded(text, to: room, toTheRight: true) + end
    }
    let text = TextWidth.padded(row.figure, to: figure, toTheRight: true)
    return name + space + scale.bar(row.number) + space + text + end
  }
}

extension ChartForm {
  /// The lines of the first way of writing the rows that leaves room for bars; else of the last.
  func lines(_ ways: [[BarRow]], axis: BarAxis?, isRightAligned: Bool) -> [String] {
    let layouts = ways.lazy.map {
      BarLayout($0, axis: axis, isRightAligned: isRightAligned, columns: columns, gap: gap)
    }
    return (layouts.first { $0.isComfortable } ?? layouts.last)?.lines ?? []
  }
}
