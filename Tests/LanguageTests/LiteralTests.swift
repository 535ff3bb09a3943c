import Exact
import Testing

@testable import Language

@Suite struct LiteralTests {
  private func literal(_ text: String) throws -> Literal? {
    guard case .literal(let literal) = try Parser.expression(in: source(text)).form
    else { return nil }
    return literal
  }

  @Test(arguments: [
    ("12", "12", NumberLiteral.Mark.none, "12"), ("0012", "12", .none, "0012"),
    ("1_200.50", "1200.5", .none, "1200.50"), ("95%", "0.95", .percent, "95%"),
    ("3‰", "0.003", .permille, "3‰"), ("120万", "1200000", .scale, "120万"),
    ("1.2亿", "120000000", .scale, "1.2亿"), ("12万元", "120000", .yuan, "12万元"),
    ("5元", "5", .yuan, "5元"), ("1.5亿元", "150000000", .yuan, "1.5亿元"),
    ("１２．５％", "0.125", .percent, "12.5%"), ("1。5", "1.5", .none, "1.5"),
    ("1_000万", "10000000", .scale, "1000万"), ("0.5", "0.5", .none, "0.5"),
  ])
  func number(_ typed: String, value: String, mark: NumberLiteral.Mark, spelling: String) throws {
    guard case .number(let number) = try literal(typed) else { return #expect(Bool(false)) }
    #expect(number.value.description == value)
    #expect(number.mark == mark)
    #expect(number.spelling == spelling)
  }

  @Test func datesAndPeriods() throws {
    let day = try #require(CalendarDay(year: 2019, month: 10, day: 31))
    let month = try #require(CalendarMonth(year: 2020, month: 3))
    let cases: [(String, Literal)] = [
      ("2019-10-31", .date(day)), ("2019年10月31日", .date(day)), ("２０１９－１０－３１", .date(day)),
      ("2020-03", .month(month)), ("2020年3月", .month(month)), ("2020年03月", .month(month)),
      ("2019年", .year(2019)), ("2019 年", .year(2019)), ("2年", .period(.months(24))),
      ("15 days", .period(.days(15))), ("1 day", .period(.days(1))), ("15天", .period(.days(15))),
      ("24 months", .period(.months(24))), ("1 Month", .period(.months(1))),
      ("24个月", .period(.months(24))), ("2 years", .period(.months(24))),
      ("1 year", .period(.months(12))), ("15 天", .period(.days(15))),
    ]
    for (typed, expected) in cases { #expect(try literal(typed) == expected, "\(typed)") }
  }

  @Test(arguments: [
    "91330203MA2AE1234X", "2019-NB-01", "P-0003", "ningbo-2020", "合同金额-审定金额", "1e5", "0x10",
    "2019年度", "15日", "3月", "2021年预算数", "a--b", "_x", "café", "年2019",
  ])
  func word(_ text: String) throws {
    let form = try Parser.expression(in: source(text)).form
    guard case .name(let name) = form else { return #expect(Bool(false), "\(text)") }
    #expect(name.text == text)
  }

  @Test(arguments: [
    ("100-50", "100 - 50"), ("2020-2019", "2020 - 2019"), ("12.5-3", "12.5 - 3"),
    ("a -b", "a - b"), ("a- b", "a - b"), ("5%-3", "5% - 3"), ("12.5万-3", "12.5万 - 3"),
  ])
  func minusBetweenNumbers(_ typed: String, canonical: String) throws {
    #expect(try canonicalExpression(typed) == canonical)
  }

  @Test func namesAndTextsAreComposed() throws {
    let decomposed = "cafe\u{301}"
    guard case .name(let name) = try Parser.expression(in: source(decomposed)).form
    else { return #expect(Bool(false)) }
    #expect(Array(name.text.utf8) == Array("caf\u{E9}".utf8))
    guard case .text(let text) = try literal("\"\(decomposed)\"") else {
      return #expect(Bool(false))
    }
    #expect(text.plain.map { Array($0.utf8) } == Array("caf\u{E9}".utf8))
  }

  @Test func doubleQuotesAreFilledInAndSingleOnesAreRaw() throws {
    guard case .text(let filled) = try literal("\"a $b ${c-d}e $5 $\""),
      case .text(let raw) = try literal("'a $b \\'")
    else { return #expect(Bool(false)) }
    let pieces = filled.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .variable(let name): "<\(name.text)>"
      }
    }
    #expect(pieces == ["a ", "<b>", " ", "<c-d>", "e $5 $"])
    #expect(raw.plain == "a $b \\")
  }

  @Test func hyphenatedWordsCanBeSpaced() {
    #expect(HyphenatedWord.spaced("合同金额-审定金额") == "合同金额 - 审定金额")
    #expect(HyphenatedWord.spaced("a-b-c") == "a - b - c")
    #expect(HyphenatedWord.spaced("amount") == nil)
  }
}
