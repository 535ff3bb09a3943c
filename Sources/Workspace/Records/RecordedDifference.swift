/// Where a run comes to something else than what is recorded.
struct RecordedDifference: Hashable {
  /// The line on which the statement ends.
  let line: Int
  let statement: String
  /// The key of the row; empty where it is no cell of a table.
  let row: String
  /// The heading of the column; empty where it is no cell of a table.
  let column: String
  let recorded: String
  let found: String
}

extension RecordedScript {
  /// Where a run differs from what is recorded, in the order of the statements.
  ///
  /// What is said is compared where the script records anything that was said.
  func differences(from run: Run) -> [RecordedDifference] {
    let lines = Set(recorded.keys).union(run.lines.keys).sorted()
    // Behind the statement at which a run ended nothing can be compared.
    return lines.filter { $0 < run.end ?? .max }.flatMap { line in
      let (old, new) = (recorded[line] ?? RecordedLines(), run.lines[line] ?? RecordedLines())
      let form = run.forms[line] ?? .table
      let comparison = LineComparison(
        line: line, statement: run.statements[line] ?? "", form: form)
      return (old.results == new.results ? [] : comparison.differences(old.results, new.results))
        + (recordsMessages && old.messages != new.messages
          ? comparison.lineDifferences(old.messages, new.messages) : [])
    }
  }
}

/// What a statement showed, compared with what it shows.
private struct LineComparison {
  let line: Int
  let statement: String
  let form: Settings.Form

  /// Table by table and cell by cell, the rest line by line.
  func differences(_ old: [String], _ new: [String]) -> [RecordedDifference] {
    let (was, now) = (
      PrintedTable.pieces(of: old, in: form), PrintedTable.pieces(of: new, in: form)
    )
    let (oldTables, newTables) = (was.compactMap(\.table), now.compactMap(\.table))
    guard oldTables.count == newTables.count else { return lineDifferences(old, new) }
    let cells = zip(oldTables, newTables).flatMap(tableDifferences)
    let rest = lineDifferences(was.compactMap(\.line), now.compactMap(\.line))
    // What differs in its blanks alone differs all the same.
    return cells.isEmpty && rest.isEmpty ? lineDifferences(old, new) : cells + rest
  }

  /// Lines that stand in only one of two lists.
  func lineDifferences(_ old: [String], _ new: [String]) -> [RecordedDifference] {
    let changes = new.difference(from: old)
    let removed = changes.removals.compactMap { change in
      if case .remove(_, let text, _) = change { text } else { nil }
    }
    let added = changes.insertions.compactMap { change in
      if case .insert(_, let text, _) = change { text } else { nil }
    }
    return (0..<max(removed.count, added.count)).map { index in
      let was = index < removed.count ? removed[index] : ""
      let now = index < added.count ? added[index] : ""
      guard let (name, old) = headed(was), let (other, new) = headed(now), name == other else {
        return difference("", "", was, now)
      }
      return difference("", name, old, new)
    }
  }

  /// The heading and the value of a row that is shown upright, one to a line.
  private func headed(_ line: String) -> (name: String, value: String)? {
    guard let gap = line.firstRange(of: "  "), gap.lowerBound > line.startIndex else { return nil }
    return (String(line[..<gap.lowerBound]), String(line[gap.upperBound...].drop { $0 == " " }))
  }

  private func tableDifferences(_ old: PrintedTable, _ new: PrintedTable) -> [RecordedDifference] {
    var differences: [RecordedDifference] = []
    for column in old.columns where !new.columns.contains(column) {
      differences.append(difference("", column, column, ""))
    }
    for column in new.columns where !old.columns.contains(column) {
      differences.append(difference("", column, "", column))
    }
    let keys = keyCount(old, new)
    let (were, are) = (keyed(old, by: keys), keyed(new, by: keys))
    for (key, row) in were.rows {
      guard let now = are.positions[key].map({ are.rows[$0].row }) else {
        differences.append(difference(key, "", row.joined(separator: "  "), ""))
        continue
      }
      for (index, column) in old.columns.enumerated() {
        guard let other = new.columns.firstIndex(of: column), index < row.count, other < now.count,
          row[index] != now[other]
        else { continue }
        differences.append(difference(key, column, row[index], now[other]))
      }
    }
    for (key, row) in are.rows where were.positions[key] == nil {
      differences.append(difference(key, "", "", row.joined(separator: "  ")))
    }
    return differences
  }

  /// How many columns from the left tell the rows of both tables apart; none where none do.
  private func keyCount(_ old: PrintedTable, _ new: PrintedTable) -> Int {
    let most = min(old.columns.count, new.columns.count)
    // A column alone is what is compared.
    guard most > 1 else { return 0 }
    return (1...most).first { count in
      Array(old.columns.prefix(count)) == Array(new.columns.prefix(count))
        && [old, new].allSatisfy { table in
          Set(table.rows.map { Array($0.prefix(count)) }).count == table.rows.count
        }
    } ?? 0
  }

  /// The rows by their keys; by their numbers where there is no key.
  private func keyed(
    _ table: PrintedTable, by count: Int
  ) -> (rows: [(key: String, row: [String])], positions: [String: Int]) {
    let rows = table.rows.enumerated().map { index, row in
      (key: count == 0 ? "\(index + 1)" : row.prefix(count).joined(separator: ", "), row: row)
    }
    let positions = Dictionary(
      rows.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    return (rows, positions)
  }

  private func difference(
    _ row: String, _ column: String, _ old: String, _ new: String
  ) -> RecordedDifference {
    RecordedDifference(
      line: line, statement: statement, row: row, column: column, recorded: old, found: new)
  }
}

extension PrintedTable.Piece {
  fileprivate var table: PrintedTable? { if case .table(let table) = self { table } else { nil } }
  fileprivate var line: String? { if case .line(let line) = self { line } else { nil } }
}
