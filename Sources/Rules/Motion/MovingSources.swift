import Evaluation
import Exact
import Language
import Tables

/// How the columns of a workbook were made, for what follows one of its parameters.
final class MovingSources {
  private var known: [Column.Cells: CellSource] = [:]
  private var judgements: [Column.Cells: Judgement] = [:]
  private var shares: [Column.Cells: Share] = [:]

  init(_ workbook: Workbook) {
    let results = workbook.results
    for computed in results.computed.values where !computed.isCopy {
      known[computed.column.cells] = .formula(computed.bound.node, isShown: computed.isShown)
    }
    for outcome in results.outcomes.values {
      if let evidence = outcome.evidence { known[outcome.column.cells] = .columns([evidence]) }
    }
    for shared in results.shares.values {
      let share = shared.share
      shares[shared.column.cells] = share
      known[shared.column.cells] = .columns(
        [share.claims, share.rooms] + share.grouping + share.order)
    }
    for judgement in results.judgements.values { judgements[judgement.column.cells] = judgement }
    for name in ["findings", "conflicts"] {
      for column in results.derived[name]?.columns ?? [] { known[column.cells] = .verdicts }
    }
    for column in results.derived["assessment"]?.columns.dropFirst(AssessedRows.namedBy) ?? [] {
      known[column.cells] = .verdicts
    }
  }

  /// How some cells were made; nothing where they were not computed.
  func source(of cells: Column.Cells, _ finder: MotionFinder) -> CellSource? {
    if let source = known[cells] { return source }
    guard let judgement = judgements[cells],
      let verdicts = MovingVerdicts(judgement, finder)
    else { return nil }
    for item in verdicts.tests { known[item.column.cells] = .formula(item.test, isShown: false) }
    return .formula(verdicts.formula, isShown: false)
  }

  /// What a column shares out, where it says what found no room, itself or by a choice that parameters
  /// settle.
  func share(
    behind node: BoundExpression.Node, _ finder: MotionFinder
  ) throws(Unfollowed) -> Share? {
    switch node {
    case .column(let column, depth: 0):
      if let share = shares[column.cells] { return share }
      return finder.moves(column)
        ? try share(behind: finder.formula(of: column).node, finder) : nil
    case .first(let cases, let otherwise):
      for item in cases {
        guard item.condition.isSettled, !finder.moves(item.condition) else { return nil }
        if Evaluator().value(item.condition) == .truth(true) {
          return try share(behind: item.value, finder)
        }
      }
      return try share(behind: otherwise, finder)
    default: return nil
    }
  }
}

extension Results.Computed {
  /// Whether its cells are those of another column.
  fileprivate var isCopy: Bool {
    if case .column(let other, _) = bound.node { other.cells == column.cells } else { false }
  }
}
