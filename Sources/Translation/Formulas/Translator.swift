import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Makes SQL of bound formulas that are pruned: the second reader, beside `Evaluator`, of the same nodes.
struct Translator {
  let translation: Translation
  /// The rows that are read, the innermost first.
  let scopes: [RowScope]
  /// What is being computed, after which figures are called.
  var purpose = "figure"

  var dialect: any Dialect { translation.dialect }

  init(_ translation: Translation, _ scopes: [RowScope], for purpose: String = "figure") {
    (self.translation, self.scopes, self.purpose) = (translation, scopes, purpose)
  }

  func translate(_ node: BoundExpression.Node) throws(Diagnostic) -> Translated {
    try fitting(try value(of: node))
  }

  private func value(of node: BoundExpression.Node) throws(Diagnostic) -> Translated {
    switch node {
    case .constant(let value), .parameter(_, let value): return constant(value)
    case .column(let column, let depth): return try translate(column, depth: depth)
    case .lookup(let lookup): return try translate(lookup)
    case .aggregate(let plan): return try translate(plan)
    case .joined(let parts): return try joined(parts)
    case .not(let operand): return .truth(try condition(operand).negated)
    case .negated(let operand): return try negated(operand)
    case .binary(let operation, let left, let right):
      return try translate(operation, left, right)
    case .test(let operand, let test): return try translate(operand, test)
    case .first(let cases, let otherwise): return try first(of: cases, otherwise)
    case .call(let function, let arguments): return try call(function, arguments)
    }
  }

  /// A formula that is yes, no or unknown.
  func condition(_ node: BoundExpression.Node) throws(Diagnostic) -> SQL {
    guard let condition = try translate(node).condition else {
      throw .untranslatable(Phrase("a condition that is no yes or no", zh: "不是是/否的条件"))
    }
    return condition
  }

  /// A formula by which rows are told apart or put in order.
  func single(_ node: BoundExpression.Node) throws(Diagnostic) -> SQL {
    guard let single = try translate(node).single else {
      throw .untranslatable(
        Phrase("rows by a quotient or a span of time", zh: "按商或时长区分的行"))
    }
    return single
  }

  /// Nothing may have more digits than there is room for: an engine would cut them off, or take the number
  /// for a binary one.
  private func fitting(_ value: Translated) throws(Diagnostic) -> Translated {
    guard case .number(let fraction) = value, dialect.hasFixedScale else { return value }
    for term in [fraction.numerator, fraction.denominator].compactMap(\.self) {
      guard term.scale <= ExactTerm.widest, term.writtenDigits <= ExactTerm.widest else {
        throw .tooManyDigits
      }
    }
    return value
  }

  /// What is written out; an error is as unknown as a blank.
  func constant(_ value: Value) -> Translated {
    switch value {
    case .blank, .error: .blank
    case .truth(let truth): .truth(SQL(truth ? "TRUE" : "FALSE"))
    case .number(let number): .number(Fraction(number))
    case .text(let text): .text(dialect.literal(text))
    case .day(let day): .day(dialect.literal(day))
    case .month(let month): .month(dialect.literal(month.description))
    case .period(.days(let count)): .period(.whole(count), isMonths: false)
    case .period(.months(let count)): .period(.whole(count), isMonths: true)
    }
  }

  private func translate(_ column: Column, depth: Int) throws(Diagnostic) -> Translated {
    guard scopes.indices.contains(depth) else {
      throw .untranslatable(Phrase("a row of a row around it", zh: "再外层的行"))
    }
    return try value(of: path(of: column, depth: depth), in: scopes[depth])
  }

  /// A column without a table belongs to the rows whose key it is.
  func path(of column: Column, depth: Int) -> ColumnPath {
    ColumnPath(column.name) ?? ColumnPath(scopes[depth].owner, column.name)
  }

  func value(of path: ColumnPath, in scope: RowScope) throws(Diagnostic) -> Translated {
    if translation.isVerdictOfNothing(path) { return .text(dialect.literal("not_applicable")) }
    let (name, shape) = try scope.column(path)
    return shape.value(of: name) { dialect.column($0, of: scope.alias) }
  }

  private func joined(_ parts: [BoundExpression.Node]) throws(Diagnostic) -> Translated {
    var texts: [SQL] = []
    for part in parts { texts.append(try text(of: try translate(part), as: .text)) }
    return .text(texts.dropFirst().reduce(texts.first ?? SQL("''")) { $0.infix("||", $1, .sum) })
  }

  private func negated(_ operand: BoundExpression.Node) throws(Diagnostic) -> Translated {
    let value = try translate(operand)
    switch value {
    case .number(let fraction):
      return .number(Fraction(fraction.numerator.negated, over: fraction.denominator))
    case .period(let count, let isMonths): return .period(count.negated, isMonths: isMonths)
    default: return try .unknown(among: value)
    }
  }

  private func translate(
    _ operand: BoundExpression.Node, _ test: CellTest
  ) throws(Diagnostic) -> Translated {
    // A typed column holds nothing that cannot be read; what a division by 0 comes to is an error.
    if test != .unknown, operand.mayFail {
      throw .untranslatable(
        Phrase(
          "'is \(test.rawValue)' of a quotient, which may be an error",
          zh: "对商（可能有误）的“\(test == .blank ? "为空" : "有误")”判断"))
    }
    if test == .error { return .truth(SQL("FALSE")) }
    return .truth(try translate(operand).isUnknown)
  }

  func first(
    of cases: [BoundExpression.Case], _ otherwise: BoundExpression.Node
  ) throws(Diagnostic) -> Translated {
    var open: [(SQL, Translated)] = []
    for item in cases {
      open.append((try condition(item.condition), try translate(item.value)))
    }
    return try choice(open, otherwise: try translate(otherwise))
  }
}
