internal import Testing

/// What is edited is what is seen: the screen is compared with the text, wrapped, after each key.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct LineDrawingTests {
  /// What the shell keeps between runs of one test.
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
  }

  private static let sentence =
    "显示 项目 其中 地区 = 海曙 且 年度 = 2020 列 项目编号，金额，地区 排序 金额 降序"

  /// A statement longer than a row is typed, moved in, and shortened from its end.
  @Test(arguments: LineSetting.all)
  func chineseTextIsWrapped(setting: LineSetting) throws {
    let keys =
      TypedLine.typing(Self.sentence) + [.home, .right, .right, .end]
      + Array(repeating: .left, count: 30) + Array(repeating: .right, count: 15) + [.end]
      + Array(repeating: .backspace, count: 25)
    try setting.press(keys.map { [$0] }, state: state)
  }

  /// Letters of one column are put in and taken out anywhere.
  @Test(arguments: LineSetting.all)
  func lettersAreWhereTheKeysPutThem(setting: LineSetting) throws {
    try setting.press(setting.anyKeys(of: "abcd 1234567890"), state: state)
  }
}
