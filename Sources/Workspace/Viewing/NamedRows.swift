import Diagnostics
import Language
import Tables

/// Rows that a view names, and what must be said under them.
struct NamedRows {
  /// Where rows come from that stand for rows of a table.
  struct Origin {
    /// The table.
    let table: Table
    /// Which of its rows they are.
    let rows: [Int]
    /// What their columns are; all of the table's where nothing is said.
    let items: [Expression]

    /// The names of the columns of the key.
    var keys: [String] { table.keyColumns.map { table.columns[$0].name } }
  }

  /// The rows as they are shown.
  let table: Table
  let notes: [Phrase]
  /// Nothing where each row is a figure of many.
  let origin: Origin?
}
