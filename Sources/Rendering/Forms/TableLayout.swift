/// Which columns stand in a table to read, and how wide each is.
struct TableLayout {
  private let columns: [TableColumn]
  private let widths: [Int]
  /// The headings of the columns that found no room.
  let leftOut: [String]

  private static let gap = 2

  /// Columns from the left as far as they fit into `width`; at least one.
  init(_ columns: [TableColumn], width: Int?) {
    guard let width else {
      self.init(columns, widths: columns.map { $0.naturalWidth })
      return
    }
    var (widths, taken): ([Int], Int) = ([], 0)
    for column in columns {
      let next = taken + (widths.isEmpty ? 0 : TableLayout.gap) + column.leastWidth
      guard next <= width || widths.isEmpty else { break }
      widths.append(min(column.leastWidth, max(1, width)))
      taken = next
    }
    TableLayout.widen(&widths, of: columns, by: width - taken)
    self.init(columns, widths: widths)
  }

  private init(_ columns: [TableColumn], widths: [Int]) {
    self.columns = Array(columns.prefix(widths.count))
    self.widths = widths
    leftOut = columns.dropFirst(widths.count).map { $0.heading }
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

  /// The line of headings.
  var headings: String { line(of: columns.map { $0.heading }) }

  /// The line between the headings and the rows.
  var rule: String { line(of: widths.map { String(repeating: "─", count: $0) }) }

  /// The line of a row.
  func row(_ row: Int) -> String { line(of: columns.map { $0.cells[row] }) }

  /// A line of texts, one a column; without spaces at its end.
  func line(of texts: [String]) -> String {
    var line = ""
    for (index, (text, width)) in zip(texts, widths).enumerated() {
      if index > 0 { line += String(repeating: " ", count: TableLayout.gap) }
      let fitted = TextWidth.cut(text, to: width)
      line += TextWidth.padded(fitted, to: width, toTheRight: columns[index].isRightAligned)
    }
    return TextWidth.trimmed(line)
  }
}
