import Exact
import Testing

/// Exact sums, products and quotients, and what does not fit.
@Suite("arithmetic")
struct ArithmeticTests {
  struct Sum: Sendable, CustomTestStringConvertible {
    let first: String
    let sign: Character
    let second: String
    let result: String

    init(_ first: String, _ sign: Character, _ second: String, _ result: String) {
      (self.first, self.sign, self.second, self.result) = (first, sign, second, result)
    }

    var testDescription: String { "\(first) \(sign) \(second) = \(result)" }

    func value() throws -> Number {
      let (left, right) = (try number(first), try number(second))
      return switch sign {
      case "+": try left.adding(right)
      case "-": try left.subtracting(right)
      case "*": try left.multiplied(by: right)
      default: try left.divided(by: right)
      }
    }
  }

  @Test(arguments: [
    Sum("0.1", "+", "0.2", "0.3"), Sum("1/3", "+", "1/6", "1/2"), Sum("1/3", "+", "2/3", "1"),
    Sum("-1/3", "+", "1/3", "0"), Sum("12.50", "+", "0.005", "12.505"),
    Sum("1/2", "-", "2/3", "-1/6"), Sum("0.3", "-", "0.1", "0.2"), Sum("5", "-", "7", "-2"),
    Sum("2/3", "*", "3/4", "1/2"), Sum("-0.5", "*", "-0.5", "0.25"), Sum("7", "*", "0", "0"),
    Sum("1234567.89", "*", "0.03", "37037.0367"), Sum("1", "/", "3", "1/3"),
    Sum("1", "/", "-4", "-0.25"), Sum("-1", "/", "-4", "0.25"), Sum("0", "/", "5", "0"),
    Sum("2/3", "/", "4/9", "1.5"),
    // Products that would not fit before they are reduced.
    Sum("\(tenToThe37)/3", "*", "3/\(tenToThe37)", "1"),
    Sum("\(tenToThe37)/7", "+", "\(tenToThe37)/7", "2\(tenToThe37.dropFirst())/7"),
    Sum("1/\(tenToThe37)", "+", "1/\(tenToThe37)", "2/\(tenToThe37)"),
    Sum("1/\(tenToThe37)", "*", tenToThe37, "1"),
    Sum(greatest, "-", "1", "170141183460469231731687303715884105726"),
    Sum(greatest, "/", greatest, "1"),
  ])
  func isExact(_ sum: Sum) throws {
    #expect(try sum.value() == number(sum.result))
  }

  @Test(arguments: [
    Sum(greatest, "+", "1", ""), Sum("-\(greatest)", "-", "2", ""), Sum(greatest, "*", "2", ""),
    Sum(tenToThe37, "*", "18", ""), Sum("1/\(tenToThe37)", "*", "1/\(tenToThe37)", ""),
    Sum("1/\(tenToThe37)", "+", "1/19", ""), Sum(tenToThe37, "/", "1/\(tenToThe37)", ""),
  ])
  func throwsWhereItDoesNotFit(_ sum: Sum) {
    #expect(throws: ArithmeticError.overflow) { try sum.value() }
  }

  @Test(arguments: ["0", "1", "-1/3", greatest])
  func nothingIsDividedByZero(dividend: String) throws {
    let dividend = try number(dividend)
    #expect(throws: ArithmeticError.divisionByZero) { try dividend.divided(by: .zero) }
    #expect(throws: ArithmeticError.divisionByZero) {
      try dividend.divided(by: try number("0.00"))
    }
  }

  @Test func theLeastNumberHasNoOpposite() throws {
    let lowest = Number(Int128.min)
    #expect(throws: ArithmeticError.overflow) { try lowest.negated() }
    #expect(throws: ArithmeticError.overflow) { try lowest.magnitude() }
    #expect(throws: ArithmeticError.overflow) { try Number(numerator: .min, denominator: -1) }
    #expect(try number("-0.5").magnitude() == number("0.5"))
    #expect(try number("-0.5").negated() == number("1/2"))
  }

  @Test func aDenominatorIsAboveZero() throws {
    #expect(throws: ArithmeticError.divisionByZero) {
      try Number(numerator: 1, denominator: 0)
    }
    let half = try Number(numerator: -1, denominator: -2)
    #expect(half.denominator > 0)
    #expect(try half == number("0.5"))
    #expect(try Number(numerator: 1, denominator: -2).isNegative)
  }

  @Test func aLongChainKeepsItsRoom() throws {
    var product = Number.one
    for step in 1...500 {
      product = try product.multiplied(by: try Number(numerator: Int128(step + 1), denominator: 3))
        .divided(by: try Number(numerator: Int128(step), denominator: 3))
    }
    #expect(product == Number(501))
    var sum = Number.zero
    for step in 1...500 {
      sum = try sum.adding(
        try Number(numerator: 1, denominator: Int128(step) * Int128(step + 1)))
    }
    #expect(try sum == number("500/501"))
  }

  @Test(
    arguments: [
      ("12.00", 12), ("-7", -7), ("6/3", 2), ("0.5", nil), ("1/3", nil),
      (greatest, nil), ("9223372036854775807", Int.max), ("9223372036854775808", nil),
    ] as [(String, Int?)])
  func wholeValue(text: String, expected: Int?) throws {
    #expect(try number(text).wholeValue == expected)
  }

  @Test(
    arguments: [
      (12, 1, "1.2"), (1250, 2, "12.5"), (-5, 2, "-0.05"), (7, 0, "7"), (0, 3, "0"),
    ] as [(Int64, Int, String)])
  func mantissa(units: Int64, decimals: Int, expected: String) throws {
    #expect(try Number(mantissa: units, decimals: decimals) == number(expected))
  }
}
