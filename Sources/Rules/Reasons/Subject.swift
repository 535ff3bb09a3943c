import Language
import Tables

/// What a reason is asked for.
enum Subject {
  /// A record of a kind.
  case record(RecordKind, row: Int)
  /// A criterion of a record.
  case criterion(Explainer.CriterionName, row: Int)
  /// A row of another table.
  case row(Table, Int)
  /// A cell.
  case cell(Table, row: Int, Name)
  /// A criterion of all records.
  case rule([Explainer.CriterionName])
  /// An aspect of all records of some kinds.
  case aspects([RecordKind], String)
  /// A column of all rows.
  case column(Table, Name)
  /// A table that the rules derive.
  case table(Table)
  /// A parameter.
  case parameter(String)
  /// Any other expression.
  case expression
}
