import Exact

/// Which columns stand in a table to read, how wide each is, and how its texts are set off.
struct TableLayout {
  private let columns: [TableColumn]
  private let theme: Theme
  private let widths: [Int]
  /// Which of the table's columns these are.
  let positions: [Int]
  /// The headings of the columns that found no room.
  let leftOut: [String]

  private static let gap = 2

  /// The columns of `brief`, then the others from the left, as far as they fit into `width`, in
  /// the table's order; at least one.
  init(_ columns: [TableColumn], brief: [Int] = [], width: Int?, theme: Theme = .plain) {
    self.theme = theme
    guard let width else {
      (self.columns, positions, leftOut) = (columns, Array(columns.indices), [])
      widths = columns.map { $0.naturalWidth }
      return
    }
    let first = brief.filter { columns.indices.contains($0) }
    var (chosen, taken): (Set<Int>, Int) = ([], 0)
    for index in first + columns.indices.filter({ !first.contains($0) }) {
      let gap = chosen.isEmpty ? 0 : TableLayout.gap
      let next = taken + gap + columns[index].leastWidth
      guard next <= width || chosen.isEmpty else { break }
      chosen.insert(index)
      taken = next
    }
    positions = chosen.sorted()
    self.columns = positions.map { columns[$0] }
    leftOut = columns.indices.filter { !chosen.contains($0) }.map { columns[$0].heading }
    var widths = self.columns.map { min($0.leastWidth, max(1, width)) }
    TableLayout.widen(&widths, of: self.columns, by: width - taken)
    self.widths = widths
  }

  /// Gives spare room to the columns that are cut, in equal shares, as long as there is any.
  private static func widen(_ widths: inout [Int], of columns: [TableColumn], by spare: Int) {
    var spare = spare
    while spare > 0 {
      let wanting = widths.indices.filter { widths[$0] < columns[$0].naturalWidth }
      guard !wanting.isEmpty else { return }
      let share = max(1, spare / wanting.count)
      for index in wanting {
        let more = min(share, columns[index].naturalWidth - widths[index], spare)
        widths[index] += more
        spare -= more
      }
    }
  }

  /// The line of headings. One that says something at a glance is set off by itself, and so are
  /// then the others.
  var headings: String {
    let texts = columns.map(\.heading)
    let tones = columns.map(\.tones.heading)
    guard tones.contains(where: { $0 != nil }) else {
      return theme.paint(line(of: texts), as: .heading)
    }
    return line(of: texts) { theme.paint($1, as: tones[$0], in: .heading) }
  }

  /// The line between the headings and the rows.
  var rule: String { line(of: widths.map { String(repeating: "─", count: $0) }) }

  /// The line of a row.
  func row(_ row: Int) -> String {
    line(of: columns.map { $0.cells[row] }) { theme.paint($1, as: columns[$0].tones.cells[row]) }
  }

  /// A line of texts, one for each column of the table, of which those that stand are taken.
  func row(of texts: [String], tones: [Tone?]) -> String {
    line(of: positions.map { texts[$0] }) { theme.paint($1, as: tones[positions[$0]]) }
  }

  /// A line of texts, one a column, each set off once its width is known; without spaces at its end.
  private func line(
    of texts: [String], setOff: (_ column: Int, _ text: String) -> String = { $1 }
  ) -> String {
    var line = ""
    for (index, (text, width)) in zip(texts, widths).enumerated() {
      if index > 0 { line += String(repeating: " ", count: TableLayout.gap) }
      let fitted = TextWidth.cut(text, to: width)
      let room = String(repeating: " ", count: max(0, width - TextWidth.of(fitted)))
      let shown = setOff(index, fitted)
      line += columns[index].isRightAligned ? room + shown : shown + room
    }
    return TextWidth.trimmed(line)
  }
}
