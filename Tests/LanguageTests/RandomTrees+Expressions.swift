import Diagnostics
import Exact

@testable import Language

extension RandomTrees {
  mutating func expression(_ depth: Int = 4) -> Expression {
    Expression(form(depth), at: here)
  }

  private mutating func form(_ depth: Int) -> Expression.Form {
    guard depth > 0, chance(80) else { return leaf() }
    let below = depth - 1
    switch count(0...9) {
    case 0: return .not(expression(below))
    case 1: return .negated(expression(below))
    case 2: return .between(expression(below), expression(below), expression(below))
    case 3: return .membership(expression(below), list(1...3) { $0.expression(below) })
    case 4: return .test(expression(below), pick(CellTest.allCases, or: .blank))
    case 5: return .call(function(), list(0...3) { $0.expression(below) })
    case 6: return .aggregate(aggregate(below))
    case 7: return .cell(cell(below))
    default:
      let operation = pick(BinaryOperator.allCases, or: .add)
      return .binary(operation, expression(below), expression(below))
    }
  }

  private mutating func leaf() -> Expression.Form {
    switch count(0...4) {
    case 0: .name(name())
    case 1: .member(name(), name())
    case 2: .variable(variable())
    default: .literal(literal())
    }
  }

  /// The Chinese word of a function becomes the English one, so it makes no tree of its own.
  private mutating func function() -> Name {
    let name = name()
    return name.text == "若" ? Name("if", at: here) : name
  }

  private mutating func aggregate(_ depth: Int) -> Aggregate {
    let function = pick(Aggregate.Function.allCases, or: .sum)
    return Aggregate(
      function, name: Name(function.rawValue, at: here), isKnown: chance(30), isIts: chance(30),
      operand: expression(depth), filter: maybe { $0.expression(depth) })
  }

  mutating func cell(_ depth: Int = 2, column: Bool? = nil) -> CellReference {
    let key = list(1...3) { trees in
      trees.chance(70)
        ? CellReference.KeyPart.text(trees.plainText(), trees.here)
        : .expression(trees.expression(depth))
    }
    let hasColumn = column ?? chance(70)
    return CellReference(table: name(), key: key, column: hasColumn ? name() : nil)
  }
}
