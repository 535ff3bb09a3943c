import Language
import Tables

/// A derived table with all that it was made of.
struct Derivation {
  /// The rules that derive it.
  let rules: DerivedTableSyntax
  /// The table with its terms.
  let whole: Table
  /// The table as it is shown.
  let shown: Table
  /// The records that give a row each; nothing where rows come from combinations of keys.
  let source: Table?

  /// One row, with the record that it comes from.
  func scope(_ environment: RulesEnvironment, row: Int) -> ReasonScope {
    let own = ReasonScope.Layer(name: rules.name.text, table: whole, rules: rules)
    let record = source.map {
      ReasonScope.Layer(name: $0.kind?.name ?? "", table: $0, rules: nil)
    }
    return ReasonScope(environment, [own] + (record.map { [$0] } ?? []), row: row)
  }
}
