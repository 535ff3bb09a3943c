import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Which inputs decided a value, in SQL: what `Inputs` says of a row, said of every row at once.
struct MissingInputs {
  /// An input, and when it is named; always where there is no condition.
  struct Input {
    let name: String
    let condition: SQL?
    /// The columns of which one that is blank is all of the condition; nothing where there is more to it.
    var blanks: BlankColumns?

    func guarded(by further: SQL) -> Input {
      Input(name: name, condition: condition.map { SQL.all([further, $0]) } ?? further)
    }
  }

  private let translator: Translator
  private let inputs = Inputs(Evaluator())

  init(_ translator: Translator) { self.translator = translator }

  /// The inputs whose being blank makes a formula unknown, in the order in which they stand in it.
  func missing(in node: BoundExpression.Node) throws(Diagnostic) -> [Input] {
    switch node {
    case .constant: return []
    case .parameter(let name, let value):
      return value.isKnown ? [] : [Input(name: name, condition: nil)]
    case .column(let column, let depth):
      let path = translator.path(of: column, depth: depth)
      return [
        Input(
          name: path.column, condition: try unknown(node), blanks: translator.blanks(of: node))
      ]
    case .lookup(let lookup): return try missing(in: lookup)
    case .aggregate(let plan):
      let isUnknown = try unknown(node)
      return plan.operand.map { names(in: $0) }?.map { Input(name: $0, condition: isUnknown) } ?? []
    case .not(let operand), .negated(let operand): return try missing(in: operand)
    case .test, .call(.given, _), .call(.loaded, _): return []
    case .binary(let operation, let left, let right):
      let parts = try missing(in: left) + missing(in: right)
      return operation == .and || operation == .or ? try named(parts, whereUnknown: node) : parts
    case .first(let cases, let otherwise):
      let parts = try all(cases.flatMap { [$0.condition, $0.value] } + [otherwise])
      return try named(parts, whereUnknown: node)
    case .call(.if, let arguments): return try missing(inConditional: arguments)
    case .joined(let parts), .call(_, let parts): return try all(parts)
    }
  }

  private func all(_ nodes: [BoundExpression.Node]) throws(Diagnostic) -> [Input] {
    var inputs: [Input] = []
    for node in nodes { inputs += try missing(in: node) }
    return inputs
  }

  private func unknown(_ node: BoundExpression.Node) throws(Diagnostic) -> SQL {
    if let blanks = translator.blanks(of: node) { return blanks.condition }
    return try translator.translate(node).isUnknown
  }

  /// Inputs as far as the whole is unknown: those that make it so by themselves, as they are.
  private func named(
    _ inputs: [Input], whereUnknown node: BoundExpression.Node
  ) throws(Diagnostic) -> [Input] {
    guard !inputs.isEmpty else { return [] }
    let blanks = translator.blanks(of: node)
    if let blanks, blanks.isEmpty { return [] }
    let isUnknown = try unknown(node)
    return inputs.map { input in
      let isAll = blanks.flatMap { all in input.blanks?.isSubset(of: all) } ?? false
      return isAll ? input : input.guarded(by: isUnknown)
    }
  }

  /// A row that is not there is the fault of the key, a blank cell in it the column's.
  private func missing(in lookup: Lookup) throws(Diagnostic) -> [Input] {
    let isNotFound = try translator.isNotFound(lookup)
    var isKnown: [SQL] = []
    for key in lookup.key where key.settled == nil {
      isKnown.append(try translator.translate(key).known.isNotNull)
    }
    let path = ColumnPath(lookup.column.name)
    let key = try all(lookup.key)
    // Where the key itself is not known, its own inputs have been named.
    let notFound = lookup.key.flatMap(names(in:)).map {
      Input(name: $0, condition: SQL.all(isKnown + [isNotFound]))
    }
    let isBlank = SQL.all([
      isNotFound.negated, try unknown(.lookup(lookup)),
    ])
    return key + notFound
      + [Input(name: path?.column ?? lookup.column.name, condition: isBlank)]
  }

  private func missing(
    inConditional arguments: [BoundExpression.Node]
  ) throws(Diagnostic) -> [Input] {
    let condition = try translator.condition(arguments[0])
    let first = try missing(inBranch: arguments[1], arguments[0])
    let second = try missing(inBranch: arguments[2], arguments[0])
    var inputs =
      first.map { $0.guarded(by: condition) }
      + second.map { $0.guarded(by: condition.negated) }
    if !condition.isNullTest {
      // Neither branch is chosen: what is missing in them would be asked for next.
      inputs += try all([arguments[1], arguments[2], arguments[0]]).map {
        $0.guarded(by: condition.isNull)
      }
    }
    return inputs
  }

  /// A branch that is blank as it is written lacks the tables for which its condition looks.
  private func missing(
    inBranch branch: BoundExpression.Node, _ condition: BoundExpression.Node
  ) throws(Diagnostic) -> [Input] {
    if case .constant(.blank) = branch { return try lacking(in: condition) }
    return try missing(in: branch)
  }

  /// The tables that are not loaded, or have no row that is counted.
  private func lacking(in node: BoundExpression.Node) throws(Diagnostic) -> [Input] {
    switch node {
    case .call(.loaded, let arguments):
      guard case .constant(.text(let name)) = arguments[0] else { return [] }
      return [Input(name: name, condition: try translator.condition(node).negated)]
    case .aggregate(let plan) where plan.function == .count:
      let count = try translator.translate(node).known.infix("=", SQL("0"), .comparison)
      var outer: [SQL] = []
      for part in plan.filter?.outerParts ?? [] {
        outer.append(try translator.translate(part.pruned).isUnknown.negated)
      }
      return [Input(name: plan.table.name, condition: SQL.all([count] + outer))]
    default:
      var inputs: [Input] = []
      for part in node.parts { inputs += try lacking(in: part) }
      return inputs
    }
  }

  /// The dates and documents whose being blank makes a formula `wanted`.
  func absent(
    in node: BoundExpression.Node, making wanted: Bool
  ) throws(Diagnostic) -> [Input] {
    switch node {
    case .call(.given, let arguments):
      guard !wanted else { return [] }
      let isBlank = try translator.condition(node).negated
      return names(in: arguments[0]).map { Input(name: $0, condition: isBlank) }
    case .not(let operand): return try absent(in: operand, making: !wanted)
    case .binary(let operation, let left, let right) where operation == .and || operation == .or:
      let parts = try absent(in: left, making: wanted) + absent(in: right, making: wanted)
      guard !parts.isEmpty else { return [] }
      let condition = try translator.condition(node)
      return parts.map { $0.guarded(by: wanted ? condition : condition.negated) }
    default: return []
    }
  }

  /// Columns by their names alone, parameters by their whole names.
  private func names(in node: BoundExpression.Node) -> [String] {
    inputs.names(node).map { name in
      guard let path = ColumnPath(name), translator.translation.isTable(path.table) else {
        return name
      }
      return path.column
    }
  }

  /// The names as one text, each once; nothing where there is none.
  func list(_ inputs: [Input]) -> SQL? {
    var seen: [String: [SQL?]] = [:]
    var parts: [SQL] = []
    for input in inputs {
      let earlier = seen[input.name] ?? []
      guard !earlier.contains(where: { $0 == nil || $0 == input.condition }) else { continue }
      seen[input.name, default: []].append(input.condition)
      let name = translator.dialect.literal(input.name)
      guard let condition = input.condition else {
        parts.append(name)
        continue
      }
      let others = earlier.compactMap { $0 }.map {
        $0.isNullTest ? $0.negated : SQL("(\($0.text)) IS NOT TRUE", .comparison)
      }
      parts.append(.cases([(SQL.all([condition] + others), name)], otherwise: nil))
    }
    guard parts.count > 1 else { return parts.first }
    return .call("NULLIF", .call("concat_ws", [SQL("' '")] + parts), SQL("''"))
  }
}
