import Diagnostics
import Exact
import Rendering
import Workspace

/// What is said of a grid below it.
struct GridStatus {
  private let grid: Grid
  private var wording: Wording { grid.wording }

  init(_ grid: Grid) { self.grid = grid }

  /// `amount (money): 120,000.00  * in the file: 100,000.00`
  var cell: String { VisibleText.of(cellText) }

  private var cellText: String {
    let (row, index) = (grid.place.row, grid.place.column)
    let table = grid.rows.table
    guard row < table.rowCount, table.columns.indices.contains(index) else { return "" }
    let column = table.columns[index]
    let type = grid.type(row, index)
    let name = wording == .chinese ? type.chineseName : type.name
    let value = table.cell(row, index)
    var text = column.heading(in: wording)
    text += Phrase(" (\(name)): ", zh: "（\(name)）：").text(in: wording)
    text += ValueText.shown(value, as: type, in: wording)
    if case .error(let error) = value {
      text += Phrase(" – \(error.reason)", zh: " – \(error.chineseReason)").text(in: wording)
    }
    guard grid.rows.isEdited(row, index) else { return text }
    let original = grid.rows.original(of: row, index).map { value in
      GridWords.original(ValueText.figure(value, as: type, in: wording))
    }
    return text + "  " + (original ?? GridWords.edited).text(in: wording)
  }

  /// `projects · row 3 of 69 · what-if: 1 edited place · where amount > 20万 · sort by amount desc`
  var line: String { VisibleText.of(lineText) }

  private var lineText: String {
    let count = grid.rows.table.rowCount
    let words = grid.title.split(separator: " ", maxSplits: 1).map(String.init)
    var parts = [Phrase(same: words.first ?? "")]
    if count > 0 { parts.append(GridWords.row(grid.place.row + 1, of: count)) }
    // What must be said of the table comes before what was typed: what-if, corrections, rows left out.
    parts += grid.rows.table.notes.map(Phrase.init(same:))
    if let scenario = grid.scenario {
      parts.append(Phrase("scenario \(scenario)", zh: "情景 \(scenario)"))
    }
    parts += words.dropFirst().map(Phrase.init(same:))
    switch grid.view?.filter {
    case .condition(let text): parts.append(Phrase("where \(text)", zh: "其中 \(text)"))
    case .text(let text): parts.append(Phrase("with “\(text)”", zh: "含“\(text)”"))
    case nil: break
    }
    if let order = grid.view?.order,
      let column = grid.rows.table.columns.first(where: { $0.name == order.column })
    {
      parts.append(
        Phrase(
          "sort by \(column.name)" + (order.isDescending ? " desc" : ""),
          zh: "排序 \(column.heading(in: .chinese))" + (order.isDescending ? " 降序" : "")))
    }
    return parts.joined(by: Phrase(same: " · ")).text(in: wording)
  }

  /// `pass 41 · fail 3 · payable 1,234,000.00`, in so many lines at most, no figure torn or cut.
  func figures(columns: Int, lines most: Int) -> [String] {
    let text = grid.standing ?? GridWords.judging.text(in: wording)
    var lines: [String] = []
    for part in text.split(separator: " · ") {
      let joined = lines.last.map { $0 + " · " + part } ?? ""
      if !lines.isEmpty, TextWidth.of(joined) <= columns {
        lines[lines.count - 1] = joined
      } else if lines.count < most {
        lines.append(TextWidth.cut(String(part), to: columns))
      } else {
        if TextWidth.of(lines[most - 1]) + 2 <= columns { lines[most - 1] += " …" }
        break
      }
    }
    return lines
  }
}

extension Grid {
  /// The type of a cell.
  func type(_ row: Int, _ column: Int) -> ValueType {
    let type = rows.table.columns[column].type
    return if case .mixed = type { rows.table.cellType(row, column) } else { type }
  }
}
