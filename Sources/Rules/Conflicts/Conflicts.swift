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

  func table() throws(Diagnostic) -> Table {
    var entries: [Entry] = []
    for conflict in workbook.contents.pack.syntax.conflicts {
      for rows in try ConflictRows.all(of: conflict, workbook) {
        entries += try self.entries(of: conflict, in: rows)
      }
    }
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

  private func entries(
    of conflict: ConflictSyntax, in looked: ConflictRows
  ) throws(Diagnostic) -> [Entry] {
    guard let condition = conflict.condition else { return [] }
    let found = workbook.evaluator.rows(
      .range(0..<looked.table.rowCount), where: try looked.binder.bind(condition: condition).node)
    let sides = try conflict.sides.map { (side) throws(Diagnostic) in try looked.binder.bind(side) }
    let text = try ConflictText(conflict, looked.binder)
    var near = try conflict.suggestion.map { (syntax) throws(Diagnostic) in
      try ConflictSuggestions(syntax, looked.binder, environment)
    }
    var entries: [Entry] = []
    for row in found {
      let frame = Frame(row: row)
      let message = text.phrase(workbook.evaluator, frame)
      let question = near?.nearest(workbook.evaluator, frame).map {
        Phrase("; did you mean '\($0)'?", zh: "；是否为“\($0)”？")
      }
      entries.append(
        Entry(
          name: conflict.name.text, kind: looked.table.kind?.name ?? "",
          key: looked.table.keyText(at: row),
          sides: try sides.map { (side) throws(Diagnostic) in
            Side(
              value: (workbook.evaluator.value(side.node, frame).readable, side.type),
              place: try looked.origins.origin(of: side.node, row: row))
          },
          message: [message, question].compactMap { $0 }.joined(by: Phrase(same: ""))))
    }
    return entries
  }
}
