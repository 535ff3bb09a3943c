import Diagnostics
public import Evaluation
import Exact
import Language
import Tables

/// Reads reasons off the formulas of a workbook.
///
/// What was told once is not told again: a figure that stands in several formulas has its reasons
/// under the first of them.
public struct Explainer {
  let workbook: Workbook
  /// What names mean outside the rules.
  let environment: any Environment
  /// The figures and articles whose reasons stand above.
  var told: Set<String> = []
  private var depth = 0
  /// How far reasons rest on one another before they are cut.
  private static let deepest = 100

  /// An explainer of a workbook; `environment` tells what names mean in expressions that stand in
  /// no rule.
  public init(_ workbook: Workbook, environment: any Environment) {
    self.workbook = workbook
    self.environment = environment
  }

  var rules: RulesEnvironment { RulesEnvironment(workbook: workbook) }
  var pack: RulePackSyntax { workbook.contents.pack.syntax }
  var evaluator: Evaluator { workbook.evaluator }

  /// Why an expression outside any row has its value.
  mutating func reason(of expression: Expression) throws(Diagnostic) -> Reason {
    let scope = ReasonScope(environment)
    if let reason = try reason(ofReference: expression, in: scope) { return reason }
    let text = SourcePrinter.text(of: expression)
    var reason = Reason(Phrase(same: text), try scope.value(of: expression, evaluator))
    try derive(&reason, by: expression, in: scope)
    // The subject is the formula.
    reason.formula = nil
    return reason
  }

  /// Tells how a formula made a figure: the formula, its values, and the reasons of its names.
  mutating func derive(
    _ reason: inout Reason, by expression: Expression, in scope: ReasonScope
  ) throws(Diagnostic) {
    reason.formula = SourcePrinter.text(of: expression)
    let filled = FilledFormula(scope, evaluator).text(of: expression)
    reason.filled = expression.isReference || filled == reason.formula ? nil : filled
    reason.inputs += try inputs(of: expression, in: scope)
    reason.takeOver(expression)
  }

  /// The reasons of everything that an expression names, each once.
  mutating func inputs(
    of expression: Expression, in scope: ReasonScope
  ) throws(Diagnostic) -> [Reason] {
    try deeper { (explainer) throws(Diagnostic) in
      try explainer.named(by: expression, in: scope)
    }
  }

  /// Looks for reasons that rest on others in turn; as far down as reasons go there are none.
  mutating func deeper(
    _ find: (inout Explainer) throws(Diagnostic) -> [Reason]
  ) throws(Diagnostic) -> [Reason] {
    guard depth < Explainer.deepest else { return [] }
    depth += 1
    defer { depth -= 1 }
    return try find(&self)
  }

  private mutating func named(
    by expression: Expression, in scope: ReasonScope
  ) throws(Diagnostic) -> [Reason] {
    var reasons: [Reason] = []
    var seen: Set<String> = []
    let words = ChoiceWords(in: expression, scope)
    for reference in try references(in: expression, scope) where !words.contains(reference) {
      guard seen.insert(SourcePrinter.text(of: reference)).inserted else { continue }
      if let reason = try reason(ofReference: reference, in: scope) { reasons.append(reason) }
    }
    return reasons
  }

  /// The names that decided an expression's value: of a conditional, only the branch taken.
  private func references(
    in expression: Expression, _ scope: ReasonScope
  ) throws(Diagnostic) -> [Expression] {
    switch expression.form {
    case .name, .member, .cell, .aggregate, .variable: return [expression]
    case .call(let name, let arguments):
      switch Function(rawValue: name.folded) {
      case .loaded: return []
      case .if where arguments.count == 3:
        return try references(in: try taken(arguments, scope), scope)
      default: return try references(in: arguments, scope)
      }
    default: return try references(in: expression.operands, scope)
    }
  }

  private func references(
    in expressions: [Expression], _ scope: ReasonScope
  ) throws(Diagnostic) -> [Expression] {
    var all: [Expression] = []
    for expression in expressions { all += try references(in: expression, scope) }
    return all
  }

  /// The condition of an `if`, and the branch that it takes; both where it is not known.
  private func taken(
    _ arguments: [Expression], _ scope: ReasonScope
  ) throws(Diagnostic) -> [Expression] {
    switch try scope.value(of: arguments[0], evaluator).value {
    case .truth(true): [arguments[0], arguments[1]]
    case .truth(false): [arguments[0], arguments[2]]
    default: arguments
    }
  }
}
