import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// A share whose formulas are tied to names.
struct BoundShare {
  let taking: DerivedColumnSyntax.Share.Taking
  let claim: BoundExpression
  let room: BoundExpression
  let grouping: [BoundExpression]
  let order: [BoundExpression]

  init(_ syntax: DerivedColumnSyntax.Share, _ binder: Binder) throws(Diagnostic) {
    func bound(_ expressions: [Expression]) throws(Diagnostic) -> [BoundExpression] {
      var bound: [BoundExpression] = []
      for expression in expressions { bound.append(try binder.bind(expression)) }
      return bound
    }
    taking = syntax.taking
    claim = try binder.bind(syntax.claim, as: .money, heldBy: "share")
    room = try binder.bind(syntax.room, as: .money, heldBy: "within")
    (grouping, order) = (try bound(syntax.grouping), try bound(syntax.order))
  }

  /// The columns that are read.
  var paths: Set<ColumnPath> {
    ([claim, room] + grouping + order).reduce(into: []) { $0.formUnion($1.node.pruned.paths) }
  }
}

/// The columns of a table that the pack derives, tied to names one after another: each may read those
/// before it.
struct BoundColumns {
  /// What a column comes from.
  enum Formula {
    case value(BoundExpression)
    case share(BoundShare)

    var paths: Set<ColumnPath> {
      switch self {
      case .value(let bound): bound.node.pruned.paths
      case .share(let share): share.paths
      }
    }

    var type: ValueType {
      switch self {
      case .value(let bound): bound.type
      case .share: .money
      }
    }
  }

  private let syntax: DerivedTableSyntax
  private let formulas: [ColumnPath: Formula]
  /// The table as others see it, without rows and terms.
  let shown: Table

  /// The columns behind those of a key that `rows` make, or over the records that give a row each.
  init(
    _ syntax: DerivedTableSyntax, _ names: SymbolicNames, behind keyed: Table?, over source: Table?
  ) throws(Diagnostic) {
    let name = syntax.name.folded
    var table = keyed ?? Table(name: name, columns: [])
    var formulas: [ColumnPath: Formula] = [:]
    for column in syntax.columns {
      var layers = [Scope.Layer(name: name, table: table)]
      if let source { layers.append(Scope.Layer(name: source.name, table: source)) }
      let formula = try BoundColumns.formula(
        of: column, Binder(names, scope: Scope(layers: layers)))
      formulas[ColumnPath(name, column.name.text)] = formula
      let own = Column(
        name: column.name.text, chinese: column.chinese.map { [$0] } ?? [], type: formula.type,
        values: [])
      table = Table(name: name, columns: table.columns + [own])
    }
    (self.syntax, self.formulas) = (syntax, formulas)
    let terms = Set(syntax.columns.filter(\.isTerm).map(\.name.text))
    let columns = table.columns.filter { !terms.contains($0.name) }
    shown = Table(
      name: name, columns: columns,
      keyColumns: syntax.key.compactMap { key in columns.firstIndex { $0.name == key.name.text } })
  }

  private static func formula(
    of column: DerivedColumnSyntax, _ binder: Binder
  ) throws(Diagnostic) -> Formula {
    if let share = column.share { return .share(try BoundShare(share, binder)) }
    return .value(
      column.items.isEmpty
        ? try CaseBinder(column, binder).bind() : try ListBinder(column.items, binder).bind())
  }

  /// The formulas on which what is shown rests: with the parameters as they are, others rest idle.
  var live: [ColumnPath: Formula] {
    var open = shown.columns.map { ColumnPath(shown.name, $0.name) }
    var live: [ColumnPath: Formula] = [:]
    while let path = open.popLast() {
      guard live[path] == nil, let formula = formulas[path] else { continue }
      live[path] = formula
      open += formula.paths
    }
    return live
  }

  /// Whether a room reads nothing of a row but what makes its group, itself or through other columns.
  func isUniform(_ share: BoundShare) -> Bool {
    let groups = Set(share.grouping.flatMap(\.node.ownPaths))
    var (open, seen) = (share.room.node.pruned.ownPaths, Set<ColumnPath>())
    while let path = open.popFirst() {
      guard !groups.contains(path), seen.insert(path).inserted else { continue }
      guard case .value(let bound) = formulas[path], bound.aggregates.isEmpty else { return false }
      open.formUnion(bound.node.pruned.ownPaths)
    }
    return true
  }
}
