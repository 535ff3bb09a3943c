/// What a name at a place of the grammar is of.
public enum NameUse: Hashable, Sendable {
  /// Of a table that is there.
  case table
  /// Of a table that was loaded.
  case loaded
  /// Of a kind of records.
  case kind
  /// Of a column of the tables that the statement is about.
  case column
  /// Of a scenario that is there.
  case scenario
  /// Of a table or a group of parameters, something of which is set.
  case place
  /// Of what can be taken away: a table, a derived column, a scenario.
  case dropped
  /// Of a display setting.
  case option
  /// One of the values of a display setting.
  case optionValue(of: String)
  /// Of a form of results.
  case form
  /// Of an engine that understands SQL.
  case engine
  /// Of a table that the rules derive.
  case derived
  /// Of a distribution.
  case distribution
  /// Of a pack of rules.
  case pack
  /// A word that `help` explains.
  case word
  /// Of an article.
  case article
  /// Of a course or a lesson.
  case lesson
  /// One of the verdicts.
  case verdict
  /// Of a criterion.
  case criterion
  /// The key of a record, outside brackets.
  case key
  /// Of something that the statement makes.
  case new
}
