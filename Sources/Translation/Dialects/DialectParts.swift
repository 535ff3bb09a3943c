import Diagnostics

/// Statements before the views, and what they are for.
struct Preparation {
  let remark: Phrase
  let text: String
}

/// Rows of which each becomes several: one for each criterion, say.
struct SpreadRows {
  /// One of the rows that a row becomes.
  struct Row {
    /// Lines of comment above it.
    let remarks: [String]
    let cells: [SQL]
  }

  /// The rows, with what is joined to them.
  let select: Select
  /// The columns that all rows of one have alike.
  let naming: [Select.Selected]
  /// The names of the others.
  let columns: [String]
  let rows: [Row]
  /// The column of theirs that is NULL where there is to be no row.
  let present: String?
}

/// An excess that is laid on whole rows: what a dialect is told of it.
struct WholeShare {
  /// The common table expression with the rows: their group's number, their place in it, claim and room.
  let source: String
  /// The name of the expression that is made.
  let result: String
  /// How many decimals its amounts have.
  let scale: Int
}
