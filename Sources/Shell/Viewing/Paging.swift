import Rendering
import Workspace

/// Results that are longer than the terminal: what is opened in their place, and what of them stays
/// behind it.
struct Paging {
  private let settings: Settings
  private let theme: Theme
  private let rows: Int

  /// Rows of the terminal that a result leaves free: the line that was typed, and the next.
  private static let free = 2
  /// Rows of the terminal that stay free above what is left of a result.
  private static let freeBehind = 4

  init(_ settings: Settings, theme: Theme, rows: Int) {
    (self.settings, self.theme, self.rows) = (settings, theme, rows)
  }

  /// What is opened for a result; nothing where it has room.
  func grid(for result: SessionResult) -> Grid? {
    guard settings.isPaged, (result.form ?? settings.form) == .table else { return nil }
    switch result.content {
    case .scalar: return nil
    case .table(let table) where !(table.isUpright && table.rowCount == 1):
      guard table.rowCount > 0, !table.columns.isEmpty else { return nil }
      // A long table is not written only to be measured.
      let count = table.rowCount + 2 + table.notes.count + (table.totals == nil ? 0 : 2)
      return hasRoom(count) ? nil : Grid(reading: table, wording: settings.wording)
    case .table, .outline, .chart, .drawn, .text:
      guard !hasRoom(result.lines(settings, theme: .plain).count) else { return nil }
      return Grid(
        reading: TextPage(result, settings, theme: theme), wording: settings.wording)
    }
  }

  private func hasRoom(_ count: Int) -> Bool { count <= rows - Paging.free }

  /// The first lines of a result that was opened, with how much more there is.
  func shortened(_ result: SessionResult) -> SessionResult {
    let most = max(3, rows - Paging.freeBehind)
    var lines = isLast(result) ? cutRows(of: result, to: most) : allLines(of: result)
    if lines.count > most, !isTable(result) {
      let more = GridWords.moreLines(
        lines.count - most + 1, of: lines.count, isLast: isLast(result))
      lines = lines.prefix(most - 1) + [more.text(in: settings.wording)]
    }
    return SessionResult(statement: result.statement, line: result.line, .text(lines))
  }

  /// Rows of a table are counted by the table itself.
  private func isTable(_ result: SessionResult) -> Bool {
    guard case .table(let table) = result.content else { return false }
    return isLast(result) && !(table.isUpright && table.rowCount == 1)
  }

  /// Whether `last` shows the result again, which it does not do with help.
  private func isLast(_ result: SessionResult) -> Bool { result.statement != "help" }

  private func allLines(of result: SessionResult) -> [String] {
    var whole = result
    whole.isWhole = true
    return whole.lines(settings, theme: theme)
  }

  /// The lines of a result; of a table only so many rows that it has room with what is said under it.
  private func cutRows(of result: SessionResult, to most: Int) -> [String] {
    var brief = result
    brief.isWhole = false
    var fitting = settings
    let limit = min(settings.rowLimit ?? .max, most)
    fitting.rowLimit = limit
    let lines = brief.lines(fitting, theme: theme)
    guard case .table = result.content, lines.count > most else { return lines }
    fitting.rowLimit = max(1, limit - (lines.count - most))
    return brief.lines(fitting, theme: theme)
  }
}
