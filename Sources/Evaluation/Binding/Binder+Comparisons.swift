public import Diagnostics
public import Exact
public import Language
public import Tables

extension Binder {
  /// A comparison: what stands on the right is read in the light of the left.
  func compare(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> BoundExpression {
    let (first, second) = try sides(of: operation, left, right)
    if case .choice(let choice) = first.type, case .constant(.text(let part)) = second.node,
      let words = choice.words(operation, part)
    {
      let equations = words.map {
        BoundExpression.Node.binary(.equal, first.node, .constant(.text($0)))
      }
      return BoundExpression(
        .binary(
          .or, .binary(operation, first.node, second.node), Binder.anyOf(equations[...])), .truth)
    }
    return BoundExpression(.binary(operation, first.node, second.node), .truth)
  }

  /// Binds both sides of a comparison; throws where they can never be alike.
  public func sides(
    of operation: BinaryOperator, _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> (BoundExpression, BoundExpression) {
    let first = try bind(left)
    let second = try bind(right, opposite: first.type)
    if operation.isComparison {
      try checkPercent(left, opposite: second)
      try checkPercent(right, opposite: first)
      try checkFamilies(first, second, at: left.span.joined(with: right.span))
    }
    return (first, second)
  }

  /// Binds what stands opposite a value of `type`: a bare word opposite a choice is a choice,
  /// opposite text it is text, a number opposite text stands for its spelling.
  public func bind(
    _ expression: Expression, opposite type: ValueType
  ) throws(Diagnostic) -> BoundExpression {
    switch (type, expression.form) {
    case (.choice(let choice), .name(let name)) where choice.isWording:
      return try bindText(name, expression, worded: choice)
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
      guard let column = try column(named: name) else { throw .notYesOrNo(name) }
      return column
    default: return try bind(expression)
    }
  }

  /// Binds what `name` holds, bare words as words of a choice; throws where it can only be of another
  /// family than `type`.
  public func bind(
    _ expression: Expression, as type: ValueType, heldBy name: String
  ) throws(Diagnostic) -> BoundExpression {
    let bound =
      if case .choice = type { try bind(expression, opposite: type) } else { try bind(expression) }
    guard let wanted = type.family, let found = bound.type.family, wanted != found else {
      return bound
    }
    throw .otherFamily(name, type, found, at: expression.span)
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
    _ name: Name, _ expression: Expression, worded texts: Choice? = nil
  ) throws(Diagnostic) -> BoundExpression {
    if name.isQuoted { return try bind(expression) }
    if try column(named: name) != nil { throw .ambiguousText(name, scopes.first?.table) }
    // What is shown in Chinese is kept in English.
    return BoundExpression(.constant(.text(texts?.word(for: name.text) ?? name.text)), .text)
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
    var isOwnNumber = false
    if case .column(let column, _) = other.node { isOwnNumber = column.isOfKind }
    if case .parameter = other.node { isOwnNumber = true }
    try checkPercent(expression, against: other.type, isOwnNumber: isOwnNumber)
  }

  /// Refuses a percentage as the new value of money, a count or a score.
  public func checkPercent(_ value: Expression, setting column: Column) throws(Diagnostic) {
    try checkPercent(value, against: column.type, isOwnNumber: column.isOfKind)
  }

  /// Refuses a percentage as the new value of a parameter that is a count or a score.
  public func checkPercent(_ value: Expression, setting type: ValueType) throws(Diagnostic) {
    try checkPercent(value, against: type, isOwnNumber: true)
  }

  /// A number of a kind's column or of a parameter counts something; in a free table it may well
  /// be a share.
  private func checkPercent(
    _ value: Expression, against type: ValueType, isOwnNumber: Bool
  ) throws(Diagnostic) {
    guard let number = value.percentage else { return }
    switch type {
    case .money, .count, .year: throw .percentOpposite(type.phrase, number, at: value.span)
    case .number where isOwnNumber:
      throw .percentOpposite(Phrase("a count or a score", zh: "个数或分数"), number, at: value.span)
    default: return
    }
  }

  /// A value compared with one of another family is never true: say so at once.
  private func checkFamilies(
    _ left: BoundExpression, _ right: BoundExpression, at span: SourceSpan
  ) throws(Diagnostic) {
    guard let first = left.type.family, let second = right.type.family, first != second else {
      return
    }
    throw .incomparable(first, second, at: span)
  }
}

extension ValueType {
  /// What can be compared with what; nothing where it depends on the cell.
  var family: Phrase? {
    switch self {
    case .text, .choice: Phrase("text", zh: "文本")
    case .money, .number, .ratio, .count, .year: Phrase("a number", zh: "数字")
    case .truth: Phrase("yes/no", zh: "是/否")
    case .date: Phrase("a date", zh: "日期")
    case .month: Phrase("a month", zh: "月份")
    case .period: Phrase("a span of time", zh: "时长")
    case .mixed: nil
    }
  }
}

extension Column {
  /// Whether it is a column of a kind, which has Chinese spellings.
  fileprivate var isOfKind: Bool { !chinese.isEmpty }
}

extension Expression {
  /// The percentage that is written here, with a sign before it or not.
  fileprivate var percentage: NumberLiteral? {
    switch form {
    case .literal(.number(let number)) where number.mark == .percent || number.mark == .permille:
      number
    case .negated(let operand): operand.percentage
    default: nil
    }
  }
}

extension Choice {
  /// The English words whose Chinese spelling has a part in it, so that what is shown in Chinese
  /// is found in Chinese; nothing for other comparisons.
  fileprivate func words(_ operation: BinaryOperator, _ part: String) -> [String]? {
    func has(_ spelling: String) -> Bool {
      switch operation {
      case .contains: spelling.contains(part)
      case .startsWith: spelling.hasPrefix(part)
      default: spelling.hasSuffix(part)
      }
    }
    guard [.contains, .startsWith, .endsWith].contains(operation), !part.isEmpty else { return nil }
    return words.filter { $0.chinese.contains(where: has) }.map(\.english)
  }
}
