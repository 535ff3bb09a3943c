import Testing

/// Functions, dates with spans, and values that are errors.
@Suite("functions and errors")
struct FunctionExpressions {
  private static let unknown = Workbench.unknown

  @Test(arguments: functions + calendar + errors) func value(text: String, expected: String) throws
  {
    #expect(try Workbench().value(of: text) == expected)
  }

  private static let functions = [
    ("round(2.5)", "3"), ("round(-2.5)", "-3"), ("round(2.345, 2)", "2.35"),
    ("round(2.344, 2)", "2.34"), ("round(2 / 3, 4)", "0.6667"), ("floor(1.9)", "1"),
    ("floor(-1.5)", "-2"), ("floor(3)", "3"), ("ceiling(1.2)", "2"), ("ceiling(-1.5)", "-1"),
    ("abs(-3)", "3"), ("abs(3)", "3"), ("if(1 < 2, 10, 20)", "10"), ("if(1 > 2, 10, 20)", "20"),
    ("if(blank, 1, 2)", unknown), ("if(yes, 1, 1 / 0)", "1"), ("if(no, 1 / 0, 2)", "2"),
    ("if(1 / 0 = 1, 1, 2)", "#DIV/0!"), ("year(2020-02-29)", "2020"), ("month(2020-02-29)", "2"),
    ("year(2020-03)", "2020"), ("month(2020-03)", "3"), ("days(2020-02-28, 2020-03-01)", "2"),
    ("days(2020-03-01, 2020-02-28)", "-2"), ("days(2020-01-01, 2020-01-01)", "0"),
    ("weekdays(2020-03-01, 2020-03-16)", "11"), ("weekdays(2020-03-16, 2020-03-01)", "-11"),
    ("weekdays(blank, 2020-01-01)", unknown), ("WEEKDAYS(2020-03-06, 2020-03-09)", "1"),
    ("length(\"海曙区\")", "3"), ("length(\"\")", "0"), ("round(blank)", unknown),
    ("days(blank, 2020-01-01)", unknown), ("abs(1 / 0)", "#DIV/0!"), ("ROUND(2.5)", "3"),
  ]

  private static let calendar = [
    ("2020-12-31 + 15 days", "2021-01-15"), ("15 days + 2020-12-31", "2021-01-15"),
    ("2020-01-31 + 1 months", "2020-02-29"), ("2020-02-29 + 2 years", "2022-02-28"),
    ("2020-03-31 - 1 months", "2020-02-29"), ("2020-01-15 - 15 days", "2019-12-31"),
    ("2020-02-29 + 24 months", "2022-02-28"), ("2020-02-14 + 15天", "2020-02-29"),
    ("2020-01-01 + blank", unknown), ("2020-11 + 2 months", "2021-01"),
  ]

  private static let errors = [
    ("1 / 0", "#DIV/0!"), ("0 / 0", "#DIV/0!"), ("1 / (0.5 - 1 / 2)", "#DIV/0!"),
    ("1 / 0 + blank", "#DIV/0!"), ("-(1 / 0)", "#DIV/0!"), ("1 / 0 > 3", "#DIV/0!"),
    ("99999999999999999999 * 99999999999999999999", "#NUM!"), ("9999-12-31 + 1 days", "#NUM!"),
    ("0001-01-01 - 1 days", "#NUM!"), ("9999-12-01 + 1 months", "#NUM!"),
    ("2020-01-01 + 1", "#VALUE!"), ("round(\"a\")", "#VALUE!"), ("yes + 1", "#VALUE!"),
    ("length(5)", "#VALUE!"), ("year(5)", "#VALUE!"), ("days(1, 2)", "#VALUE!"),
    ("weekdays(2020-01-01, 2)", "#VALUE!"), ("weekdays(2020-01, 2020-02)", "#VALUE!"),
    ("abs(\"a\")", "#VALUE!"), ("\"a\" * 2", "#VALUE!"),
  ]
}
