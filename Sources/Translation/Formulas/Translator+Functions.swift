import Diagnostics
import Evaluation
import Exact
import Language

extension Translator {
  func call(
    _ function: Function, _ arguments: [BoundExpression.Node]
  ) throws(Diagnostic) -> Translated {
    switch function {
    case .if: return try conditional(arguments)
    case .given: return .truth(try translate(arguments[0]).known.isNotNull)
    case .loaded: return .truth(try isLoaded(arguments[0]))
    case .round, .floor, .ceiling: return try rounded(function, arguments)
    case .abs:
      let value = try translate(arguments[0])
      guard let fraction = value.fraction else { return try .unknown(among: value) }
      let term = fraction.numerator
      let size = ExactTerm(
        .call("ABS", term.sql), scale: term.scale, isWhole: term.isWhole, isNeverNegative: true)
      return .number(Fraction(size, over: fraction.denominator))
    case .year, .month: return try calendarPart(function, arguments[0])
    case .days, .weekdays: return try days(function, arguments)
    case .length:
      // What a person calls a character is more than one code point here and there.
      throw .untranslatable(
        Phrase("'length', which engines count otherwise", zh: "各引擎计法不同的“length”"))
    }
  }

  /// With an unknown condition neither branch is taken.
  private func conditional(_ arguments: [BoundExpression.Node]) throws(Diagnostic) -> Translated {
    let condition = try condition(arguments[0])
    let (first, second) = (try translate(arguments[1]), try translate(arguments[2]))
    if case .blank = second { return try choice([(condition, first)], otherwise: .blank) }
    if condition.isNullTest {
      return try choice([(condition, first)], otherwise: second)
    }
    return try choice(between: first, second, by: condition)
  }

  /// A table of the warehouse without rows counts as not loaded.
  private func isLoaded(_ name: BoundExpression.Node) throws(Diagnostic) -> SQL {
    guard case .constant(.text(let kind)) = name, let scope = scopes.first else {
      return SQL("FALSE")
    }
    let alias = scope.select.join("whether \(kind) is loaded", as: "\(kind)_loaded") { alias in
      let one = "SELECT 1 FROM \(dialect.quoted(kind)) LIMIT 1"
      return "LEFT JOIN (SELECT COUNT(*) AS row_count FROM (\(one)) AS one_row) AS \(alias) ON TRUE"
    }
    return SQL("\(alias).row_count").infix(">", SQL("0"), .comparison)
  }

  private func calendarPart(
    _ function: Function, _ argument: BoundExpression.Node
  ) throws(Diagnostic) -> Translated {
    let part: SQL
    let value = try translate(argument)
    switch value {
    case .day(let day):
      part = SQL("EXTRACT(\(function == .year ? "YEAR" : "MONTH") FROM \(day.text))")
    case .month(let month):
      part = .call(
        "substr", month, SQL(function == .year ? "1" : "6"), SQL(function == .year ? "4" : "2"))
    default: return try .unknown(among: value)
    }
    return .number(
      Fraction(
        ExactTerm(part.cast("INTEGER"), scale: 0, isWhole: true, isNeverNegative: true)))
  }

  private func days(
    _ function: Function, _ arguments: [BoundExpression.Node]
  ) throws(Diagnostic) -> Translated {
    let (start, end) = (try translate(arguments[0]), try translate(arguments[1]))
    guard case .day(let first) = start, case .day(let second) = end else {
      return try .unknown(among: start, end)
    }
    let count =
      function == .days
      ? dialect.days(from: first, to: second)
      : translation.call(.weekdays, first, second)
    return .number(Fraction(ExactTerm(count, scale: 0, isWhole: true)))
  }

  private func rounded(
    _ function: Function, _ arguments: [BoundExpression.Node]
  ) throws(Diagnostic) -> Translated {
    let value = try translate(arguments[0])
    guard let fraction = value.fraction else { return try .unknown(among: value) }
    let decimals = arguments.count > 1 ? arguments[1].settled?.number?.wholeValue : 0
    guard let decimals, (0...30).contains(decimals) else {
      throw .untranslatable(Phrase("decimals that are no number written out", zh: "未写明的小数位数"))
    }
    var rule: RoundingRule? =
      switch function {
      case .floor: .down
      case .ceiling: .up
      default: .halfUp
      }
    if arguments.count > 2 {
      rule = arguments[2].settled?.text.flatMap(RoundingRule.init(rawValue:))
    }
    guard let rule else {
      throw .untranslatable(Phrase("a rounding rule that no parameter settles", zh: "参数未定的取整办法"))
    }
    return .number(Fraction(try rounded(fraction, decimals, rule)))
  }

  private func rounded(
    _ fraction: Fraction, _ decimals: Int, _ rule: RoundingRule
  ) throws(Diagnostic) -> ExactTerm {
    let term = fraction.numerator
    guard let denominator = fraction.denominator else {
      guard term.scale > decimals || term.constant != nil else { return term }
      if rule == .halfEven { translation.use(.roundHalfEven) }
      return ExactTerm(
        dialect.rounded(term.sql, decimals: decimals, rule: rule), scale: decimals,
        isNeverNegative: term.isNeverNegative)
    }
    let scale = max(term.scale, denominator.scale)
    let whole = wholeQuotient(
      whole(term, scale: scale + decimals), whole(denominator, scale: scale), rule)
    let cut =
      decimals == 0
      ? whole
      : whole.infix("*", SQL("0." + String(repeating: "0", count: decimals - 1) + "1"), .product)
    return ExactTerm(cut, scale: decimals, isNeverNegative: term.isNeverNegative)
  }

  /// One whole number over another, rounded to a whole one.
  private func wholeQuotient(_ above: SQL, _ below: SQL, _ rule: RoundingRule) -> SQL {
    func call(_ function: AidFunction, _ above: SQL) -> SQL {
      if function != .wholeQuotient { translation.use(.wholeQuotient) }
      return translation.call(function, above, below)
    }
    func negative(_ sql: SQL) -> SQL { SQL("-\(sql.operand(of: .whole))", .sum) }
    return switch rule {
    case .down: call(.wholeQuotient, above)
    case .up: negative(call(.wholeQuotient, negative(above)))
    case .halfUp: call(.nearestQuotient, above)
    case .halfEven: call(.evenQuotient, above)
    }
  }

  /// A number with so many decimals as a whole one.
  func whole(_ term: ExactTerm, scale: Int) -> SQL { term.shifted(by: scale, dialect).sql }
}
