import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What a parameter's value may name: nothing.
struct NoEnvironment: Environment {
  func table(named name: String) -> Table? { nil }
  func isLoaded(_ name: String) -> Bool { false }
  func computedColumn(_ column: String, of table: Table) -> Column? { nil }
  func definition(_ name: String, of table: Table) -> Expression? { nil }
  func computedColumnNames(of table: Table) -> [String] { [] }
  func parameter(named name: String) -> TypedValue? { nil }
  func datedValues(ofParameter name: String) -> DatedValues? { nil }
  func variable(named name: String) -> TypedValue? { nil }
  var tableNames: [String] { [] }
  var parameterNames: [String] { [] }
  var variableNames: [String] { [] }
}
