import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// The names among which a near one is looked for, where a conflict asks for that.
struct ConflictSuggestions {
  private let value: BoundExpression
  private let names: [String]
  /// How many more names are compared: of a hundred thousand stray rows nobody reads every
  /// suggestion.
  private var left = 5_000_000
  /// What was found for a name before.
  private var found: [String: String?] = [:]

  /// Throws where there is no such table or column.
  init(
    _ syntax: ConflictSyntax.Suggestion, _ binder: Binder, _ environment: RulesEnvironment
  ) throws(Diagnostic) {
    guard let table = try environment.table(named: syntax.table.folded) else {
      throw .unknownTable(syntax.table, among: environment.tableNames)
    }
    guard let column = table[syntax.column.text] else {
      throw .unknownColumn(syntax.column, of: table)
    }
    value = try binder.bind(syntax.value)
    names = (0..<table.rowCount).compactMap { column.value(at: $0).text }.uniqued
  }

  /// The name that is nearest to what stands in a row; nothing where none is near.
  mutating func nearest(_ evaluator: Evaluator, _ frame: Frame) -> String? {
    guard let word = evaluator.value(value.node, frame).text else { return nil }
    if let known = found[word] { return known }
    guard left > 0 else { return nil }
    left -= names.count
    let nearest = Similarity.nearest(to: word, among: names)
    found[word] = nearest
    return nearest
  }
}
