import Testing

/// Numbers, quantities, operators and their precedence.
@Suite("arithmetic expressions")
struct ArithmeticExpressions {
  @Test(arguments: operators + quantities + words) func value(text: String, expected: String) throws
  {
    #expect(try Workbench().value(of: text) == expected)
  }

  private static let operators = [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 4 - 3", "3"), ("12 / 2 / 3", "2"),
    ("2 * 3 / 4", "1.5"), ("-2 + 5", "3"), ("-(2 + 3) * 2", "-10"), ("2 - -3", "5"),
    ("8 - 2 * 3 + 1", "3"), ("1 / 3", "0.3333333333"), ("2 / 3", "0.6666666667"),
    ("1 / 3 * 3", "1"), ("1 / 3 * 3 = 1", "yes"), ("0.1 + 0.2 = 0.3", "yes"),
    ("1 / 3 = 0.3333333333", "no"), ("1 + 2 = 3 and 2 * 2 = 4", "yes"),
    ("0.1 * 0.1 * 0.1", "0.001"), ("100000000000000000000 + 1", "100000000000000000001"),
  ]

  private static let quantities = [
    ("1200.50", "1200.5"), ("1_200.50", "1200.5"), ("95%", "0.95"), ("3‰", "0.003"),
    ("120万", "1200000"), ("1.2亿", "120000000"), ("12万元", "120000.00"), ("5元", "5.00"),
    ("2019-10-31", "2019-10-31"), ("2019年10月31日", "2019-10-31"), ("2020-03", "2020-03"),
    ("2020年3月", "2020-03"), ("2019年", "2019"), ("15 days", "15 days"), ("15天", "15 days"),
    ("24个月", "24 months"), ("2 years", "24 months"), ("2年", "24 months"),
    ("50% * 3", "1.5"),
  ]

  /// What an input method makes of signs never breaks an expression.
  private static let words = [
    ("１＋２", "3"), ("2 × 3 ÷ 4", "1.5"), ("3 ≥ 3", "yes"), ("3 ≤ 2", "no"), ("3 ≠ 4", "yes"),
    ("（1 + 2） * 3", "9"), ("“海曙” = \"海曙\"", "yes"), ("1 = 1 且 2 = 3", "no"),
    ("1 = 2 或 2 = 2", "yes"), ("非 1 = 2", "yes"), ("若(1 < 2，10，20)", "10"), ("2 属于 (1、2)", "yes"),
    ("2 介于 1 且 3", "yes"), ("是 and 否", "no"), ("空 为空", "yes"),
  ]
}
