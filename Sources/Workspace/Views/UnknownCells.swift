import Diagnostics
import Evaluation
import Tables

/// What a figure does not know: the rows whose cells make it unknown, and the rows that its condition
/// left out because it is unknown for them.
struct UnknownCells {
  private let evaluator: Evaluator
  private var rows: [Phrase] = []
  private var seen: Set<String> = []
  private var leftOut = 0

  init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  /// Looks at every aggregate of an expression outside any row; at those over a table that is
  /// grouped, whoever groups looks.
  mutating func add(_ bound: BoundExpression, besides grouped: Table? = nil) {
    for plan in bound.aggregates
    where !plan.readsOuterRow && plan.table.identity != grouped?.identity {
      leftOut += plan.leftOut(evaluator)
      add(plan.unknownRows(evaluator, .alone), of: plan.table)
    }
  }

  /// Looks at the figures of groups of a table's rows.
  mutating func add(_ figures: GroupedFigures, of table: Table) {
    leftOut += figures.leftOut
    add(figures.unknownRows, of: table)
  }

  /// Rows that are unknown to several figures are named once.
  private mutating func add(_ unknown: [Int], of table: Table) {
    for row in unknown {
      let name = UnknownCells.name(of: row, in: table)
      if seen.insert(name.english).inserted { rows.append(name) }
    }
  }

  private static func name(of row: Int, in table: Table) -> Phrase {
    let key = table.keyText(at: row)
    let name = key.isEmpty ? Phrase("row \(row + 1)", zh: "第 \(row + 1) 行") : Phrase(same: key)
    return name.map { "\(table.name)[\($0)]" }
  }

  /// What must be said under the figure.
  var notes: [Phrase] {
    var notes: [Phrase] = []
    if !rows.isEmpty {
      let more = rows.count > 5 ? [Phrase(same: "…")] : []
      let shown = (rows.prefix(5) + more).joined(by: .comma)
      notes.append(
        Phrase(
          "unknown in \(rows.count) row\(rows.count == 1 ? "" : "s"): \(shown.english); `known` leaves them out",
          zh: "\(rows.count) 行未知：\(shown.chinese)；“已知”不计这些"))
    }
    if leftOut > 0 { notes.append(UnknownCells.leftOut(leftOut)) }
    return notes
  }

  /// `2 rows left out: the condition is unknown for them`
  static func leftOut(_ count: Int) -> Phrase {
    Phrase(
      count == 1
        ? "1 row left out: the condition is unknown for it"
        : "\(count) rows left out: the condition is unknown for them",
      zh: "\(count) 行因条件未知未列入")
  }
}
