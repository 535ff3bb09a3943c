import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// The table `conflicts`: where two sources say different things, or a row leads nowhere.
struct Conflicts {
  private let workbook: Workbook
  private let environment: RulesEnvironment

  init(_ workbook: Workbook) {
    self.workbook = workbook
    environment = RulesEnvironment(workbook: workbook)
  }

  /// One thing that does not fit.
  private struct Entry {
    let name: String
    let kind: String
    let key: String
    let sides: [Side]
    let message: Phrase
  }

  /// What stands on one side, and where.
  private struct Side {
    let value: (Value, ValueType)
    let place: Phrase?
  }

  /// What does not fit of one sort in some rows.
  private struct Found {
    let conflict: ConflictSyntax
    let looked: ConflictRows
    let rows: [Int]
    let messages: [Phrase]
  }

  /// What is said of each thing that does not fit, under the name of its sort, in the order of the table.
  func messages() throws(Diagnostic) -> [ConflictMessage] {
    try found().flatMap { found in
      found.messages.map { ConflictMessage(name: found.conflict.name.text, message: $0) }
    }
  }

  func table() throws(Diagnostic) -> Table {
    var entries: [Entry] = []
    for found in try found() { entries += try self.entries(of: found) }
    return Table(
      name: "conflicts",
      columns: [
        Column(name: "conflict", chinese: "冲突", texts: entries.map(\.name)),
        Column(
          name: "record", chinese: ["记录"], type: .choice(JudgedRecords.kindChoice),
          values: entries.map { .text($0.kind) }),
        Column(name: "key", chinese: "编号", texts: entries.map(\.key)),
      ] + side(0, "one", "一方", "出处", entries) + side(1, "other", "另一方", "另一方出处", entries)
        + [Column(name: "message", chinese: "说明", phrases: entries.map(\.message))])
  }

  /// The columns of a side: its value and its place.
  private func side(
    _ index: Int, _ name: String, _ chinese: String, _ place: String, _ entries: [Entry]
  ) -> [Column] {
    let sides = entries.map { $0.sides.indices.contains(index) ? $0.sides[index] : nil }
    return [
      Column(name: name, chinese: [chinese], mixed: sides.map { $0?.value ?? (.blank, .text) }),
      Column(name: "\(name)_at", chinese: place, phrases: sides.map { $0?.place }),
    ]
  }

  private func found() throws(Diagnostic) -> [Found] {
    var all: [Found] = []
    for conflict in workbook.contents.pack.syntax.conflicts {
      guard let condition = conflict.condition else { continue }
      for looked in try ConflictRows.all(of: conflict, workbook) {
        let rows = workbook.evaluator.rows(
          .range(0..<looked.table.rowCount),
          where: try looked.binder.bind(condition: condition).node)
        let messages = try messages(of: conflict, in: looked, rows)
        all.append(Found(conflict: conflict, looked: looked, rows: rows, messages: messages))
      }
    }
    return all
  }

  private func messages(
    of conflict: ConflictSyntax, in looked: ConflictRows, _ rows: [Int]
  ) throws(Diagnostic) -> [Phrase] {
    let messages = try ConflictText(conflict, looked.binder).phrases(workbook.evaluator, rows)
    guard let suggestion = conflict.suggestion else { return messages }
    var near = try ConflictSuggestions(suggestion, looked.binder, environment)
    return zip(rows, messages).map { row, message in
      guard let name = near.nearest(workbook.evaluator, Frame(row: row)) else { return message }
      let question = Phrase("; did you mean '\(name)'?", zh: "；是否为“\(name)”？")
      return [message, question].joined(by: Phrase(same: ""))
    }
  }

  private func entries(of found: Found) throws(Diagnostic) -> [Entry] {
    let (conflict, looked) = (found.conflict, found.looked)
    let sides = try conflict.sides.map { (side) throws(Diagnostic) in try looked.binder.bind(side) }
    var entries: [Entry] = []
    for (row, message) in zip(found.rows, found.messages) {
      let frame = Frame(row: row)
      entries.append(
        Entry(
          name: conflict.name.text, kind: looked.table.kind?.name ?? "",
          key: looked.table.keyText(at: row),
          sides: try sides.map { (side) throws(Diagnostic) in
            Side(
              value: (workbook.evaluator.value(side.node, frame).readable, side.type),
              place: try looked.origins.origin(of: side.node, row: row))
          }, message: message))
    }
    return entries
  }
}
