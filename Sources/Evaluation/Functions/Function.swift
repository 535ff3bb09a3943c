import Diagnostics
import Exact

/// The functions of the language that take values and give a value.
public enum Function: String, CaseIterable, Sendable {
  case round
  case floor
  case ceiling
  case abs
  case `if`
  case year
  case month
  case days
  /// The Mondays to Fridays after one date up to another, negative where the other is earlier.
  case weekdays
  case length
  /// Whether a date or document is recorded: yes where known, no where blank, unknown where the
  /// cell cannot be read.
  case given
  /// Whether a kind has been loaded; settled when the expression is bound.
  case loaded

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .round: 1...3
    case .floor, .ceiling: 1...2
    case .abs, .year, .month, .length, .given, .loaded: 1...1
    case .if: 3...3
    case .days, .weekdays: 2...2
    }
  }

  /// How it is called, for messages.
  var usage: Phrase {
    switch self {
    case .round: Phrase("round(x, 2)", zh: "round(数, 2)")
    case .floor: Phrase("floor(x)", zh: "floor(数)")
    case .ceiling: Phrase("ceiling(x)", zh: "ceiling(数)")
    case .abs: Phrase("abs(x)", zh: "abs(数)")
    case .if: Phrase("if(condition, a, b)", zh: "若(条件, 甲, 乙)")
    case .year: Phrase("year(date)", zh: "year(日期)")
    case .month: Phrase("month(date)", zh: "month(日期)")
    case .days: Phrase("days(from, to)", zh: "days(起, 止)")
    case .weekdays: Phrase("weekdays(from, to)", zh: "weekdays(起, 止)")
    case .length: Phrase("length(text)", zh: "length(文本)")
    case .given: Phrase("given(date)", zh: "given(日期)")
    case .loaded: Phrase("loaded(table)", zh: "loaded(表)")
    }
  }

  /// The value for one row.
  func apply(_ arguments: [Value]) -> Value {
    switch self {
    case .if: return conditional(arguments)
    case .given: return given(arguments[0])
    default: break
    }
    for argument in arguments {
      if let error = argument.operandError { return error }
    }
    for argument in arguments where !argument.isKnown { return .blank }
    do throws(CellError) {
      return try known(arguments)
    } catch {
      return .error(error)
    }
  }

  private func conditional(_ arguments: [Value]) -> Value {
    switch arguments[0] {
    case .truth(true): arguments[1]
    case .truth(false): arguments[2]
    case .blank: .blank
    case .error(let error): .error(error.asOperand)
    default: .error(.wrongType)
    }
  }

  private func given(_ value: Value) -> Value {
    switch value {
    case .blank: .truth(false)
    case .error(let error): .error(error.asOperand)
    default: .truth(true)
    }
  }

  private func known(_ arguments: [Value]) throws(CellError) -> Value {
    switch (self, arguments[0]) {
    case (.round, .number(let number)):
      return try rounded(number, arguments, try rule(arguments))
    case (.floor, .number(let number)): return try rounded(number, arguments, .down)
    case (.ceiling, .number(let number)): return try rounded(number, arguments, .up)
    case (.abs, .number(let number)):
      do throws(ArithmeticError) { return .number(try number.magnitude()) } catch {
        throw CellError(error)
      }
    case (.year, .day(let day)): return .count(day.parts.year)
    case (.year, .month(let month)): return .count(month.year)
    case (.month, .day(let day)): return .count(day.parts.month)
    case (.month, .month(let month)): return .count(month.month)
    case (.length, .text(let text)): return .count(text.count)
    case (.days, .day(let first)):
      guard case .day(let second) = arguments[1] else { throw .wrongType }
      return .count(Int(second.number) - Int(first.number))
    case (.weekdays, .day(let first)):
      guard case .day(let second) = arguments[1] else { throw .wrongType }
      return .count(first.weekdays(to: second))
    default: throw .wrongType
    }
  }

  private func rounded(
    _ number: Number, _ arguments: [Value], _ rule: RoundingRule
  ) throws(CellError) -> Value {
    guard let decimals = arguments.count > 1 ? arguments[1].number?.wholeValue : 0 else {
      throw .wrongType
    }
    do throws(ArithmeticError) {
      return .number(try number.rounded(decimals: decimals, rule: rule))
    } catch {
      throw CellError(error)
    }
  }

  private func rule(_ arguments: [Value]) throws(CellError) -> RoundingRule {
    guard arguments.count > 2 else { return .halfUp }
    guard let rule = arguments[2].text.flatMap(RoundingRule.init(rawValue:)) else {
      throw .wrongType
    }
    return rule
  }
}
