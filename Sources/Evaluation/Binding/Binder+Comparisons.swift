public import Diagnostics
public import Exact
public import Language
public import Tables

extension Binder {
  /// A comparison: what stands on the right is read in the light of the left.
  func compare(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> BoundExpression {
    let first = try bind(left)
    let second = try bind(right, opposite: first.type)
    if operation.isComparison {
      try checkPercent(left, opposite: second)
      try checkPercent(right, opposite: first)
      try checkFamilies(first, second, at: left.span.joined(with: right.span))
    }
    return BoundExpression(.binary(operation, first.node, second.node), .truth)
  }

  /// Binds what stands opposite a value of `type`: a bare word opposite a choice is a choice,
  /// opposite text it is text, a number opposite text stands for its spelling.
  public func bind(
    _ expression: Expression, opposite type: ValueType
  ) throws(Diagnostic) -> BoundExpression {
    switch (type, expression.form) {
    case (.choice(let choice), .name(let name)):
      return try bind(name, as: choice, expression)
    case (.choice(let choice), .literal(.text(let text))):
      guard let plain = text.plain else { return try bind(text) }
      let word = choice.word(for: plain) ?? plain
      return BoundExpression(.constant(.text(word)), type)
    case (.text, .name(let name)): return try bindText(name, expression)
    case (.text, .literal(.number(let number))) where number.mark == .none,
      (.choice, .literal(.number(let number))) where number.mark == .none:
      return BoundExpression(.constant(.text(number.spelling)), .text)
    case (.truth, .name(let name)):
      if let word = truthWord(name) { return BoundExpression(.constant(.truth(word)), .truth) }
      return try bind(expression)
    default: return try bind(expression)
    }
  }

  private func bind(
    _ name: Name, as choice: Choice, _ expression: Expression
  ) throws(Diagnostic) -> BoundExpression {
    if let word = choice.word(for: name.text) {
      return BoundExpression(.constant(.text(word)), .choice(choice))
    }
    guard choice.isOpen else { throw .unknownChoice(name, choice) }
    return BoundExpression(.constant(.text(name.text)), .choice(choice))
  }

  private func bindText(
    _ name: Name, _ expression: Expression
  ) throws(Diagnostic) -> BoundExpression {
    if name.isQuoted { return try bind(expression) }
    if try column(named: name) != nil { throw .ambiguousText(name, scopes.first?.table) }
    return BoundExpression(.constant(.text(name.text)), .text)
  }

  private func truthWord(_ name: Name) -> Bool? {
    guard !name.isQuoted else { return nil }
    switch name.folded {
    case "yes", "y", "true", "是", "有": return true
    case "no", "n", "false", "否", "无": return false
    default: return nil
    }
  }

  /// `95%` opposite money, a count or a score is a slip, never meant.
  private func checkPercent(
    _ expression: Expression, opposite other: BoundExpression
  ) throws(Diagnostic) {
    guard case .literal(.number(let number)) = expression.form, number.mark == .percent else {
      return
    }
    try checkPercent(number, against: other.type, node: other.node, at: expression.span)
  }

  /// Refuses a percentage as the new value of money, a count or a score.
  public func checkPercent(
    _ value: Expression, setting column: Column
  ) throws(Diagnostic) {
    guard case .literal(.number(let number)) = value.form else { return }
    try checkPercent(
      number, against: column.type, node: .column(column, depth: 0), at: value.span)
  }

  private func checkPercent(
    _ number: NumberLiteral, against type: ValueType, node: BoundExpression.Node?,
    at span: SourceSpan
  ) throws(Diagnostic) {
    guard number.mark == .percent || number.mark == .permille else { return }
    switch type {
    case .money, .count, .year: throw .percentOpposite(type.name, number, at: span)
    case .number:
      guard case .column(let column, _) = node, !column.chinese.isEmpty else { return }
      throw .percentOpposite(column.name, number, at: span)
    default: return
    }
  }

  /// A column compared with a value of another family is never true: say so at once.
  private func checkFamilies(
    _ left: BoundExpression, _ right: BoundExpression, at span: SourceSpan
  ) throws(Diagnostic) {
    guard left.node.isColumn || right.node.isColumn else { return }
    guard let first = left.type.family, let second = right.type.family, first != second else {
      return
    }
    throw .incomparable(first, second, at: span)
  }
}

extension BoundExpression.Node {
  var isColumn: Bool {
    switch self {
    case .column, .lookup: true
    default: false
    }
  }
}

extension ValueType {
  /// What can be compared with what; nothing where it depends on the cell.
  var family: String? {
    switch self {
    case .text, .choice: "text"
    case .money, .number, .ratio, .count, .year: "a number"
    case .truth: "yes/no"
    case .date: "a date"
    case .month: "a month"
    case .period: "a span of time"
    case .mixed: nil
    }
  }
}
