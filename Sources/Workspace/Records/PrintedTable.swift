import Rendering

/// A table read back from the lines in which it was shown.
struct PrintedTable {
  /// The headings.
  let columns: [String]
  /// The cells, a row a line; the row of totals is one of them.
  let rows: [[String]]

  /// What stood in lines: tables, and lines that belong to none.
  enum Piece {
    case table(PrintedTable)
    case line(String)
  }

  /// The pieces of lines that were shown in a form.
  static func pieces(of lines: [String], in form: Settings.Form) -> [Piece] {
    switch form {
    case .table: alignedPieces(of: lines)
    // A single value is a line.
    case .csv: lines.count < 2 ? lines.map { .line($0) } : [.table(separated(lines))]
    case .markdown: barredPieces(of: lines)
    case .json: lines.map { line in PrintedTable(json: line).map { .table($0) } ?? .line(line) }
    }
  }

  private init(columns: [String], rows: [[String]]) { (self.columns, self.rows) = (columns, rows) }

  /// The table that an object of JSON holds; nothing where it holds none. A single value is a table of one
  /// cell.
  private init?(json line: String) {
    guard let tree = JSONTree(line) else { return nil }
    if let value = tree["value"], case .word = value {
      self.init(columns: ["value"], rows: [[value.text]])
      return
    }
    guard let columns = tree["columns"]?.elements, let rows = tree["rows"]?.elements else {
      return nil
    }
    self.init(
      columns: columns.map { $0["name"]?.text ?? "" },
      rows: rows.map { ($0.elements ?? []).map(\.text) })
  }

  /// Tables whose columns stand below each other, each with a rule under its headings.
  private static func alignedPieces(of lines: [String]) -> [Piece] {
    var pieces: [Piece] = []
    var position = 0
    while position < lines.count {
      guard position + 1 < lines.count, let ruler = Ruler(lines[position + 1]) else {
        pieces.append(.line(lines[position]))
        position += 1
        continue
      }
      let columns = ruler.cells(of: lines[position]) ?? []
      var rows: [[String]] = []
      position += 2
      while position < lines.count {
        // The rule above the totals.
        if lines[position] == lines[position - rows.count - 1], Ruler(lines[position]) != nil {
          position += 1
          continue
        }
        let isHeading =
          position + 1 < lines.count && Ruler(lines[position + 1]).map { $0 != ruler } ?? false
        guard !isHeading, let cells = ruler.cells(of: lines[position]) else { break }
        rows.append(cells)
        position += 1
      }
      pieces.append(.table(PrintedTable(columns: columns, rows: rows)))
    }
    return pieces
  }

  /// Comma-separated values, the first line the headings.
  private static func separated(_ lines: [String]) -> PrintedTable {
    var rows = [[""]]
    var isQuoted = false
    let text = lines.joined(separator: "\n")
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\n" where !isQuoted: rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
      }
    }
    return PrintedTable(columns: rows[0], rows: Array(rows.dropFirst()))
  }

  /// Tables of Markdown, with a line of dashes under the headings.
  private static func barredPieces(of lines: [String]) -> [Piece] {
    var pieces: [Piece] = []
    var table: (columns: [String], rows: [[String]])?
    func end() {
      if let table { pieces.append(.table(PrintedTable(columns: table.columns, rows: table.rows))) }
      table = nil
    }
    for line in lines {
      guard line.hasPrefix("|") else {
        end()
        if !line.isEmpty { pieces.append(.line(line)) }
        continue
      }
      let cells = line.replacing("\\|", with: "\u{0}")
        .split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { trimmed(String($0)).replacing("\u{0}", with: "|") }
      if table == nil {
        table = (cells, [])
      } else if !cells.allSatisfy({ $0.hasPrefix("---") }) {
        table?.rows.append(cells)
      }
    }
    end()
    return pieces
  }
}

/// The rule under the headings of a table, which shows where its columns stand.
private struct Ruler: Equatable {
  private let spans: [Range<Int>]

  /// Nothing where a line is no rule.
  init?(_ line: String) {
    guard line.hasPrefix("─"), line.allSatisfy({ $0 == "─" || $0 == " " }) else { return nil }
    var spans: [Range<Int>] = []
    var position = 0
    for run in line.split(separator: " ", omittingEmptySubsequences: false) {
      if !run.isEmpty { spans.append(position..<position + run.count) }
      position += run.count + 1
    }
    self.spans = spans
  }

  /// The cells of a line; nothing where it does not keep to the columns.
  func cells(of line: String) -> [String]? {
    var cells = Array(repeating: "", count: spans.count)
    var (position, column) = (0, 0)
    for character in line {
      let width = TextWidth.of(String(character))
      while column < spans.count, spans[column].upperBound <= position, width > 0 { column += 1 }
      if column == spans.count { return nil }
      if spans[column].contains(position) || width == 0 {
        cells[column].append(character)
      } else if character != " " {
        return nil
      }
      position += width
    }
    return cells.map(trimmed)
  }

}

/// A text without the blanks around it.
private func trimmed(_ text: String) -> String {
  String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}
