import Exact

/// How tightly an expression holds together.
enum Precedence: Int, Comparable {
  case disjunction, conjunction, negation, comparison, sum, product, sign, primary

  static func < (first: Precedence, second: Precedence) -> Bool {
    first.rawValue < second.rawValue
  }

  init(_ operation: BinaryOperator) {
    switch operation {
    case .or: self = .disjunction
    case .and: self = .conjunction
    case .add, .subtract: self = .sum
    case .multiply, .divide: self = .product
    default: self = .comparison
    }
  }

  init(_ expression: Expression) {
    switch expression.form {
    case .binary(let operation, _, _): self = Precedence(operation)
    case .between, .membership, .test: self = .comparison
    case .negated: self = .sign
    case .not(let operand): self = operand.isWordComparison ? .comparison : .negation
    case .literal, .name, .member, .cell, .variable, .call, .aggregate: self = .primary
    }
  }

  /// What the sides of an operator of this precedence must at least have.
  var sides: (left: Precedence, right: Precedence) {
    switch self {
    case .disjunction: (.disjunction, .conjunction)
    case .conjunction: (.conjunction, .negation)
    case .sum: (.sum, .product)
    case .product: (.product, .sign)
    default: (.sum, .sum)
    }
  }
}

extension Expression {
  /// Whether `not` goes inside it: `a not in (b)`, `a is not blank`.
  var isWordComparison: Bool {
    switch form {
    case .between, .membership, .test: true
    case .binary(let operation, _, _):
      [.contains, .startsWith, .endsWith].contains(operation)
    default: false
    }
  }
}

extension SourcePrinter {
  /// Writes an expression, in brackets where it holds together less than asked.
  mutating func write(_ expression: Expression, atLeast least: Precedence) {
    if let filled = filling?(expression) { return write(filled) }
    guard Precedence(expression) >= least else {
      write("(")
      write(expression, atLeast: .disjunction)
      write(")")
      return
    }
    switch expression.form {
    case .literal(let literal): write(literal)
    case .name(let name): write(bare: name)
    case .member(let table, let column):
      write(table: table)
      write(".")
      write(name: column)
    case .cell(let cell): write(cell)
    case .variable(let name): write("$" + name.text)
    case .call(let name, let list):
      write(function: name)
      write("(")
      write(list: list)
      write(")")
    case .aggregate(let aggregate): write(aggregate)
    case .not(let operand) where operand.isWordComparison:
      writeComparison(operand, isNegated: true)
    case .not(let operand):
      write("not ")
      write(operand, atLeast: .negation)
    case .negated(let operand):
      write("-")
      write(operand, atLeast: .sign)
    case .binary, .between, .membership, .test: writeComparison(expression, isNegated: false)
    }
  }

  /// Writes what has a left side and an operator behind it.
  private mutating func writeComparison(_ expression: Expression, isNegated: Bool) {
    let not = isNegated ? " not" : ""
    switch expression.form {
    case .binary(let operation, let left, let right):
      let sides = Precedence(operation).sides
      write(left, atLeast: sides.left)
      write(not + " " + operation.rawValue + " ")
      write(right, atLeast: sides.right)
    case .between(let operand, let lower, let upper):
      write(operand, atLeast: .sum)
      write(not + " between ")
      write(lower, atLeast: .sum)
      write(" and ")
      write(upper, atLeast: .sum)
    case .membership(let operand, let list):
      write(operand, atLeast: .sum)
      write(not + " in (")
      write(list: list)
      write(")")
    case .test(let operand, let test):
      write(operand, atLeast: .sum)
      write(" is" + not + " " + test.rawValue)
    default: write(expression, atLeast: .disjunction)
    }
  }

  private mutating func write(_ aggregate: Aggregate) {
    write(aggregate.function.rawValue + "(")
    if aggregate.isKnown { write("known ") }
    if aggregate.isIts { write("its ") }
    write(aggregate.operand, atLeast: .disjunction)
    if let filter = aggregate.filter {
      write(" where ")
      write(filter, atLeast: .disjunction)
    }
    write(")")
  }
}
