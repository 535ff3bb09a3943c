import Exact
import Testing

/// A number written as a decimal, and read from one.
@Suite("numbers as text")
struct NumberTextTests {
  @Test(arguments: [
    ("12.50", "12.5"), ("12.00", "12"), ("0", "0"), ("-0.0", "0"), ("-0.05", "-0.05"),
    ("1/8", "0.125"), ("0.0000000000001", "0.0000000000001"), ("1/3", "0.3333333333"),
    ("2/3", "0.6666666667"), ("-2/3", "-0.6666666667"), ("1/7", "0.1428571429"),
    ("200/3", "66.6666666667"), ("-1/30000000000", "0"), ("1/30000000000", "0"),
    // Half way at the tenth decimal cannot be met by a ratio that does not end; just above can.
    ("1/6000000000", "0.0000000002"), ("1000000/3", "333333.3333333333"),
    (greatest, greatest),
  ])
  func description(text: String, expected: String) throws {
    #expect(try number(text).description == expected)
  }

  @Test(arguments: [
    ("12", 2, "12.00"), ("12.5", 2, "12.50"), ("12.505", 2, "12.505"), ("-0.1", 2, "-0.10"),
    ("1/3", 2, "0.3333333333"), ("5/2", 0, "2.5"), ("0", 2, "0.00"), ("7", 0, "7"),
  ])
  func text(text: String, decimals: Int, expected: String) throws {
    #expect(try number(text).text(leastDecimals: decimals) == expected)
  }

  @Test(
    arguments: [
      ("1/8", 3), ("12.50", 1), ("7", 0), ("1/3", nil), ("1/6", nil), ("3/6", 1), ("0", 0),
      ("1/1024", 10),
    ] as [(String, Int?)])
  func decimals(text: String, expected: Int?) throws {
    #expect(try number(text).decimals == expected)
  }

  @Test(arguments: [
    ("12", "12"), ("-12.50", "-12.5"), ("+3", "3"), (".5", "0.5"), ("5.", "5"), ("007", "7"),
    ("-0", "0"), (greatest, greatest),
    (
      "0.00000000000000000000000000000000000001",
      "0.00000000000000000000000000000000000001"
    ),
  ])
  func reading(text: String, expected: String) throws {
    #expect(try Number(decimal: text)?.description == expected)
  }

  @Test(arguments: [
    "", "-", ".", "+.", "1,200", "1.2.3", "1e3", " 1", "1 ", "--1", "1-", "0x10", "１２", "1_000",
  ])
  func isNoDecimal(text: String) throws {
    #expect(try Number(decimal: text) == nil)
  }

  @Test(arguments: [
    "170141183460469231731687303715884105728", "9" + String(repeating: "9", count: 39),
    "0." + String(repeating: "0", count: 38) + "1",
  ])
  func tooManyDigits(text: String) {
    #expect(throws: ArithmeticError.overflow) { try Number(decimal: text) }
  }
}
