import Exact
import Rendering
import Testing
import Workspace

@testable import Shell

/// What keys do to a grid.
@Suite struct GridKeyTests {
  @Test func theKeyStandsInFront() throws {
    let bench = try GridBench()
    #expect(bench.grid.rows.table.columns.first?.name == "project_id")
    #expect(bench.grid.place.frozenCount == 1)
    #expect(bench.cell == "projects[P-1].project_id")
  }

  @Test(
    arguments: [
      ([.down, .right], "projects[P-2].name"), ([.end], "projects[P-1].note"),
      ([.end, .tab], "projects[P-2].project_id"), ([.down, .backTab], "projects[P-1].note"),
      ([.backTab], "projects[P-1].project_id"), ([.character("G")], "projects[P-4].project_id"),
      ([.bottom, .up, .end, .home], "projects[P-3].project_id"),
      ([.pageDown], "projects[P-4].project_id"), ([.pageDown, .top], "projects[P-1].project_id"),
      ([.bottom, .down, .down], "projects[P-4].project_id"), ([.left], "projects[P-1].project_id"),
    ] as [([ViewerKey], String)])
  func keysMove(keys: [ViewerKey], cell: String) throws {
    let bench = try GridBench()
    for key in keys { bench.press(key) }
    #expect(bench.cell == cell)
  }

  @Test(arguments: [
    ("k", "P-3", "projects[P-3].project_id"), (":", "p-4", "projects[P-4].project_id"),
    ("k", "-2", "projects[P-2].project_id"), ("c", "amount", "projects[P-1].amount"),
    ("c", "合同", "projects[P-1].amount"), ("c", "am", "projects[P-1].amount"),
  ])
  func aTypedKeyOrColumnIsGoneTo(letter: String, typed: String, cell: String) throws {
    let bench = try GridBench()
    bench.type(letter)
    bench.type(typed)
    bench.press(.enter)
    #expect(bench.cell == cell)
    #expect(bench.grid.message.isEmpty)
  }

  @Test func whatIsNotThereIsSaid() throws {
    let bench = try GridBench()
    bench.type("k")
    bench.type("X-9")
    bench.press(.enter)
    #expect(bench.grid.message == "no key is like 'X-9'")
    #expect(bench.cell == "projects[P-1].project_id")
    bench.press(.down)
    #expect(bench.grid.message.isEmpty)
  }

  @Test(arguments: [
    ("region = 海曙", ["P-1", "P-2"]), ("amount > 20万", ["P-2"]), ("amount is error", ["P-3"]),
    ("统筹地区 = 鄞州 且 项目类型 = 培训", ["P-4"]), ("宣传", ["P-2", "P-3"]), ("PUBLICITY", ["P-2", "P-3"]),
    ("250,000", ["P-2"]), ("海曙", ["P-1", "P-2"]), ("2020-03", ["P-1"]),
    ("", ["P-1", "P-2", "P-3", "P-4"]),
  ])
  func rowsAreFilteredByAConditionOrAText(typed: String, keys: [String]) throws {
    let bench = try GridBench()
    bench.type("/")
    bench.type(typed)
    bench.press(.enter)
    #expect(bench.keys == keys)
    #expect(bench.grid.message.isEmpty)
    #expect(bench.kept == [])
    bench.type("/")
    #expect(bench.grid.input?.typed == typed)
    bench.press(.cutToStart, .enter)
    #expect(bench.keys.count == 4)
  }

  @Test func aFilterStaysWithinTheView() throws {
    let bench = try GridBench("view projects where region = 海曙 columns name, amount / 1万")
    bench.type("/")
    bench.type("kind = training or region = 鄞州")
    bench.press(.enter)
    #expect(bench.keys == ["P-1"])
    #expect(bench.cell == "projects[P-1].name")
    bench.press(.right)
    #expect(bench.cell == nil)
    bench.press(.enter)
    #expect(bench.grid.input == nil)
    #expect(bench.grid.message.hasPrefix("this cell is found by no key"))
  }

  /// No statement can say it, so it is not the name of another row.
  @Test func aKeyWithALineBreakIsNone() throws {
    let bench = try GridBench(
      projects:
        "project_id,region,year,kind,amount\n\"P\n1\",海曙,2020,training,1\nP 1,海曙,2020,training,2\n")
    #expect(bench.cell == nil)
    bench.press(.enter)
    #expect(bench.grid.input == nil)
    #expect(bench.grid.message.contains("line break"))
    bench.press(.down)
    #expect(bench.cell?.hasPrefix("projects[P 1]") == true)
  }

  @Test func aSlipInAConditionIsSaid() throws {
    let bench = try GridBench()
    bench.type("/")
    bench.type("regon = 海曙")
    bench.press(.enter)
    #expect(bench.keys.isEmpty)
    #expect(bench.grid.message.contains("no cell holds 'regon = 海曙'"))
    #expect(bench.grid.message.contains("regon"))
  }

  @Test func theCursorsColumnSortsUpDownAndNotAtAll() throws {
    let bench = try GridBench()
    bench.type("c")
    bench.type("amount")
    bench.press(.enter)
    for keys in [
      ["P-4", "P-1", "P-2", "P-3"], ["P-2", "P-1", "P-4", "P-3"], ["P-1", "P-2", "P-3", "P-4"],
    ] {
      bench.type("s")
      #expect(bench.keys == keys)
      // The cursor stays with its row.
      #expect(bench.cell == "projects[P-1].amount")
    }
  }

  @Test(arguments: [
    (
      "view projects where amount is not error columns amount / 1万, project_id",
      ["P-4", "P-1", "P-2"]
    ),
    (
      "view projects where amount is not error columns project_id, `amount`", ["P-1", "P-2", "P-4"]
    ),
  ])
  func whatIsComputedSortsAsWell(statement: String, keys: [String]) throws {
    let bench = try GridBench(statement)
    bench.type("s")
    #expect(bench.keys == keys)
  }

  @Test func groupsAreSorted() throws {
    let bench = try GridBench("view count, sum(known amount) by region from projects")
    bench.press(.end)
    bench.type("s")
    #expect(bench.grid.rows.table.cell(0, 0) == .text("鄞州"))
    bench.type("s")
    #expect(bench.grid.rows.table.cell(0, 0) == .text("海曙"))
    #expect(bench.grid.message.isEmpty)
  }

  @Test func columnsAreFrozenUpToTheCursor() throws {
    let bench = try GridBench()
    bench.press(.right, .right)
    bench.type("f")
    #expect(bench.grid.place.frozenCount == 3)
    bench.type("f")
    #expect(bench.grid.place.frozenCount == 0)
  }

  /// Escape takes back a message, never the grid: what follows would be typed at the prompt.
  @Test func escapeStays() throws {
    let bench = try GridBench()
    bench.press(.escape, .escape)
    #expect(!bench.isLeft)
  }

  @Test(arguments: [.leave, .interrupt, .character("q")] as [ViewerKey])
  func keysLeave(key: ViewerKey) throws {
    let bench = try GridBench()
    bench.press(key)
    #expect(bench.isLeft)
  }

  @Test(arguments: [.escape, .leave, .interrupt] as [ViewerKey])
  func aLineIsLeftBeforeTheGrid(key: ViewerKey) throws {
    let bench = try GridBench()
    bench.type("/")
    bench.type("q")
    bench.press(key)
    #expect(bench.grid.input == nil)
    #expect(!bench.isLeft)
  }

  @Test func theKeysAreExplained() throws {
    for (language, word) in [("en", "freeze the columns"), ("zh", "冻结到此列")] {
      let bench = try GridBench(setting: language)
      bench.type("?")
      #expect(bench.screen.contains { $0.contains(word) })
      bench.type("q")
      #expect(bench.grid.page == nil)
      #expect(!bench.isLeft)
    }
  }

  @Test func aReasonIsReadAndLeft() throws {
    let bench = try GridBench("view settlement")
    bench.type("c")
    bench.type("entitled")
    bench.press(.enter)
    bench.type("w")
    #expect(bench.screen.first == "settlement[P-1].entitled = 0.00")
    bench.size = GridSize(columns: 40, rows: 3)
    bench.press(.pageDown)
    #expect(bench.grid.page?.top == 2)
    bench.press(.escape)
    #expect(bench.grid.page == nil)
    #expect(bench.statements.isEmpty)
  }
}
