import Evaluation

/// Verdicts with a parameter at one of its values, those alone that move with it.
public struct MovedVerdicts {
  /// The verdicts of one aspect.
  struct Run {
    let part: AssessedPart
    /// The records whose verdicts move.
    let records: [Int]
    let verdicts: MovedCells
  }

  private let runs: [Run]

  init(_ runs: [Run]) { self.runs = runs }

  /// The verdicts that are other ones than those of another value, in the order of the table.
  public func turns(since other: MovedVerdicts) -> [VerdictTurn] {
    zip(runs, other.runs).flatMap { run, before in
      run.verdicts.changes(since: before.verdicts).map { change in
        VerdictTurn(
          row: run.part.row(of: run.records[change.position]), earlier: change.earlier,
          later: change.later)
      }
    }.sorted { $0.row < $1.row }
  }
}
