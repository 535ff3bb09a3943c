import Exact
import Testing

@testable import Tables

@Suite("Every spelling of a cell")
struct CellFormTests {
  struct Form: CustomTestStringConvertible {
    let type: ValueType
    var unit: CellUnit?
    var isScore = false
    let text: String
    /// The decimal that is read, or nothing for an error cell.
    let number: String?

    var testDescription: String { "\(type.name) \(unit?.rawValue ?? "") '\(text)'" }
  }

  static func forms(
    _ type: ValueType, in unit: CellUnit? = nil, isScore: Bool = false,
    _ pairs: [(String, String?)]
  ) -> [Form] {
    pairs.map { Form(type: type, unit: unit, isScore: isScore, text: $0.0, number: $0.1) }
  }

  static let money = forms(
    .money,
    [
      ("1234.5", "1234.5"), ("1,234.50", "1234.5"), ("¥1,234.5", "1234.5"), ("￥5", "5"),
      ("-5", "-5"), ("5元", "5"), ("12.5万", "125000"), ("12.5万元", "125000"),
      ("1.2亿", "120000000"), ("1.2亿元", "120000000"), ("(1,234.00)", "-1234"),
      ("（１，２３４．００）", "-1234"), ("１２．５", "12.5"), (" 5 ", "5"), ("\u{3000}5\u{3000}", "5"),
      ("-¥5", "-5"), ("¥-5", "-5"), ("(¥5)", "-5"), ("0.005", "0.005"),
      ("12345.678901", "12345.678901"),
      ("-12.5万元", "-125000"), ("(5万)", "-50000"), ("1,234,567.89", "1234567.89"),
      ("12,34", nil), ("1,2345", nil), ("1234,567", nil), (",123", nil), ("1,234,", nil),
      ("1.2.3", nil), ("abc", nil), ("5%", nil), ("(-5)", nil), ("--5", nil), ("5元元", nil),
      ("万", nil), ("元", nil), ("-", nil), ("¥", nil), ("()", nil), ("1e5", nil), ("12 34", nil),
      ("5美元", nil), ("1.234,5", nil), (".", nil), ("#REF!", nil), ("+-5", nil),
      (String(repeating: "9", count: 40), nil), (String(repeating: "9", count: 37) + "亿", nil),
      ("12345678901234567890", "12345678901234567890"),
      ("0.12345678901234567890", "0.12345678901234567890"),
    ])

  static let scaledMoney =
    forms(
      .money, in: .tenThousandYuan,
      [
        ("5", "50000"), ("12.5", "125000"), ("5元", "5"), ("5万元", "50000"), ("¥5", "50000"),
        ("(1.5)", "-15000"), ("0.00001", "0.1"), ("1,000", "10000000"), ("-2", "-20000"),
      ])
    + forms(.money, in: .hundredMillionYuan, [("1.344", "134400000"), ("2万", "20000")])
    + forms(.money, in: .yuan, [("5", "5"), ("5万", "50000")])

  static let numbers =
    forms(
      .number,
      [
        ("12", "12"), ("12.5", "12.5"), ("1,200", "1200"), ("12%", "0.12"), ("3‰", "0.003"),
        ("１２％", "0.12"), ("-3", "-3"), ("－３", "-3"), ("45.2%", "0.452"), ("1,200.5%", "12.005"),
        ("5元", nil), ("¥5", nil), ("(5)", nil), ("5万", nil), ("5分", nil), ("12%%", nil), ("%", nil),
        (String(repeating: "1", count: 40), nil),
      ])
    + forms(.number, in: .percent, [("12", "0.12"), ("12%", "0.12"), ("3‰", "0.003")])
    + forms(.number, in: .permille, [("12", "0.012"), ("12%", "0.12")])
    + forms(.number, in: .tenThousandPersons, [("1.25", "12500"), ("3%", "0.03")])
    + forms(
      .number, isScore: true, [("95", "95"), ("95%", "95"), ("95分", "95"), ("95.5", "95.5")])
    + forms(.number, in: .percent, isScore: true, [("95", "95"), ("95%", "95"), ("95分", "95")])
    + forms(.number, in: .points, isScore: true, [("95", "95"), ("95分", "95")])

  static let counts =
    forms(
      .count,
      [
        ("12", "12"), ("1,200", "1200"), ("12.0", "12"), ("0", "0"), ("１２", "12"), ("007", "7"),
        ("-1", nil), ("-0", nil), ("1.5", nil), ("12人", nil), ("12%", nil), ("1,20", nil),
      ])
    + forms(.count, in: .persons, [("12", "12")])
    + forms(.count, in: .tenThousandPersons, [("1.2", "12000"), ("1.23456", nil), ("2", "20000")])

  static let years = forms(
    .year,
    [
      ("2019", "2019"), ("2019年", "2019"), ("2019年度", "2019"), ("２０１９", "2019"), (" 2019 ", "2019"),
      ("19", nil), ("20190", nil), ("0000", nil), ("2019年2", nil), ("2019.0", nil), ("年", nil),
    ])

  @Test(arguments: money + scaledMoney + numbers + counts + years)
  func numericForms(_ form: Form) throws {
    let reader = CellReader(form.type, unit: form.unit, isScore: form.isScore)
    let expected =
      try form.number.map { try decimal($0) } ?? .error(.unreadable(form.text))
    #expect(reader.value(of: form.text) == expected)
    #expect(FastWay.value(of: form.text, reader) == expected)
  }

  @Test(arguments: [
    ("2019-10-31", true), ("2019/10/31", true), ("2019.10.31", true), ("20191031", true),
    ("2019年10月31日", true), ("２０１９－１０－３１", true), (" 2019-10-31 ", true),
    ("2019-10/31", false), ("2019-13-01", false), ("2019-02-29", false), ("19-10-31", false),
    ("2019年10月31", false), ("2019-10-31 00:00", false), ("2019-10", false), ("0000-01-01", false),
    ("20191301", false), ("2019--10-31", false), ("-2019-10-31", false),
  ])
  func dates(_ text: String, _ isRead: Bool) throws {
    let expected = isRead ? try day(2019, 10, 31) : .error(.unreadable(text))
    #expect(CellReader(.date).value(of: text) == expected)
    #expect(FastWay.value(of: text, CellReader(.date)) == expected)
  }

  @Test(arguments: ["2019-1-3", "2019/01/3", "2019.1.03", "2019年1月3日"])
  func datesWithoutLeadingZeros(_ text: String) throws {
    #expect(CellReader(.date).value(of: text) == (try day(2019, 1, 3)))
  }

  @Test(arguments: [
    ("2019-03", true), ("2019/03", true), ("201903", true), ("2019年3月", true), ("2019-3", true),
    ("２０１９－０３", true), ("2019.03", false), ("2019-13", false), ("2019-00", false),
    ("2019", false), ("2019-03-01", false), ("2019-003", false),
  ])
  func months(_ text: String, _ isRead: Bool) throws {
    let month = try #require(CalendarMonth(year: 2019, month: 3))
    let expected: Value = isRead ? .month(month) : .error(.unreadable(text))
    #expect(CellReader(.month).value(of: text) == expected)
    #expect(FastWay.value(of: text, CellReader(.month)) == expected)
  }

  @Test(
    arguments: [
      ("yes", true), ("Y", true), ("TRUE", true), ("1", true), ("是", true), ("有", true),
      ("√", true),
      ("１", true), (" 是 ", true), ("no", false), ("N", false), ("False", false), ("0", false),
      ("否", false), ("无", false), ("×", false), ("maybe", nil), ("2", nil), ("1.0", nil),
      ("对", nil),
      ("yess", nil), ("是是", nil),
    ] as [(String, Bool?)])
  func truths(_ text: String, _ truth: Bool?) {
    let expected: Value = truth.map { .truth($0) } ?? .error(.unreadable(text))
    #expect(CellReader(.truth).value(of: text) == expected)
    #expect(FastWay.value(of: text, CellReader(.truth)) == expected)
  }

  @Test(
    arguments: [
      ("kind", "Training", "training"), ("kind", "培训", "training"), ("kind", " 培训 ", "training"),
      ("kind", "AI建设", "AI建设"), ("kind", "ＴＲＡＩＮＩＮＧ", "training"),
      ("acceptance", "限期整改", "unqualified"),
      ("acceptance", "合格", "qualified"), ("acceptance", "AI建设", nil),
      ("mode", "委托实施", "commissioned"),
      ("audience", "special_industry", "special_industry"),
    ] as [(String, String, String?)])
  func choices(_ column: String, _ text: String, _ word: String?) throws {
    let type = try #require(RecordKind.named("projects")?.column(named: column)?.type)
    let expected: Value = word.map { .text($0) } ?? .error(.unreadable(text))
    #expect(CellReader(type).value(of: text) == expected)
    #expect(FastWay.value(of: text, CellReader(type)) == expected)
  }

  @Test(arguments: ["", " ", "\t", "\u{3000}", " \u{A0} "])
  func blankIsUnknown(_ text: String) {
    for type: ValueType in [.text, .money, .number, .count, .truth, .date, .month, .year] {
      #expect(CellReader(type).value(of: text) == .blank)
      #expect(FastWay.value(of: text, CellReader(type)) == .blank)
    }
  }

  @Test func textKeepsItsSpacesAndIsComposed() {
    #expect(FastWay.value(of: " a ", CellReader(.text)) == .text(" a "))
    #expect(
      Array(FastWay.value(of: "e\u{301}", CellReader(.text)).text?.utf8 ?? "".utf8) == [0xC3, 0xA9])
    #expect(FastWay.value(of: "１２", CellReader(.text)) == .text("１２"))
    #expect(FastWay.value(of: "“海曙”", CellReader(.text)) == .text("“海曙”"))
  }

  @Test(arguments: [
    ("'=1+1", "=1+1"), ("'-5", "-5"), ("''@x", "'@x"), ("'abc", "'abc"), ("'", "'"), ("''", "''"),
    ("=1", "=1"), ("'\tx", "\tx"), ("x'=1", "x'=1"),
  ])
  func oneGuardIsTakenOff(_ text: String, _ kept: String) {
    #expect(FastWay.value(of: text, CellReader(.text)) == .text(kept))
  }
}

/// One cell read as files are.
enum FastWay {
  static func value(of text: String, _ reader: CellReader) -> Value {
    var sink = CellSinks.sink(for: reader, expected: 1)
    let bytes = Array("x\(text)y".utf8)
    sink.append(bytes.span, 1, bytes.count - 1)
    return sink.finish().value(at: 0)
  }
}
