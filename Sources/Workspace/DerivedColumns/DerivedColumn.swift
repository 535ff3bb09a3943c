import Diagnostics
import Language

/// A column that was given to a table, with its formula.
struct DerivedColumn {
  /// The table: a kind, a loaded table, or one that the rules derive, by its English name.
  let table: String
  /// The column's name, as it was typed.
  let name: String
  /// What each row comes to.
  let value: Expression
  /// The text in which the formula stands.
  let source: SourceText

  /// `projects.cost_per_head`
  var path: String { "\(table).\(name)" }
}
