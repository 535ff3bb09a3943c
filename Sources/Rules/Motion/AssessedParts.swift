import Diagnostics
import Evaluation
import Exact
import Tables

/// The table of verdicts as parts, each over the records of one kind in one aspect.
struct AssessedParts {
  /// The records of a kind in an aspect.
  struct Part {
    let kind: String
    let aspect: String
    let judgement: Judgement
    /// How many records there are.
    let count: Int
    /// Of a record the row of the table of verdicts is `start + record * step`.
    let start: Int
    let step: Int
  }

  let parts: [Part]
  private let table: Table

  init(_ workbook: Workbook) throws(Diagnostic) {
    table = try workbook.derivedTable(named: "assessment") ?? Table(name: "", columns: [])
    var parts: [Part] = []
    var start = 0
    for records in try JudgedRecords.all(workbook) {
      let aspects = workbook.contents.pack.aspects(of: records.kind.name)
      for (position, aspect) in aspects.enumerated() {
        parts.append(
          Part(
            kind: records.kind.name, aspect: aspect,
            judgement: try workbook.judgement(kind: records.kind, aspect: aspect),
            count: records.table.rowCount, start: start + position, step: aspects.count))
      }
      start += records.table.rowCount * aspects.count
    }
    self.parts = parts
  }

  /// The rows of a figure over the table of verdicts, part by part; nothing where it is over another
  /// table, and throws where it reads more than verdicts and what they are of.
  func rows(of plan: AggregatePlan) throws(Unfollowed) -> [MovingLedger.Rows]? {
    guard plan.table.name == table.name, plan.table.kind == nil,
      plan.table.columns.map(\.cells) == table.columns.map(\.cells)
    else { return nil }
    var rows: [MovingLedger.Rows] = []
    for part in parts where part.count > 0 {
      let operand = try plan.operand.map { (node) throws(Unfollowed) in try self.node(node, part) }
      let condition = try plan.filter.map { (node) throws(Unfollowed) in try self.node(node, part) }
      rows.append(
        MovingLedger.Rows(
          of: "\(part.kind).\(part.aspect)", operand, where: condition, count: part.count))
    }
    return rows
  }

  /// A formula over the table of verdicts as one over the records of a part.
  private func node(
    _ node: BoundExpression.Node, _ part: Part
  ) throws(Unfollowed) -> BoundExpression.Node {
    guard !node.hasCorrelatedFigure else { throw Unfollowed() }
    return try node.replacingColumns { (column) throws(Unfollowed) in
      switch table.columns.first(where: { $0.cells == column.cells })?.name {
      case "record": return .constant(.text(part.kind))
      case "aspect": return .constant(.text(part.aspect))
      case "verdict": return .column(part.judgement.column, depth: 0)
      case "key", "region", "year":
        let places = (0..<part.count).map { Int32(truncatingIfNeeded: part.start + $0 * part.step) }
        let run = Vector.gathered(from: column.vector(rows: 0..<column.count), at: places)
        return .column(Column(name: column.name, type: column.type, runs: [run]), depth: 0)
      default: throw Unfollowed()
      }
    }
  }
}
