import Exact
import Testing

/// Each rule on ties, beside them, and below 0.
@Suite("rounding")
struct RoundingTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    let value: String
    let decimals: Int
    /// By half_up, half_even, down and up.
    let results: [String]

    init(_ value: String, _ decimals: Int, _ results: String...) {
      (self.value, self.decimals, self.results) = (value, decimals, results)
    }

    var testDescription: String { "\(value) to \(decimals)" }
  }

  @Test(arguments: [
    Vector("0.125", 2, "0.13", "0.12", "0.12", "0.13"),
    Vector("0.135", 2, "0.14", "0.14", "0.13", "0.14"),
    Vector("-0.125", 2, "-0.13", "-0.12", "-0.13", "-0.12"),
    Vector("-0.135", 2, "-0.14", "-0.14", "-0.14", "-0.13"),
    Vector("0.1249999", 2, "0.12", "0.12", "0.12", "0.13"),
    Vector("0.1250001", 2, "0.13", "0.13", "0.12", "0.13"),
    Vector("-0.1250001", 2, "-0.13", "-0.13", "-0.13", "-0.12"),
    Vector("-0.121", 2, "-0.12", "-0.12", "-0.13", "-0.12"),
    Vector("0.5", 0, "1", "0", "0", "1"), Vector("1.5", 0, "2", "2", "1", "2"),
    Vector("-0.5", 0, "-1", "0", "-1", "0"), Vector("-1.5", 0, "-2", "-2", "-2", "-1"),
    Vector("2.5", 0, "3", "2", "2", "3"),
    Vector("1/3", 2, "0.33", "0.33", "0.33", "0.34"),
    Vector("-1/3", 2, "-0.33", "-0.33", "-0.34", "-0.33"),
    Vector("2/3", 2, "0.67", "0.67", "0.66", "0.67"),
    Vector("1/6", 0, "0", "0", "0", "1"), Vector("-1/6", 0, "0", "0", "-1", "0"),
    Vector("7", 2, "7", "7", "7", "7"), Vector("-7", 0, "-7", "-7", "-7", "-7"),
    Vector("0", 2, "0", "0", "0", "0"), Vector("12.30", 2, "12.3", "12.3", "12.3", "12.3"),
    Vector("1/8", 30, "0.125", "0.125", "0.125", "0.125"),
    Vector(
      "12345678901234567890.005", 2, "12345678901234567890.01", "12345678901234567890",
      "12345678901234567890", "12345678901234567890.01"),
  ])
  func rounded(_ vector: Vector) throws {
    let value = try number(vector.value)
    let rules: [RoundingRule] = [.halfUp, .halfEven, .down, .up]
    for (rule, expected) in zip(rules, vector.results) {
      #expect(
        try value.rounded(decimals: vector.decimals, rule: rule) == number(expected), "\(rule)")
    }
  }

  @Test func whatCannotBeScaledOverflows() throws {
    let large = try number("\(greatest)/3")
    #expect(throws: ArithmeticError.overflow) { try large.rounded(decimals: 2, rule: .halfUp) }
    let last = try number("119098828422328462212181112601118874009/7")
    #expect(
      try last.rounded(decimals: 1, rule: .up)
        == number("85070591730234615865843651857942052864/5"))
    let shown = try number("153127065114422308558518573344295695155/9")
    #expect(shown.description == "17014118346046923173168730371588410572.7777777778")
    #expect(throws: ArithmeticError.overflow) { try Number.one.rounded(decimals: -1, rule: .down) }
    #expect(throws: ArithmeticError.overflow) { try Number.one.rounded(decimals: 31, rule: .down) }
    #expect(try Number(Int128.max).rounded(decimals: 2, rule: .halfUp) == Number(Int128.max))
  }

  @Test func theRulesGoByTheirNames() {
    #expect(RoundingRule(rawValue: "half_up") == .halfUp)
    #expect(RoundingRule(rawValue: "half_even") == .halfEven)
    #expect(RoundingRule(rawValue: "down") == .down)
  }
}
