import Diagnostics
import Exact
import Language
import Rules
import Tables

/// The table `turned`: the rows of derived tables whose verdict, limit or payable is not the same
/// in all workbooks that are compared.
struct TurnedRows {
  /// A cell that is compared.
  struct Place: Hashable {
    let table: String
    let key: String
    let column: String
  }

  /// The columns that are compared, of every derived table that has them.
  private static let compared = Choice([
    Choice.Word("verdict", "结论"), Choice.Word("limit", "上限"), Choice.Word("payable", "应付"),
  ])

  /// The places in the order in which the workbooks have them, each once.
  private var places: [Place] = []
  /// For each workbook the cells at the places; nothing where it has no such row.
  private var cells: [[Place: (value: Value, type: ValueType)]] = []

  /// The derived tables in their order.
  private var tables: [String] = []
  private var tableWords: [Choice.Word]
  /// Whether a verdict that one of the workbooks does not give at all has turned in it.
  private let countsMissing: Bool

  init(_ workbooks: [Workbook], countingMissing countsMissing: Bool = true) throws(Diagnostic) {
    self.countsMissing = countsMissing
    tableWords = Vocabulary.tables.map {
      Choice.Word($0.word, chinese: $0.chinese.map { [$0] } ?? [])
    }
    for table in workbooks.flatMap(\.contents.pack.syntax.tables)
    where !tableWords.contains(where: { $0.english == table.name.folded }) {
      tableWords.append(Choice.Word(table.name.folded, chinese: table.chinese.map { [$0] } ?? []))
    }
    var seen: Set<Place> = []
    for workbook in workbooks {
      var own: [Place: (value: Value, type: ValueType)] = [:]
      // Findings and conflicts have none of the columns, and there are many of them.
      for name in workbook.derivedNames where !["findings", "conflicts"].contains(name) {
        guard let table = try workbook.derivedTable(named: name) else { continue }
        if !tables.contains(name) { tables.append(name) }
        let columns = TurnedRows.compared.words.compactMap { table[$0.english] }
        for row in 0..<table.rowCount {
          for column in columns {
            let place = Place(table: name, key: table.keyText(at: row), column: column.name)
            if seen.insert(place).inserted { places.append(place) }
            own[place] = (column.value(at: row), column.type)
          }
        }
      }
      cells.append(own)
    }
  }

  /// The places at which the workbooks differ.
  var turned: [Place] {
    inOrder.filter { place in
      var values = cells.map { $0[place]?.value }
      if !countsMissing, place.table == "assessment" { values.removeAll { $0 == nil } }
      return values.contains { $0 != values[0] }
    }
  }

  /// Whether two of the workbooks have the same at a place.
  func isSame(_ place: Place, in first: Int, and second: Int) -> Bool {
    cells[first][place]?.value == cells[second][place]?.value
  }

  /// What one of the workbooks has at a place; nothing where it has no such row.
  func value(_ place: Place, in workbook: Int) -> Value? { cells[workbook][place]?.value }

  /// The places at which the workbooks differ, a column for each workbook, and what else is known of
  /// each place.
  func table(_ names: [String], _ further: [Column] = []) -> Table {
    let turned = turned
    func column(_ name: String, _ chinese: String, _ type: ValueType, _ values: [String]) -> Column
    {
      Column(name: name, chinese: [chinese], type: type, values: values.map { .text($0) })
    }
    let columns = zip(names, cells).map { name, own in
      Column(name: name, mixed: turned.map { own[$0] ?? (.blank, .text) })
    }
    return Table(
      name: "turned",
      columns: [
        column("table", "表", .choice(Choice(tableWords)), turned.map(\.table)),
        column("key", "编号", .text, turned.map(\.key)),
        column("column", "列", .choice(TurnedRows.compared), turned.map(\.column)),
      ] + columns + further, keyColumns: [0, 1, 2])
  }

  /// The places table by table, also those that only a later workbook has.
  private var inOrder: [Place] {
    tables.flatMap { name in places.filter { $0.table == name } }
  }
}
