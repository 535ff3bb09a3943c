import Exact
import Rendering
import Testing
import Workspace

@testable import Shell

/// The screen of a grid on terminals of many sizes.
@Suite struct GridScreenTests {
  @Test(arguments: [20, 33, 80, 200], [1, 2, 3, 4, 5, 6, 7, 10, 16, 24, 60])
  func everySizeIsFilled(columns: Int, rows: Int) throws {
    for language in ["en", "zh"] {
      let bench = try GridBench(setting: language)
      bench.size = GridSize(columns: columns, rows: rows)
      bench.press(.down, .end)
      expectFilled(bench)
      bench.type("/")
      bench.type("统筹地区 含 海 或 region contains x or a = 1")
      expectFilled(bench)
      bench.press(.enter)
      expectFilled(bench)
      bench.type("/")
      bench.press(.cutToStart, .enter, .home, .enter)
      expectFilled(bench)
      bench.type("?")
      expectFilled(bench)
      bench.press(.end)
      expectFilled(bench)
    }
  }

  private func expectFilled(_ bench: GridBench) {
    let screen = GridScreen(&bench.grid, on: bench.size, theme: .plain)
    #expect(screen.lines.count == bench.size.rows)
    for line in screen.lines {
      let bare = line.split(separator: "\u{1B}[7m").joined().split(separator: "\u{1B}[0m").joined()
      #expect(TextWidth.of(bare) <= bench.size.columns, "\(bare)")
    }
    #expect((screen.cursor == nil) == (bench.grid.input == nil || bench.grid.page != nil))
    if let cursor = screen.cursor {
      #expect(cursor.row == bench.size.rows - 1)
      #expect((0..<bench.size.columns).contains(cursor.column))
    }
  }

  @Test func theFooterTellsCellStatusAndStanding() throws {
    let bench = try GridBench("view projects where region = 鄞州")
    bench.type("c")
    bench.type("amount")
    bench.press(.enter)
    bench.type("/")
    bench.type("year = 2020")
    bench.press(.enter)
    bench.type("s")
    bench.type("s")
    let footer = Array(bench.screen.suffix(5))
    #expect(
      footer[0]
        == "amount (money): 约5万 – the cell '约5万' cannot be read as its column's type")
    #expect(
      footer[2]
        == "projects · row 2 of 2 · where region = 鄞州 · where year = 2020 · sort by amount desc")
    #expect(footer[3].hasPrefix("fail "))
    #expect(footer[3].contains(" · payable 0.00 + ?"))
    #expect(footer[4].hasPrefix("? help  Enter edit"))
  }

  @Test func theSameInChinese() throws {
    let bench = try GridBench("查看 项目 其中 统筹地区 = 鄞州", setting: "zh")
    bench.type("s")
    let footer = Array(bench.screen.suffix(5))
    #expect(footer[0] == "项目编号（文本）：P-3")
    #expect(footer[2] == "项目 · 第 1 行，共 2 行 · 其中 统筹地区 = 鄞州 · 排序 项目编号")
    #expect(footer[3].contains("不达标"))
    #expect(footer[4].hasPrefix("? 帮助  回车 修改"))
  }

  /// A long line is shown around its cursor.
  @Test func aLongLineMovesWithItsCursor() throws {
    let bench = try GridBench()
    bench.size = GridSize(columns: 20, rows: 6)
    bench.type("/")
    bench.type("abcdefghijklmnopqrst")
    #expect(bench.screen.last == "where: ijklmnopqrst")
    bench.press(.home)
    #expect(bench.screen.last == "where: abcdefghijkl")
  }

  @Test func wideSignsKeepTheirPlaceOnTheLine() throws {
    let bench = try GridBench()
    bench.size = GridSize(columns: 20, rows: 6)
    bench.type("/")
    bench.type("工伤预防费项目ab")
    #expect(bench.screen.last == "where: 预防费项目ab")
    bench.press(.home, .right, .right)
    #expect(bench.screen.last == "where: 工伤预防费项")
    #expect(GridScreen(&bench.grid, on: bench.size, theme: .plain).cursor?.column == 11)
  }

  /// A paste of any length leaves the grid at hand.
  @Test(.timeLimit(.minutes(10))) func aLongPasteIsShownAtOnce() throws {
    let bench = try GridBench()
    bench.size = GridSize(columns: 20, rows: 6)
    bench.type("/")
    bench.press(.pasted(String(repeating: "工伤", count: 100_000) + "ab"))
    #expect(bench.screen.last == "where: 伤工伤工伤ab")
    bench.press(.home)
    #expect(bench.screen.last == "where: 工伤工伤工伤")
    for rows in [6, 20] {
      bench.size.rows = rows
      bench.press(.enter)
      expectFilled(bench)
      #expect(bench.screen.contains { $0.hasPrefix("no cell holds") })
      bench.type("/")
    }
  }

  /// What data and typed text hold may not steer the terminal.
  @Test(arguments: ["en", "zh"]) func nothingInDataSteersTheTerminal(language: String) throws {
    let bench = try GridBench(
      setting: language,
      projects: """
        project_id,region,year,kind,amount,name
        P-1,海曙,2020,training,5,一
        P-2,海曙,2020,training,\u{1B}[2J,\u{9B}2J

        """)
    bench.press(.down)
    for column in ["amount", "name"] {
      bench.type("c")
      bench.type(column)
      bench.press(.enter)
      expectNoControls(bench)
      bench.press(.enter)
      expectNoControls(bench)
      bench.press(.escape)
    }
    bench.type("/")
    bench.press(.pasted("\u{1B}]0;x\u{7}\u{9B}2J\u{202E}"))
    expectNoControls(bench)
    bench.press(.enter)
    expectNoControls(bench)
    #expect(bench.screen.contains { $0.contains(#"\x1b]0;x\x07\x9b2J\u202e"#) })
  }

  private func expectNoControls(_ bench: GridBench) {
    for line in bench.screen {
      let bare = line.split(separator: "\u{1B}[7m").joined().split(separator: "\u{1B}[0m").joined()
      #expect(
        bare.unicodeScalars.allSatisfy { VisibleText.of(String($0)) == String($0) }, "\(bare)")
    }
  }

  @Test func aTableToReadIsNotEdited() throws {
    let bench = try GridBench()
    bench.grid = Grid(reading: bench.grid.rows.table, wording: .english)
    for key in [ViewerKey.enter, .character("s"), .character("/"), .character("u")] {
      bench.press(key)
      #expect(bench.grid.message == "this is only to be read")
    }
    bench.press(.down)
    #expect(bench.screen.last == "? help  k key  c column  q back")
  }
}
