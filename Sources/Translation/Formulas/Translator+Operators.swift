import Diagnostics
import Evaluation
import Exact
import Language

extension Translator {
  func translate(
    _ operation: BinaryOperator, _ left: BoundExpression.Node, _ right: BoundExpression.Node
  ) throws(Diagnostic) -> Translated {
    switch operation {
    case .and, .or: return try logical(operation, left, right)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return try compare(operation, try translate(left), try translate(right))
    case .contains, .startsWith, .endsWith:
      let (first, second) = (try translate(left), try translate(right))
      guard case .text(let whole) = first, case .text(let part) = second else {
        return try .unknown(among: first, second)
      }
      return .truth(dialect.holds(operation, whole, part))
    case .add, .subtract, .multiply, .divide:
      return try arithmetic(operation, try translate(left), try translate(right))
    }
  }

  private func logical(
    _ operation: BinaryOperator, _ left: BoundExpression.Node, _ right: BoundExpression.Node
  ) throws(Diagnostic) -> Translated {
    var sides: [SQL] = []
    for side in flattened(operation, left) + flattened(operation, right) {
      sides.append(try condition(side))
    }
    return .truth(
      equalities(sides, operation) ?? (operation == .and ? SQL.all(sides) : SQL.any(sides)))
  }

  private func flattened(
    _ operation: BinaryOperator, _ node: BoundExpression.Node
  ) -> [BoundExpression.Node] {
    guard case .binary(operation, let left, let right) = node else { return [node] }
    return flattened(operation, left) + flattened(operation, right)
  }

  /// `a = 1 OR a = 2` as `a IN (1, 2)`, which has the same three values.
  private func equalities(_ conditions: [SQL], _ operation: BinaryOperator) -> SQL? {
    guard operation == .or, conditions.count > 1 else { return nil }
    var (subject, elements) = (Substring(), [Substring]())
    for condition in conditions {
      guard condition.binding == .comparison, !condition.text.contains("\n"),
        let sign = condition.text.firstRange(of: " = '")
      else { return nil }
      let side = condition.text[..<sign.lowerBound]
      guard subject.isEmpty || subject == side, !side.contains(" ") else { return nil }
      subject = side
      let element = condition.text[condition.text.index(sign.lowerBound, offsetBy: 3)...]
      if !elements.contains(element) { elements.append(element) }
    }
    return SQL("\(subject) IN (\(elements.joined(separator: ", ")))", .comparison)
  }

  func compare(
    _ operation: BinaryOperator, _ left: Translated, _ right: Translated
  ) throws(Diagnostic) -> Translated {
    let sign = operation == .notEqual ? "<>" : operation.rawValue
    switch (left, right) {
    case (.blank, _), (_, .blank): return .blank
    case (.number(let first), .number(let second)):
      try fit(first, second)
      return .truth(first.compared(operation, with: second, dialect))
    case (.truth(let first), .truth(let second)): return .truth(truths(operation, first, second))
    case (.text(let first), .text(let second)):
      let isOrder = operation != .equal && operation != .notEqual
      let last = isOrder ? SQL(second.operand(of: .whole) + dialect.textOrder) : second
      return .truth(first.infix(sign, last, .comparison))
    case (.day(let first), .day(let second)), (.month(let first), .month(let second)):
      return .truth(first.infix(sign, second, .comparison))
    case (.period(let first, let ofMonths), .period(let second, let ofOtherMonths))
    where ofMonths == ofOtherMonths:
      return .truth(first.sql.infix(sign, second.sql, .comparison))
    default: return try .unknown(among: left, right)
    }
  }

  /// Whether there is room for what is compared, cross-multiplied.
  private func fit(_ first: Fraction, _ second: Fraction) throws(Diagnostic) {
    let left = first.numerator.scale + (second.denominator?.scale ?? 0)
    let right = second.numerator.scale + (first.denominator?.scale ?? 0)
    guard dialect.hasFixedScale, max(left, right) > ExactTerm.widest else { return }
    throw .tooManyDigits
  }

  /// `compliant = TRUE` is `compliant`.
  private func truths(_ operation: BinaryOperator, _ first: SQL, _ second: SQL) -> SQL {
    switch (operation, second.text) {
    case (.equal, "TRUE"), (.notEqual, "FALSE"): return first
    case (.equal, "FALSE"), (.notEqual, "TRUE"): return first.negated
    default:
      let sign = operation == .notEqual ? "<>" : operation.rawValue
      return SQL("(\(first.text)) \(sign) (\(second.text))", .comparison)
    }
  }

  private func arithmetic(
    _ operation: BinaryOperator, _ left: Translated, _ right: Translated
  ) throws(Diagnostic) -> Translated {
    switch (left, operation, right) {
    case (.blank, _, _), (_, _, .blank): return .blank
    case (.number(let first), .add, .number(let second)):
      return .number(first.adding(second, subtracting: false, dialect))
    case (.number(let first), .subtract, .number(let second)):
      return .number(first.adding(second, subtracting: true, dialect))
    case (.number(let first), .multiply, .number(let second)):
      return .number(first.multiplied(by: second, dialect))
    case (.number(let first), .divide, .number(let second)):
      return .number(first.divided(by: second, dialect))
    case (.number(let count), .multiply, .period(let unit, let isMonths)),
      (.period(let unit, let isMonths), .multiply, .number(let count)):
      guard count.denominator == nil, count.numerator.scale == 0 || count.numerator.isWhole else {
        throw .untranslatable(Phrase("a part of a span of time", zh: "时长的一部分"))
      }
      return .period(count.numerator.multiplied(by: unit, dialect), isMonths: isMonths)
    case (.period(let first, let isMonths), .add, .period(let second, let ofMonths))
    where isMonths == ofMonths:
      return .period(first.adding(second), isMonths: isMonths)
    case (.period(let first, let isMonths), .subtract, .period(let second, let ofMonths))
    where isMonths == ofMonths:
      return .period(first.subtracting(second), isMonths: isMonths)
    case (.day(let day), .add, .period(let count, let isMonths)),
      (.period(let count, let isMonths), .add, .day(let day)):
      return .day(moved(day, count, isMonths))
    case (.day(let day), .subtract, .period(let count, let isMonths)):
      return .day(moved(day, count.negated, isMonths))
    case (.day(let first), .subtract, .day(let second)):
      return .number(
        Fraction(ExactTerm(dialect.days(from: second, to: first), scale: 0, isWhole: true)))
    case (.month(let month), .add, .period(let count, isMonths: true)):
      return .month(moved(month: month, count))
    case (.month(let month), .subtract, .period(let count, isMonths: true)):
      return .month(moved(month: month, count.negated))
    default: return try .unknown(among: left, right)
    }
  }

  /// By way of the month's first day.
  private func moved(month: SQL, _ count: ExactTerm) -> SQL {
    let first = month.infix("||", SQL("'-01'"), .sum).cast("DATE")
    return .call("substr", moved(first, count, true).cast(dialect.textType), SQL("1"), SQL("7"))
  }

  private func moved(_ day: SQL, _ count: ExactTerm, _ isMonths: Bool) -> SQL {
    let whole = count.constant == nil ? count.sql.cast("INTEGER") : count.sql
    return isMonths
      ? dialect.day(day, addingMonths: whole) : dialect.day(day, addingDays: whole)
  }
}
