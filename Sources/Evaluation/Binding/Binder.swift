public import Diagnostics
import Exact
public import Language
import Tables

/// Ties the names of an expression to columns, parameters and functions.
public struct Binder {
  /// What names outside the row mean.
  let environment: any Environment
  /// The rows in scope, the innermost first.
  let scopes: [Scope]
  /// The definitions of the rules inside which it binds, so that none leads back to itself.
  private let definitions: [String]
  /// How many definitions were read in the place of names so far.
  private let readings: Readings
  /// More definitions than this are not read for one formula.
  private static let mostReadings = 10_000

  /// A count that a binder shares with those made of it.
  private final class Readings {
    var count = 0
  }

  /// A binder for expressions outside any row, or in a row of `scope`.
  public init(_ environment: any Environment, scope: Scope? = nil) {
    self.environment = environment
    scopes = scope.map { [$0] } ?? []
    definitions = []
    readings = Readings()
  }

  private init(_ other: Binder, scopes: [Scope], definitions: [String]? = nil) {
    environment = other.environment
    self.scopes = scopes
    self.definitions = definitions ?? other.definitions
    readings = other.readings
  }

  /// A binder for the rows of a table inside the rows in scope.
  func inside(_ scope: Scope) -> Binder {
    Binder(self, scopes: [scope] + scopes)
  }

  /// A binder that looks no name up in the innermost so many rows, and still knows that they are
  /// there.
  func ignoringInner(_ count: Int) -> Binder {
    let empty = Array(repeating: Scope(layers: []), count: count)
    return Binder(self, scopes: empty + scopes.dropFirst(count))
  }

  /// A binder for what a definition says; throws where it leads back to itself.
  func defining(_ name: String) throws(Diagnostic) -> Binder {
    guard !definitions.contains(name) else { throw .circularRule(name) }
    readings.count += 1
    guard definitions.count < 100, readings.count <= Binder.mostReadings else {
      throw .deepRule(name)
    }
    return Binder(self, scopes: scopes, definitions: definitions + [name])
  }

  /// Binds an expression; throws a diagnostic at the first name that means nothing.
  public func bind(_ expression: Expression) throws(Diagnostic) -> BoundExpression {
    try checkRoom(for: expression)
    switch expression.form {
    case .literal(let literal): return try bind(literal, at: expression.span)
    case .name(let name): return try bind(name)
    case .member(let table, let column): return try bind(table, column)
    case .cell(let reference): return try bind(reference, at: expression.span)
    case .variable(let name): return try bindVariable(name)
    case .not(let operand): return try bindNot(operand)
    case .negated(let operand): return try bindNegated(operand)
    case .binary(let operation, let left, let right): return try bind(operation, left, right)
    case .between(let value, let lower, let upper): return try bind(value, lower, upper)
    case .membership(let value, let list): return try bind(value, in: list)
    case .test(let operand, let test): return try bind(operand, test)
    case .call(let function, let arguments): return try bind(function, arguments)
    case .aggregate(let aggregate): return try bind(aggregate)
    }
  }

  /// Apart from what calls itself, so that the words of the error take no room there.
  private func checkRoom(for expression: Expression) throws(Diagnostic) {
    if StackRoom.isUsedUp { throw .deepFormula(at: expression.span) }
  }

  private func bindNot(_ operand: Expression) throws(Diagnostic) -> BoundExpression {
    BoundExpression(.not(try bind(operand).node), .truth)
  }

  private func bindNegated(_ operand: Expression) throws(Diagnostic) -> BoundExpression {
    let operand = try bind(operand)
    return BoundExpression(.negated(operand.node), operand.type)
  }

  /// Between bounds that lie the wrong way round is nothing, not even what is unknown.
  private func bind(
    _ value: Expression, _ lower: Expression, _ upper: Expression
  ) throws(Diagnostic) -> BoundExpression {
    let (least, lower) = try sides(of: .greaterOrEqual, value, lower)
    let (most, upper) = try sides(of: .lessOrEqual, value, upper)
    let within = BoundExpression.Node.binary(
      .and, .binary(.greaterOrEqual, least.node, lower.node),
      .binary(.lessOrEqual, most.node, upper.node))
    return BoundExpression(
      .binary(.and, within, .binary(.lessOrEqual, lower.node, upper.node)), .truth)
  }

  private func bind(
    _ operand: Expression, _ test: CellTest
  ) throws(Diagnostic) -> BoundExpression {
    BoundExpression(.test(try bind(operand).node, test), .truth)
  }

  private func bind(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> BoundExpression {
    switch operation {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .contains, .startsWith, .endsWith:
      return try compare(operation, left, right)
    default:
      let (left, right) = (try bind(left), try bind(right))
      let type = ResultType.of(operation, left.type, right.type)
      return BoundExpression(.binary(operation, left.node, right.node), type)
    }
  }

  private func bind(
    _ value: Expression, in list: [Expression]
  ) throws(Diagnostic) -> BoundExpression {
    var equations: [BoundExpression.Node] = []
    for element in list { equations.append(try compare(.equal, value, element).node) }
    return BoundExpression(Binder.anyOf(equations[...]), .truth)
  }

  /// The alternatives as a balanced tree: a long list must not make a deep one.
  static func anyOf(_ nodes: ArraySlice<BoundExpression.Node>) -> BoundExpression.Node {
    guard let first = nodes.first else { return .constant(.truth(false)) }
    guard nodes.count > 1 else { return first }
    let middle = nodes.startIndex + nodes.count / 2
    return .binary(.or, anyOf(nodes[..<middle]), anyOf(nodes[middle...]))
  }

  private func bind(
    _ name: Name, _ arguments: [Expression]
  ) throws(Diagnostic) -> BoundExpression {
    guard let function = Function(rawValue: name.folded) else {
      throw .unknownFunction(name)
    }
    guard function.arity.contains(arguments.count) else {
      throw .wrongArguments(function, name: name)
    }
    if function == .loaded { return try bindLoaded(arguments[0]) }
    if function == .if, let branch = try settledBranch(arguments) { return try bind(branch) }
    var bound: [BoundExpression] = []
    for (position, argument) in arguments.enumerated() {
      // The third argument of round is the name of a rule.
      if function == .round, position == 2, case .name(let word) = argument.form, !word.isQuoted,
        RoundingRule(rawValue: word.folded) != nil
      {
        bound.append(BoundExpression(.constant(.text(word.folded)), .text))
      } else {
        bound.append(try bind(argument))
      }
    }
    return BoundExpression(.call(function, bound.map(\.node)), resultType(function, bound))
  }

  private func resultType(_ function: Function, _ arguments: [BoundExpression]) -> ValueType {
    switch function {
    case .round, .floor, .ceiling, .abs: return arguments[0].type
    case .if: return branchType(arguments)
    case .year: return .year
    case .month, .days, .weekdays, .length: return .number
    case .given, .loaded: return .truth
    }
  }

  /// The branch of an `if` that parameters settle, where the other need not be bound: to bind a
  /// column is to compute it.
  private func settledBranch(_ arguments: [Expression]) throws(Diagnostic) -> Expression? {
    guard environment.maySkipBranches else { return nil }
    let condition = try bind(arguments[0]).node
    guard condition.isSettled, case .truth(let holds) = Evaluator().value(condition) else {
      return nil
    }
    let branch = arguments[holds ? 1 : 2]
    // What is blank for want of something has to tell of what.
    return branch.form == .literal(.blank) ? nil : branch
  }

  /// A choice among formulas is shown as the one that is in force; `if(c, blank, amount)` and
  /// `if(c, 0, amount)` are what the amount is.
  private func branchType(_ arguments: [BoundExpression]) -> ValueType {
    let condition = arguments[0].node
    let takesFirst = !condition.isSettled || Evaluator().value(condition) == .truth(true)
    let (chosen, other) = takesFirst ? (arguments[1], arguments[2]) : (arguments[2], arguments[1])
    switch (chosen.node, chosen.type) {
    case (.constant(.blank), _), (.constant, .number): return other.type
    default: return chosen.type
    }
  }

  /// The answer beside the name, so that what is not loaded can be told from what is blank.
  private func bindLoaded(_ argument: Expression) throws(Diagnostic) -> BoundExpression {
    guard case .name(let table) = argument.form else { throw .notTable(argument) }
    let isLoaded = environment.isLoaded(table.folded)
    return BoundExpression(
      .call(.loaded, [.constant(.text(table.folded)), .constant(.truth(isLoaded))]), .truth)
  }

  /// Without rows a variable has no value: its formula is read in its place. Apart, so that it takes no room
  /// where names rest on names.
  private func bindInPlace(_ name: Name) throws(Diagnostic) -> BoundExpression {
    if let formula = environment.formula(ofVariable: name.text) {
      return try ignoringInner(scopes.count).defining("$\(name.text)").bind(formula)
    }
    guard let answer = try environment.variable(named: name.text) else {
      throw .unknownVariable(name, among: environment.variableNames)
    }
    return BoundExpression(.constant(answer.value), answer.type)
  }

  private func bindVariable(_ name: Name) throws(Diagnostic) -> BoundExpression {
    guard environment.knowsRows else { return try bindInPlace(name) }
    guard let variable = try environment.variable(named: name.text) else {
      throw .unknownVariable(name, among: environment.variableNames)
    }
    return BoundExpression(.constant(variable.value), variable.type)
  }
}
