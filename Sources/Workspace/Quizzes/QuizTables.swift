import Exact
import Rules
import Tables

/// The tables of some records: their own, then those of what belongs to them.
struct QuizTables {
  /// The tables, those without rows left out.
  let all: [Table]

  init(_ ground: QuizGround, _ named: some Sequence<(DrawnRecord, QuizName)>) {
    let named = Array(named)
    var rows: [[String: Value]] = []
    var linked: [[[String: Value]]] = ground.linked.map { _ in [] }
    for (record, name) in named {
      rows.append(QuizTables.row(of: record, name, ground, number: rows.count))
      for (index, link) in ground.linked.enumerated() {
        for (position, cells) in record.linked[index].enumerated() {
          let mark = QuizTables.mark(of: index, position)
          linked[index].append(QuizTables.row(cells, of: link, name, mark, rows[rows.count - 1]))
        }
      }
    }
    all =
      [QuizTables.table(ground.kind, ground.fileColumns, rows)]
      + zip(ground.linked, linked).filter { !$0.1.isEmpty }
      .map { QuizTables.table($0.kind, $0.fileColumns, $1) }
  }

  private static func row(
    of record: DrawnRecord, _ name: QuizName, _ ground: QuizGround, number: Int
  ) -> [String: Value] {
    var cells = record.cells
    for column in ground.fileColumns where column.type.isFreeText {
      cells[column.name] = name.cell(of: column)
    }
    for (index, link) in ground.linked.enumerated() {
      guard let key = link.foundBy else { continue }
      cells[key] = .text(keyText(name, mark(of: index, 0), link.kind))
    }
    // Records without a text in their key follow each other by days.
    if let key = ground.kind.columns.first(where: \.isKey), key.type == .date,
      let day = CalendarDay(year: ground.year, month: 1, day: 1)
    {
      cells[key.name] = (try? day.adding(days: number)).map { .day($0) } ?? .blank
    }
    return cells
  }

  /// What stands behind the key of a record in the key of one that belongs to it: `A`, `A2`, `B`.
  private static func mark(of link: Int, _ position: Int) -> String {
    let letter = UnicodeScalar(UInt8(truncatingIfNeeded: 65 + link % 26))
    return "\(Character(letter))" + (position == 0 ? "" : "\(position + 1)")
  }

  private static func keyText(_ name: QuizName, _ mark: String, _ kind: RecordKind) -> String {
    kind.columns.first(where: \.isKey).flatMap { name.cell(of: $0, behind: mark).text } ?? ""
  }

  private static func row(
    _ cells: [String: Value], of link: QuizGround.Linked, _ name: QuizName, _ mark: String,
    _ owner: [String: Value]
  ) -> [String: Value] {
    var cells = cells
    for column in link.fileColumns where column.type.isFreeText {
      cells[column.name] = name.cell(of: column, behind: mark)
    }
    if case .gathered(let inner, let own) = link.link { cells[inner] = owner[own] ?? .blank }
    return cells
  }

  private static func table(
    _ kind: RecordKind, _ columns: [KindColumn], _ rows: [[String: Value]]
  ) -> Table {
    let made = columns.map { column in
      Column(
        name: column.name, chinese: column.chinese, type: column.type,
        values: rows.map { $0[column.name] ?? .blank })
    }
    return Table(
      name: kind.name, kind: kind, columns: made,
      keyColumns: columns.indices.filter { columns[$0].isKey })
  }
}
