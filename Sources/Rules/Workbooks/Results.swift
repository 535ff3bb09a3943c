import Evaluation
import Exact
import Tables

/// What was computed for a workbook: kept for it, and handed on to the workbook that an edit makes
/// of it, which computes anew only what the edit reaches.
struct Results {
  /// A column with the formula that made it, bound to what it read.
  struct Computed {
    let bound: BoundExpression
    let column: Column
    /// Whether what cannot be read is blank in it.
    let isShown: Bool
  }

  /// A column of what found no room, with what was shared.
  struct Shared {
    let share: Share
    let column: Column
  }

  /// All rows of each kind.
  var kinds: [String: Table] = [:]
  /// The derived tables.
  var derived: [String: Table] = [:]
  /// What is said of each thing that does not fit.
  var conflicts: [ConflictMessage]?
  /// How the tables of the pack were made.
  var derivations: [String: Derivation] = [:]
  /// Columns by the formula that they are of.
  var computed: [String: Computed] = [:]
  /// What found no room, by the column that says it.
  var shares: [String: Shared] = [:]
  /// Resolved outcomes by table and outcome.
  var outcomes: [String: ResolvedOutcome] = [:]
  /// How the rows of a kind meet the criteria of an aspect.
  var judgements: [String: Judgement] = [:]
  /// What the verdicts of each kind rest on besides.
  var records: [String: JudgedRecords] = [:]

  /// Whether there is nothing to hand on.
  var isEmpty: Bool { derived.isEmpty && computed.isEmpty && judgements.isEmpty }
}
