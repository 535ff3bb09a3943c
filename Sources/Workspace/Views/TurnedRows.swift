import Diagnostics
import Exact
import Language
import Rules
import Tables

/// The table `turned`: the rows of derived tables whose verdict, limit or payable is not the same
/// in all workbooks that are compared.
struct TurnedRows {
  /// A cell that is compared.
  private struct Place: Hashable {
    let table: String
    let key: String
    let column: String
  }

  /// What is compared, table by table.
  private static let compared = [
    ("assessment", ["verdict"]), ("caps", ["limit", "verdict"]), ("settlement", ["payable"]),
  ]
  private static let columnWords = Choice([
    Choice.Word("verdict", "结论"), Choice.Word("limit", "上限"), Choice.Word("payable", "应付"),
  ])
  private static let tableWords = Choice(
    Vocabulary.tables.map { Choice.Word($0.word, chinese: $0.chinese.map { [$0] } ?? []) })

  /// The places in the order in which the workbooks have them, each once.
  private var places: [Place] = []
  /// For each workbook the cells at the places; nothing where it has no such row.
  private var cells: [[Place: (value: Value, type: ValueType)]] = []

  init(_ workbooks: [Workbook]) throws(Diagnostic) {
    var seen: Set<Place> = []
    for workbook in workbooks {
      var own: [Place: (value: Value, type: ValueType)] = [:]
      for (name, columns) in TurnedRows.compared {
        guard let table = try workbook.derivedTable(named: name) else { continue }
        for row in 0..<table.rowCount {
          for column in columns.compactMap({ table[$0] }) {
            let place = Place(table: name, key: table.keyText(at: row), column: column.name)
            if seen.insert(place).inserted { places.append(place) }
            own[place] = (column.value(at: row), column.type)
          }
        }
      }
      cells.append(own)
    }
  }

  /// The places at which the workbooks differ, a column for each workbook.
  func table(_ names: [String]) -> Table {
    let turned = inOrder.filter { place in
      cells.contains { $0[place]?.value != cells.first?[place]?.value }
    }
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
        column("table", "表", .choice(TurnedRows.tableWords), turned.map(\.table)),
        column("key", "编号", .text, turned.map(\.key)),
        column("column", "列", .choice(TurnedRows.columnWords), turned.map(\.column)),
      ] + columns, keyColumns: [0, 1, 2])
  }

  /// The places table by table, also those that only a later workbook has.
  private var inOrder: [Place] {
    TurnedRows.compared.flatMap { name, _ in places.filter { $0.table == name } }
  }
}
