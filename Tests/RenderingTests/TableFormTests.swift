import Exact
import Testing

@testable import Rendering

struct TableFormTests {
  @Test func english() {
    #expect(
      TableForm().text(of: Sample.caps) == """
        region   year         limit    rate  provisional
        ───────  ────  ────────────  ──────  ───────────
        海曙     2020    120,000.00      3%  yes
        Yinzhou  2020  1,234,567.80  33.33%
        奉化 F   2021         12,34          no

        """)
  }

  @Test func chinese() {
    #expect(
      TableForm(wording: .chinese).text(of: Sample.caps) == """
        统筹地区  年度          上限    比例  预计
        ────────  ────  ────────────  ──────  ────
        海曙      2020    120,000.00      3%  是
        Yinzhou   2020  1,234,567.80  33.33%
        奉化 F    2021         12,34          否

        """)
  }

  @Test func totalsAndNotes() {
    var table = Sample.caps
    table.totals = [nil, nil, Sample.number("12345678.9")]
    table.notes = ["what-if: cap.rate = 2%"]
    #expect(
      TableForm().text(of: table) == """
        region   year          limit    rate  provisional
        ───────  ────  ─────────────  ──────  ───────────
        海曙     2020     120,000.00      3%  yes
        Yinzhou  2020   1,234,567.80  33.33%
        奉化 F   2021          12,34          no
        ───────  ────  ─────────────  ──────  ───────────
        total          12,345,678.90
        what-if: cap.rate = 2%

        """)
  }

  @Test func narrow() {
    #expect(
      TableForm(width: 30).text(of: Sample.caps) == """
        region   year         limit
        ───────  ────  ────────────
        海曙     2020    120,000.00
        Yinzhou  2020  1,234,567.80
        奉化 F   2021         12,34
        2 columns without room: rate, provisional; 'columns' chooses

        """)
  }

  @Test func whatMattersMostKeepsItsPlace() {
    var table = Sample.caps
    table.brief = [2, 3]
    table.totals = [nil, nil, Sample.number("12345678.9"), nil, nil]
    #expect(
      TableForm(width: 32).text(of: table) == """
        region           limit    rate
        ───────  ─────────────  ──────
        海曙        120,000.00      3%
        Yinzhou   1,234,567.80  33.33%
        奉化 F           12,34
        ───────  ─────────────  ──────
        total    12,345,678.90
        2 columns without room: year, provisional; 'columns' chooses

        """)
  }

  @Test func textsAreCutBeforeColumnsAreLeftOut() {
    let table = Sample.table(
      [.init("name", type: .text), .init("amount", type: .money)],
      [[.text("工伤预防安全生产技能提升培训"), Sample.number("1000000")]])
    #expect(
      TableForm(width: 34).text(of: table) == """
        name                        amount
        ────────────────────  ────────────
        工伤预防安全生产技…   1,000,000.00

        """)
  }

  @Test func rowLimit() {
    let table = ShownTable("many", columns: [.init("n", type: .count)], rowCount: 1234) { row, _ in
      .count(row)
    }
    #expect(
      TableForm(rowLimit: 2).text(of: table) == """
        n
        ─
        0
        1
        … 1,232 more of 1,234 rows; 'last' shows them all

        """)
    #expect(TableForm().text(of: table).split(separator: "\n").count == 43)
    #expect(TableForm(rowLimit: nil).text(of: table).split(separator: "\n").count == 1236)
    #expect(
      TableForm(rowLimit: 0, wording: .chinese).text(of: table) == """
        n
        ─
        … 还有 1,234 行，共 1,234 行；输入“上次”查看全部

        """)
  }

  /// Only the cells that are shown are asked for.
  @Test func lazily() {
    let table = ShownTable("huge", columns: [.init("n", type: .count)], rowCount: 1 << 40) {
      row, _ in row < 40 ? .count(row) : .text("asked too far")
    }
    #expect(!TableForm().text(of: table).contains("asked"))
  }

  @Test func noRows() {
    #expect(
      TableForm().text(of: Sample.table([.init("region", type: .text)], [])) == """
        region
        ──────
        no rows

        """)
  }

  @Test func noColumns() {
    #expect(TableForm().text(of: Sample.table([], [])) == "no columns\nno rows\n")
    #expect(TableForm().text(of: Sample.table([], [[], []])) == "no columns\n")
  }

  @Test func upright() {
    var table = Sample.everything
    table.isUpright = true
    table.notes = ["1 correction"]
    #expect(
      TableForm(wording: .chinese).text(of: table) == """
        文本        a,b|c
        money       1,234,567.50
        number      -1,234.25
        ratio       2.55%
        count       12,000
        是否        是
        date        2019-10-31
        month       2020-03
        year        2020
        choice      培训
        period      15天
        blank
        unreadable  约12万
        failed      #DIV/0!
        1 correction

        """)
  }

  @Test func uprightWraps() {
    var table = Sample.table([.init("name", type: .text)], [[.text("安全生产技能提升培训")]])
    table.isUpright = true
    #expect(TableForm(width: 16).text(of: table) == "name  安全生产技\n      能提升培训\n")
  }

  @Test func uprightIsForOneRowOnly() {
    var table = Sample.caps
    table.isUpright = true
    #expect(TableForm().text(of: table) == TableForm().text(of: Sample.caps))
  }

  @Test func hostileCells() {
    let table = Sample.table(
      [.init("a\u{1B}b", type: .text)],
      [
        [.text("x\ny")], [.text("\u{1B}[2J")], [.text("a\u{202E}b")],
        [.error(.unreadable("\u{7}"))],
      ])
    #expect(
      TableForm().text(of: table) == #"""
        a\x1bb
        ────────
        x\ny
        \x1b[2J
        a\u202eb
        \x07

        """#)
  }

  @Test func mixedColumns() {
    var table = Sample.table(
      [.init("place", type: .text), .init("value", type: .mixed)],
      [
        [.text("cap.rate"), Sample.number("0.03")], [.text("cap.mode"), .text("planned")],
        [.text("cap.year"), .count(2020)],
      ])
    table.cellType = { row, _ in [.ratio, .text, .year][row] }
    #expect(
      TableForm().text(of: table) == """
        place       value
        ────────  ───────
        cap.rate       3%
        cap.mode  planned
        cap.year     2020

        """)
  }

  @Test func theme() {
    let table = Sample.table([.init("n", type: .count)], [[.count(1)]])
    #expect(TableForm(theme: .coloured).text(of: table) == "\u{1B}[1mn\u{1B}[0m\n─\n1\n")
  }

  /// Words and figures that say something at a glance are set off, and nothing moves for it.
  @Test func tones() {
    var table = Sample.table(
      [
        .init("verdict", type: .choice(Choice([.init("pass", "达标"), .init("fail", "不达标")]))),
        .init("fail", type: .count, tone: .bad), .init("left", type: .money),
      ],
      [
        [.text("pass"), .count(1), Sample.number("-1234.5")],
        [.text("fail"), .count(20), Sample.number("3")],
      ])
    table.totals = [nil, .count(21), Sample.number("-1231.5")]
    let plain = TableForm().text(of: table)
    table.tone = { value, _ in
      switch value {
      case .text("pass"): .good
      case .text("fail"): .aside
      case .number(let number) where number < .zero: .bad
      default: nil
      }
    }
    #expect(TableForm().text(of: table) == plain)
    let coloured = TableForm(theme: .coloured).text(of: table)
    #expect(
      coloured.replacing("\u{1B}", with: "^") == """
        ^[1mverdict^[0m  ^[1;31mfail^[0m       ^[1mleft^[0m
        ───────  ────  ─────────
        ^[32mpass^[0m        1  ^[31m-1,234.50^[0m
        ^[2mfail^[0m       20       3.00
        ───────  ────  ─────────
        total      21  ^[31m-1,231.50^[0m

        """)
    var one = Sample.table(table.columns, [[.text("pass"), .count(1), Sample.number("-2")]])
    (one.isUpright, one.tone) = (true, table.tone)
    #expect(
      TableForm(theme: .coloured).text(of: one).replacing("\u{1B}", with: "^") == """
        ^[1mverdict^[0m  ^[32mpass^[0m
        ^[1mfail   ^[0m  1
        ^[1mleft   ^[0m  ^[31m-2.00^[0m

        """)
  }

  /// In every width no line of the table goes beyond it, and no column is forgotten.
  @Test(arguments: 1...200) func everyWidth(_ width: Int) {
    for table in [Sample.caps, Sample.everything] {
      let lines = TableForm(width: width).text(of: table).split(separator: "\n")
      let picture = lines.prefix(2 + table.rowCount)
      #expect(picture.allSatisfy { TextWidth.of($0) <= width })
      let shown = lines[1].split(separator: "  ").count
      let rest = lines.last?.split(separator: " ").first.flatMap { Int($0) } ?? 0
      #expect(shown + (lines.count > 2 + table.rowCount ? rest : 0) == table.columns.count)
    }
  }

  @Test(arguments: [
    (Value.blank, ValueType.money, "unknown\n"), (.count(1234), .money, "1,234.00\n"),
    (.error(.divisionByZero), .number, "#DIV/0! (a division by 0)\n"),
    (.text("a\nb"), .text, "a\\nb\n"),
  ])
  func scalars(_ value: Value, _ type: ValueType, _ expected: String) {
    #expect(TableForm().text(of: ShownScalar(value, as: type)) == expected)
  }

  @Test func scalarWithNotes() {
    var scalar = ShownScalar(.count(3), as: .count)
    scalar.notes = ["what-if: cap.rate = 2%"]
    #expect(TableForm().text(of: scalar) == "3\nwhat-if: cap.rate = 2%\n")
  }
}
