import Evaluation
import Exact
import Tables

/// What a figure does not know: the cells that make it unknown, and the rows that its condition
/// left out because it is unknown for them.
struct UnknownCells {
  private let evaluator: Evaluator
  private var rows: [String] = []
  private var leftOut = 0

  init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  /// Looks at every aggregate of an expression outside any row.
  mutating func add(_ bound: BoundExpression) {
    for plan in bound.aggregates where !plan.readsOuterRow {
      leftOut += plan.leftOut(evaluator)
      rows += plan.unknownRows(evaluator, .alone).map { row in
        let key = plan.table.keyText(at: row)
        return "\(plan.table.name)[\(key.isEmpty ? "row \(row + 1)" : key)]"
      }
    }
  }

  /// What must be said under the figure.
  func notes(in wording: Wording) -> [String] {
    let shown = rows.prefix(5).joined(separator: ", ") + (rows.count > 5 ? ", …" : "")
    let isChinese = wording == .chinese
    var notes: [String] = []
    if !rows.isEmpty {
      notes.append(
        isChinese
          ? "\(rows.count) 格未知：\(shown)；“已知”不计这些"
          : "\(rows.count) cell\(rows.count == 1 ? "" : "s") unknown: \(shown); `known` leaves them out"
      )
    }
    if leftOut > 0 { notes.append(UnknownCells.leftOut(leftOut, in: wording)) }
    return notes
  }

  /// `2 rows left out: the condition is unknown for them`
  static func leftOut(_ count: Int, in wording: Wording) -> String {
    switch (wording, count) {
    case (.chinese, _): "\(count) 行因条件未知未列入"
    case (.english, 1): "1 row left out: the condition is unknown for it"
    case (.english, _): "\(count) rows left out: the condition is unknown for them"
    }
  }
}
