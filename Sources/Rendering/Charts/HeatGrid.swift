/// The texts and shades of a heat map, laid out in columns.
struct HeatGrid {
  /// A cell: how dark it is, and its number or the text in its place.
  struct Cell {
    let level: Int?
    let text: String
  }

  let labels: [String]
  let isRightAligned: Bool
  let headings: [String]
  let cells: [[Cell]]
  let columns: Int

  /// How the cells are drawn.
  private struct Layout {
    let label: Int
    let cell: Int
    let gap: Int
    let hasNumbers: Bool
    /// Which columns are drawn.
    let positions: [Int]
  }

  /// What a text in place of a number may take.
  private static let longestText = 8

  /// The lines, and how many of the columns they show.
  var lines: (texts: [String], columns: Int) {
    let layout = self.layout
    let head = layout.positions.map {
      TextWidth.padded(
        TextWidth.cut(headings[$0], to: layout.cell), to: layout.cell, toTheRight: true)
    }
    let rows = labels.indices.map { row in
      line(
        labels[row], layout.positions.map { text(of: cells[row][$0], layout) }, layout)
    }
    return ([line("", head, layout)] + rows, layout.positions.count)
  }

  /// Numbers beside the shades where there is room for all columns, else shades alone, of as many
  /// columns as have room.
  private var layout: Layout {
    let label = min(widest(labels), max(4, columns / 3))
    let heading = widest(headings)
    let all = Array(headings.indices)
    let number = min(widest(cells.joined().map(\.text)), max(HeatGrid.longestText, widestNumber))
    let wide = max(heading, number + 3)
    if label + all.count * (wide + 2) <= columns {
      return Layout(label: label, cell: wide, gap: 2, hasNumbers: true, positions: all)
    }
    let narrow = min(max(2, heading), max(1, columns - label - 1))
    let count = max(1, (columns - label) / (narrow + 1))
    return Layout(
      label: label, cell: narrow, gap: 1, hasNumbers: false,
      positions: Thinning.positions(of: all.count, limit: count))
  }

  private var widestNumber: Int {
    widest(cells.joined().filter { $0.level != nil }.map(\.text))
  }

  private func widest(_ texts: [String]) -> Int { texts.map { TextWidth.of($0) }.max() ?? 0 }

  private func line(_ label: String, _ cells: [String], _ layout: Layout) -> String {
    let gap = String(repeating: " ", count: layout.gap)
    let name = TextWidth.padded(
      TextWidth.cut(label, to: layout.label), to: layout.label, toTheRight: isRightAligned)
    return ([name] + cells).joined(separator: gap)
  }

  private func text(of cell: Cell, _ layout: Layout) -> String {
    let shade = cell.level.map { HeatScale.shades[$0] }
    if let shade, !layout.hasNumbers { return String(repeating: shade, count: layout.cell) }
    let before = shade.map { String(repeating: $0, count: 2) + " " } ?? ""
    let room = layout.cell - TextWidth.of(before)
    return before
      + TextWidth.padded(TextWidth.cut(cell.text, to: room), to: room, toTheRight: true)
  }
}
