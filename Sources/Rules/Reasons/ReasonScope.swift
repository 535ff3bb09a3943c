import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Where a formula is read: the row it was computed in, or no row, and what names mean there.
struct ReasonScope {
  /// A table that has the row.
  struct Layer {
    /// The name by which members reach it.
    let name: String
    /// The rows, terms included.
    let table: Table
    /// The rules that derive it; nothing for records.
    let rules: DerivedTableSyntax?
  }

  let environment: any Environment
  let layers: [Layer]
  let row: Int

  /// No row.
  init(_ environment: any Environment) { (self.environment, layers, row) = (environment, [], 0) }

  /// A row of tables that share their row numbers.
  init(_ environment: any Environment, _ layers: [Layer], row: Int) {
    (self.environment, self.layers, self.row) = (environment, layers, row)
  }

  var binder: Binder {
    guard !layers.isEmpty else { return Binder(environment) }
    let scope = Scope(layers: layers.map { Scope.Layer(name: $0.name, table: $0.table) })
    return Binder(environment, scope: scope)
  }

  var frame: Frame { layers.isEmpty ? .alone : Frame(row: row) }

  /// The value of an expression here.
  func value(of expression: Expression, _ evaluator: Evaluator) throws(Diagnostic) -> TypedValue {
    let bound = try binder.bind(expression)
    let value = evaluator.value(bound.node, frame)
    if case .column(let column, depth: 0) = bound.node {
      return TypedValue(value, column.type(at: row))
    }
    return TypedValue(value, bound.type)
  }

  /// The layer that a name before a point reaches.
  func layer(named name: Name) -> Layer? {
    layers.first { layer in
      layer.name.lowercased() == name.folded || layer.table.name.lowercased() == name.folded
        || layer.table.kind?.chinese.contains(name.folded) ?? false
        || layer.rules?.chinese?.lowercased() == name.folded
    }
  }
}
