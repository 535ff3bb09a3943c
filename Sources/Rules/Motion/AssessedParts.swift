import Diagnostics
import Evaluation
import Exact
import Tables

/// The table of verdicts as parts, each over the records of one kind in one aspect.
struct AssessedParts {
  /// The parts, each with the column of its verdicts.
  let parts: [(rows: AssessedPart, verdicts: Column)]
  private let table: Table

  init(_ workbook: Workbook) throws(Diagnostic) {
    table = try workbook.derivedTable(named: "assessment") ?? Table(name: "", columns: [])
    parts = try AssessedPart.all(workbook).map { (part) throws(Diagnostic) in
      (part, try workbook.judgement(kind: part.kind, aspect: part.aspect).column)
    }
  }

  /// The rows of a figure over the table of verdicts, part by part; nothing where it is over another
  /// table, and throws where it reads more than verdicts and what they are of.
  func rows(of plan: AggregatePlan) throws(Unfollowed) -> [MovingLedger.Rows]? {
    guard plan.table.name == table.name, plan.table.kind == nil,
      plan.table.columns.map(\.cells) == table.columns.map(\.cells)
    else { return nil }
    var rows: [MovingLedger.Rows] = []
    for (part, verdicts) in parts where part.count > 0 {
      let operand = try plan.operand.map { (node) throws(Unfollowed) in
        try self.node(node, part, verdicts)
      }
      let condition = try plan.filter.map { (node) throws(Unfollowed) in
        try self.node(node, part, verdicts)
      }
      rows.append(
        MovingLedger.Rows(
          of: "\(part.kind.name).\(part.aspect)", operand, where: condition, count: part.count))
    }
    return rows
  }

  /// A formula over the table of verdicts as one over the records of a part.
  private func node(
    _ node: BoundExpression.Node, _ part: AssessedPart, _ verdicts: Column
  ) throws(Unfollowed) -> BoundExpression.Node {
    guard !node.hasCorrelatedFigure else { throw Unfollowed() }
    return try node.replacingColumns { (column) throws(Unfollowed) in
      switch table.columns.first(where: { $0.cells == column.cells })?.name {
      case "record": return .constant(.text(part.kind.name))
      case "aspect": return .constant(.text(part.aspect))
      case "verdict": return .column(verdicts, depth: 0)
      case "key", "region", "year":
        let places = (0..<part.count).map { Int32(truncatingIfNeeded: part.row(of: $0)) }
        let run = Vector.gathered(from: column.vector(rows: 0..<column.count), at: places)
        return .column(Column(name: column.name, type: column.type, runs: [run]), depth: 0)
      default: throw Unfollowed()
      }
    }
  }
}
