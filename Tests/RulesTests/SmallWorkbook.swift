import Diagnostics
import Exact
import Rendering
import SessionSupport
import Testing
import Workspace

/// A workbook of a row or two a kind, which a test changes in a few words.
struct SmallWorkbook {
  typealias Row = [String: String]

  /// The loaded kinds with their rows.
  private(set) var tables: [String: [Row]]
  /// Parameters that are set once everything is loaded.
  private var settings: [(name: String, value: String)] = []

  /// The exemplary rows of some kinds, changed as `changed(by:of:)` says.
  init(_ kinds: [String], _ changes: String = "", of kind: String = "") {
    tables = [:]
    for kind in kinds { tables[kind] = [ExemplaryRows.row(of: kind)] }
    for word in changes.split(separator: " ") { change(String(word), of: kind) }
  }

  /// Carries out one word of a list of changes.
  ///
  /// `trained=94` is a cell of the first row of `kind`, `payments.amount=5` one of another kind,
  /// `payments/2.amount=5` one of its second row, which is the first once more where it was not
  /// there. `+roster` loads a kind, `-providers` leaves it out, and `$cap.rate=2%` sets a parameter
  /// or a cell once everything is loaded.
  private mutating func change(_ word: String, of kind: String) {
    switch word.first {
    case "+": tables[String(word.dropFirst())] = [ExemplaryRows.row(of: String(word.dropFirst()))]
    case "-": tables[String(word.dropFirst())] = nil
    case "$":
      let (name, value) = Self.halves(word.dropFirst(), at: "=")
      settings.append((name, value))
    default:
      let (place, value) = Self.halves(word[...], at: "=")
      let (owner, column) = place.contains(".") ? Self.halves(place[...], at: ".") : (kind, place)
      let (name, number) = Self.halves(owner[...], at: "/")
      set(column, to: value, inRow: Int(number) ?? 1, of: name.isEmpty ? kind : name)
    }
  }

  private mutating func set(_ column: String, to value: String, inRow number: Int, of kind: String)
  {
    var rows = tables[kind] ?? []
    while rows.count < number { rows.append(rows.first ?? ExemplaryRows.row(of: kind)) }
    rows[number - 1][column] = value
    tables[kind] = rows
  }

  private static func halves(_ text: Substring, at mark: Character) -> (String, String) {
    guard let place = text.firstIndex(of: mark) else { return (String(text), "") }
    return (String(text[..<place]), String(text[text.index(after: place)...]))
  }
}

extension SmallWorkbook {
  /// The criteria of the rules: a vector of a misspelt one would find nothing and pass.
  static let criteria = Set(
    ((try? SmallWorkbook([]).rows(of: "criteria")) ?? []).compactMap { $0["criterion"] })

  /// The rows of a derived table, each cell as csv writes it.
  func rows(of table: String) throws -> [Row] {
    var shown: [Row] = []
    for case .table(let table) in try results(of: "show \(table)") { shown = Self.rows(of: table) }
    return shown
  }

  /// What a question for reasons is answered.
  func reason(of statement: String) throws -> ShownOutline.Entry {
    var entries: [ShownOutline.Entry] = []
    for case .outline(let outline) in try results(of: statement) { entries.append(outline.root) }
    return try #require(entries.first)
  }

  /// What a statement shows once everything is loaded and set.
  private func results(of statement: String) throws -> [SessionResult.Content] {
    var files: [String: String] = [:]
    var text = ""
    for kind in ExemplaryRows.kinds {
      guard let rows = tables[kind] else { continue }
      files["\(kind).csv"] = Self.file(of: rows)
      text += "load \(kind).csv as \(kind) kind \(kind)\n"
    }
    for setting in settings { text += "set \(setting.name) = \(setting.value)\n" }
    let session = try Session(MemorySurroundings(files))
    var contents: [SessionResult.Content] = []
    session.run(SourceText(name: "test", text: text + statement)) { outcome in
      #expect(outcome.status == .succeeded, "\(outcome.messages)")
      contents = outcome.results.map(\.content)
      return true
    }
    return contents
  }

  private static func rows(of table: ShownTable) -> [Row] {
    (0..<table.rowCount).map { row in
      var cells: Row = [:]
      for (index, column) in table.columns.enumerated() {
        cells[column.name] = table.cell(row, index).exactText(as: column.type)
      }
      return cells
    }
  }

  private static func file(of rows: [Row]) -> String {
    let columns = Set(rows.flatMap(\.keys)).sorted()
    let records = rows.map { row in columns.map { row[$0] ?? "" } }
    return ([columns] + records)
      .map { cells in cells.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }
      .joined()
  }
}
