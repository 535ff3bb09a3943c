internal import ScreenReading
internal import Testing

/// The whole screen of a grid, on terminals of two sizes and in both languages.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct GridPictureTests {
  /// What the shell keeps between runs of one test.
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
    try state.write(
      "projects.csv",
      """
      project_id,name,region,year,kind,amount
      P-1,机加工培训,海曙,2020,training,180000
      P-2,粉尘宣传,海曙,2020,publicity,250000.5
      P-3,社会宣传,鄞州,2020,publicity,约5万

      """)
  }

  /// A language, a size, what is typed, and what is then on the screen.
  struct Picture: Sendable, CustomTestStringConvertible {
    let language: String
    let columns: Int
    let typed: String
    let rows: [String]

    var testDescription: String { "\(language) \(columns)" }
  }

  private static let low = [
    Picture(
      language: "en", columns: 20, typed: Key.down,
      rows: [
        "proje… │ name", "P-1    │ 机加工培训", "P-2    │ 粉尘宣传", "project_id (text): …",
        "projects · row 2 of…", "? help  Enter edit …",
      ]),
    Picture(
      language: "zh", columns: 20, typed: "/统筹地区 = 海曙",
      rows: [
        "项目…  │ 项目名称", "P-1    │ 机加工培训", "P-2    │ 粉尘宣传", "项目编号（文本）：P…",
        "projects · 第 1 行…", "其中：筹地区 = 海曙",
      ]),
  ]

  /// The rows between the table and what stands below it.
  private static let free = Array(repeating: "", count: 14)

  private static let high = [
    Picture(
      language: "en", columns: 80, typed: Key.down + Key.end,
      rows: [
        "    project_id │ name        region  year  kind           amount",
        "    ────────── │ ──────────  ──────  ────  ─────────  ──────────",
        "  1 P-1        │ 机加工培训  海曙    2020  training   180,000.00",
        "> 2 P-2        │ 粉尘宣传    海曙    2020  publicity  250,000.50",
        "  3 P-3        │ 社会宣传    鄞州    2020  publicity     #VALUE!",
      ] + free.dropLast() + [
        "amount (money): 250,000.50", "", "projects · row 2 of 3",
        "fail 6 · incomplete 3 · payable 0.00 + ? · withheld 430,000.50 + ?",
        "recoverable 0.00 + ?",
        "? help  Enter edit  / filter  s sort  w why  k key  c column  u undo  q back",
      ]),
    Picture(
      language: "zh", columns: 80, typed: Key.end + "s",
      rows: [
        "    项目编号 │ 项目名称    统筹地区  年度  项目类型  合同金额 ↑",
        "    ──────── │ ──────────  ────────  ────  ────────  ──────────",
        "> 1 P-1      │ 机加工培训  海曙      2020  培训      180,000.00",
        "  2 P-2      │ 粉尘宣传    海曙      2020  宣传      250,000.50",
        "  3 P-3      │ 社会宣传    鄞州      2020  宣传         #VALUE!",
      ] + free + [
        "合同金额（金额）：180,000.00", "", "projects · 第 1 行，共 3 行 · 排序 合同金额",
        "不达标 6 · 缺数据 3 · 应付 0.00 + ? · 暂扣 430,000.50 + ? · 待追回 0.00 + ?",
        "? 帮助  回车 修改  / 筛选  s 排序  w 为何  k 主键  c 列  u 撤销  q 返回",
      ]),
  ]

  @Test(arguments: low + high) func theWholeScreen(picture: Picture) throws {
    let terminal = try ShellUnderTest.start(
      state: state, columns: picture.columns, rows: picture.columns == 20 ? 6 : 24,
      arguments: ["--no-color", "--language", picture.language])
    try terminal.type("load \(state.path)/projects.csv; view projects", Key.enter)
    try terminal.waitForScreen("the grid") { $0.isAlternate && $0.rows.last?.first == "?" }
    try terminal.type(picture.typed)
    try terminal.waitForScreen(picture.rows.joined(separator: "\n")) { $0.rows == picture.rows }
  }
}
