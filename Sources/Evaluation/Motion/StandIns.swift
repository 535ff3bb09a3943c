import Exact
import Tables

/// What an evaluation reads in the place of columns and of a parameter, while a formula is tried with
/// other values.
struct StandIns: Sendable {
  /// Runs of cells for all rows that are evaluated, by the cells in whose place they stand.
  var runs: [Column.Cells: Vector] = [:]
  /// The value of the parameter that moves, under its name; nothing where it has the one it was bound to.
  var parameter: (name: String, value: Value)?
}
