import Exact
import Testing

@testable import Rendering

struct ValueTextTests {
  @Test func exactly() {
    let everything = Sample.everything
    let texts = everything.columns.indices.map {
      everything.cell(0, $0).exactText(as: everything.type(0, $0))
    }
    #expect(
      texts == [
        "a,b|c", "1234567.50", "-1234.25", "0.0255", "12000", "yes", "2019-10-31", "2020-03",
        "2020",
        "training", "15 days", "", "约12万", "#DIV/0!",
      ])
  }

  @Test func asEnglishReadersSeeThem() {
    let texts = Sample.everything.columns.indices.map {
      Sample.everything.shownText(0, $0, in: .english)
    }
    #expect(
      texts == [
        "a,b|c", "1,234,567.50", "-1,234.25", "2.55%", "12,000", "yes", "2019-10-31", "2020-03",
        "2020", "training", "15 days", "", "约12万", "#DIV/0!",
      ])
  }

  @Test func asChineseReadersSeeThem() {
    #expect(ValueText.shown(.truth(true), as: .truth, in: .chinese) == "是")
    #expect(ValueText.shown(.truth(false), as: .truth, in: .chinese) == "否")
    #expect(ValueText.shown(.text("training"), as: Sample.kind, in: .chinese) == "培训")
    #expect(ValueText.shown(.text("other"), as: Sample.kind, in: .chinese) == "other")
    #expect(ValueText.shown(.text("training"), as: .text, in: .chinese) == "training")
    #expect(ValueText.shown(.period(.months(24)), as: .period, in: .chinese) == "24个月")
    #expect(ValueText.shown(.period(.days(15)), as: .period, in: .chinese) == "15天")
  }

  @Test(arguments: [
    ("0", "0.00"), ("5", "5.00"), ("1234.5", "1234.50"), ("1.005", "1.005"), ("-0.1", "-0.10"),
  ])
  func exactMoney(_ number: String, _ expected: String) {
    #expect(Sample.number(number).exactText(as: .money) == expected)
  }

  @Test(arguments: [
    ("0", "0.00"), ("999", "999.00"), ("1000", "1,000.00"), ("-1000", "-1,000.00"),
    ("123456.7", "123,456.70"), ("1.005", "1.005"), ("100000000", "100,000,000.00"),
  ])
  func shownMoney(_ number: String, _ expected: String) {
    #expect(ValueText.shown(Sample.number(number), as: .money) == expected)
  }

  @Test(arguments: [
    ("0.95", "95%"), ("0.025", "2.5%"), ("0.123456", "12.3456%"), ("0.1234567", "12.35%"),
    ("1", "100%"), ("0", "0%"), ("-0.3", "-30%"), ("12.5", "1,250%"), ("0.00001234567", "0.0012%"),
  ])
  func percent(_ number: String, _ expected: String) {
    #expect(ValueText.shown(Sample.number(number), as: .ratio) == expected)
  }

  @Test func decimalsThatDoNotEnd() {
    #expect(Sample.third.exactText(as: .ratio) == "0.3333333333")
    #expect(Sample.third.exactText(as: .money) == "0.3333333333")
    #expect(ValueText.shown(Sample.third, as: .ratio) == "33.33%")
    #expect(ValueText.shown(Sample.third, as: .money) == "0.33")
    #expect(ValueText.shown(Sample.third, as: .number) == "0.3333")
  }

  /// A figure by itself says that it is rounded: `79.80%` would be taken for the share itself.
  @Test(
    arguments: [
      (Sample.third, .ratio, "≈33.33%"), (Sample.third, .money, "≈0.33"),
      (Sample.number("0.1234567"), .ratio, "≈12.35%"),
      (Sample.number("0.123456"), .ratio, "12.3456%"),
      (Sample.number("0.798"), .ratio, "79.8%"), (.blank, .ratio, "unknown"),
    ] as [(Value, ValueType, String)])
  func figures(value: Value, type: ValueType, expected: String) {
    #expect(ValueText.figure(value, as: type, in: .english) == expected)
  }

  @Test func yearsHaveNoSeparator() {
    #expect(ValueText.shown(.count(2020), as: .year) == "2020")
    #expect(ValueText.shown(.count(2020), as: .count) == "2,020")
  }

  @Test(arguments: [
    ([0, 1, 2, 3, 4, 5, 6, 7], false, "▁▂▃▄▅▆▇█"), ([5, 5, 5], false, "▄▄▄"), ([], false, ""),
    ([7], false, "▄"), ([50, 100], false, "▁█"), ([50, 100], true, "▅█"), ([0, 0], true, "▁▁"),
    ([-3, 0, 3], false, "▁▅█"),
  ])
  func sparkline(_ numbers: [Int], _ fromZero: Bool, _ expected: String) {
    #expect(Sparkline.text(of: numbers.map { Number($0) }, fromZero: fromZero) == expected)
  }
}
