public import Diagnostics
public import Evaluation
public import Exact
public import Language
import Tables

/// Figures and verdicts of a workbook as functions of one of its parameters.
///
/// What a workbook comes to with the parameter at another value is the same as what a workbook made with
/// that value comes to; but what does not move with the parameter was computed once, and the rest is
/// computed in the rows alone in which it moves.
public struct Motion {
  /// The verdicts of the records of a kind in an aspect, in those rows in which they move.
  private struct Strand {
    let part: AssessedPart
    let verdict: BoundExpression.Node
    let moving: MovingCells

    init(
      _ part: AssessedPart, _ verdicts: Column, _ finder: MotionFinder
    ) throws(Unfollowed) {
      (self.part, verdict) = (part, .column(verdicts, depth: 0))
      moving = try MovingCells(verdict, of: part.count, finder)
    }
  }

  private let figures: [MovingFigure]
  private let strands: [Strand]
  private let finder: MotionFinder

  /// Follows a parameter that has a value in the workbook, which has computed the figures; nothing where
  /// one of them rests on it in a way that is not followed.
  public init?(
    of parameter: String, figures: [BoundExpression], asked: [Expression], _ workbook: Workbook
  ) throws(Diagnostic) {
    guard workbook.isFollowable(parameter, for: asked) else { return nil }
    let assessment = try AssessedParts(workbook)
    let sources = MovingSources(workbook)
    let finder = MotionFinder(of: parameter) { sources.source(of: $0, $1) }
    do throws(Unfollowed) {
      var strands: [Strand] = []
      for (part, verdicts) in assessment.parts where finder.moves(verdicts) {
        strands.append(try Strand(part, verdicts, finder))
      }
      let ledger = MovingLedger(finder)
      var followed: [MovingFigure] = []
      for figure in figures {
        followed.append(
          try MovingFigure(figure, finder) { (plan) throws(Unfollowed) in
            try Motion.total(plan, assessment, sources, ledger, finder)
          })
      }
      try ledger.close()
      (self.figures, self.strands, self.finder) = (followed, strands, finder)
    } catch {
      return nil
    }
  }

  /// Follows a figure over the rows of a table.
  private static func total(
    _ plan: AggregatePlan, _ assessment: AssessedParts, _ sources: MovingSources,
    _ ledger: MovingLedger, _ finder: MotionFinder
  ) throws(Unfollowed) -> MovingFigure.Part {
    guard plan.isOfWholeTable else { throw Unfollowed() }
    if plan.function == .sum, plan.filter == nil, let operand = plan.operand,
      let share = try sources.share(behind: operand, finder)
    {
      let excess = try MovingExcess(
        share, of: plan.table.name, isKnown: plan.isKnown, ledger, finder)
      return { excess.value(at: $0) }
    }
    let rows =
      try assessment.rows(of: plan)
      ?? [
        MovingLedger.Rows(
          of: plan.table.name, plan.operand, where: plan.filter, count: plan.table.rowCount)
      ]
    let total = ledger.enter(plan.function, isKnown: plan.isKnown, over: rows)
    return { total.figures(at: $0)?.first }
  }

  /// What the figures come to with the parameter at a value, in their order; nothing where one of them
  /// cannot be followed there.
  public func figures(at value: Value) -> [Value]? {
    var values: [Value] = []
    for figure in figures {
      guard let found = figure.value(at: value) else { return nil }
      values.append(found)
    }
    return values
  }

  /// How many verdicts are computed for each value.
  public var verdictCount: Int { strands.reduce(0) { $0 + $1.moving.rows.count } }

  /// The verdicts that move, with the parameter at a value.
  public func verdicts(at value: Value) -> MovedVerdicts {
    MovedVerdicts(
      strands.map { strand in
        MovedVerdicts.Run(
          part: strand.part, records: strand.moving.rows, verdicts: strand.moving.cells(at: value))
      })
  }

  /// The verdict in a row of the table of verdicts as a function of the parameter; nothing where it does
  /// not move.
  public func verdict(inRow row: Int) -> ((Value) -> Value)? {
    for strand in strands {
      guard let record = strand.part.record(of: row), strand.moving.rows.contains(record),
        let moving = try? MovingRows([strand.verdict], rows: [record], finder)
      else { continue }
      return { moving.run(at: $0)[0] }
    }
    return nil
  }
}
