import Exact

@testable import Rendering

/// Tables that several tests draw.
enum Sample {
  /// `columns` and rows of values, all of them there.
  static func table(
    _ columns: [ShownTable.Column], _ rows: [[Value]], name: String = "sample"
  ) -> ShownTable {
    ShownTable(name, columns: columns, rowCount: rows.count) { row, column in rows[row][column] }
  }

  static let kind = ValueType.choice(
    Choice([.init("publicity", "宣传"), .init("training", "培训")], isOpen: true))

  static let caps = table(
    [
      .init("region", chinese: "统筹地区", type: .text),
      .init("year", chinese: "年度", type: .year),
      .init("limit", chinese: "上限", type: .money),
      .init("rate", chinese: "比例", type: .ratio),
      .init("provisional", chinese: "预计", type: .truth),
    ],
    [
      [.text("海曙"), .count(2020), number("120000"), number("0.03"), .truth(true)],
      [.text("Yinzhou"), .count(2020), number("1234567.8"), third, .blank],
      [.text("奉化 F"), .count(2021), .error(.unreadable("12,34")), .blank, .truth(false)],
    ], name: "caps")

  /// A cell of every type, two of them errors.
  static let everything = table(
    [
      .init("text", chinese: "文本", type: .text), .init("money", type: .money),
      .init("number", type: .number), .init("ratio", type: .ratio), .init("count", type: .count),
      .init("truth", chinese: "是否", type: .truth), .init("date", type: .date),
      .init("month", type: .month), .init("year", type: .year), .init("choice", type: kind),
      .init("period", type: .period), .init("blank", type: .text),
      .init("unreadable", type: .money), .init("failed", type: .ratio),
    ], [everyValue])

  static var everyValue: [Value] {
    [
      .text("a,b|c"), number("1234567.5"), number("-1234.25"), number("0.0255"), .count(12000),
      .truth(true), CalendarDay(year: 2019, month: 10, day: 31).map { .day($0) } ?? .blank,
      CalendarMonth(year: 2020, month: 3).map { .month($0) } ?? .blank, .count(2020),
      .text("training"), .period(.days(15)), .blank, .error(.unreadable("约12万")),
      .error(.divisionByZero),
    ]
  }

  static var third: Value { .number((try? Number(numerator: 1, denominator: 3)) ?? .zero) }

  static func number(_ text: String) -> Value {
    .number((try? Number(decimal: text)) ?? .zero)
  }
}
