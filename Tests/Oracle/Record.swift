/// One row of a loaded table: raw cells by column name, read as a type only when asked.
///
/// A column that the file does not have reads as blank, like a cell that is empty.
struct Record: Sendable {
  private let cells: [String: String]
  private let headerUnits: [String: String]

  init(cells: [String: String], headerUnits: [String: String] = [:]) {
    self.cells = cells
    self.headerUnits = headerUnits
  }

  static func all(in table: OracleTable) -> [Record] {
    let headers = table.columns.map(split)
    var units: [String: String] = [:]
    for header in headers { units[header.name] = header.unit }
    return table.rows.map { row in
      var cells: [String: String] = [:]
      for (header, cell) in zip(headers, row) { cells[header.name] = cell }
      return Record(cells: cells, headerUnits: units)
    }
  }

  /// "a unit in the header in round brackets, half or full width".
  private static func split(_ header: String) -> (name: String, unit: String?) {
    let text = CellText.folded(header)
    guard text.hasSuffix(")"), let bracket = text.firstIndex(of: "(") else { return (text, nil) }
    let unit = text[text.index(after: bracket)...].dropLast()
    return (String(text[..<bracket]), String(unit))
  }

  /// The cell as its file has it.
  func raw(_ column: String) -> String { cells[column] ?? "" }

  /// "Text keeps its spaces"; text is never unreadable.
  func text(_ column: String) -> Reading<String> {
    read(column, FormulaGuard.removed)
  }

  func money(_ column: String) -> Reading<Fraction> {
    read(column) { NumberCells.money($0, headerUnit: headerUnits[column]) }
  }

  func number(_ column: String) -> Reading<Fraction> {
    read(column) { NumberCells.number($0, headerUnit: headerUnits[column]) }
  }

  func score(_ column: String) -> Reading<Fraction> {
    read(column, NumberCells.score)
  }

  func count(_ column: String) -> Reading<Fraction> {
    read(column) { NumberCells.count($0, headerUnit: headerUnits[column]) }
  }

  func flag(_ column: String) -> Reading<Bool> {
    read(column, WordCells.flag)
  }

  func date(_ column: String) -> Reading<CalendarDay> {
    read(column, CalendarCells.date)
  }

  func month(_ column: String) -> Reading<CalendarMonth> {
    read(column, CalendarCells.month)
  }

  func year(_ column: String) -> Reading<Int> {
    read(column, CalendarCells.year)
  }

  func choice(_ column: String, among words: [String: String]) -> Reading<String> {
    read(column) { WordCells.choice($0, among: words) }
  }

  /// "choice, open": any other word is kept, so the cell is never unreadable.
  func openChoice(_ column: String, among words: [String: String]) -> Reading<String> {
    read(column) { WordCells.choice($0, among: words) ?? CellText.trimmed($0) }
  }

  /// White space alone is blank before any type looks at it.
  private func read<Value>(_ column: String, _ type: (String) -> Value?) -> Reading<Value> {
    let cell = raw(column)
    if CellText.isBlank(cell) { return .blank }
    return type(cell).map(Reading.known) ?? .unreadable
  }
}
