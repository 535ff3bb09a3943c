internal import Testing

/// Chinese text is changed in the middle of rows, where half of a character may not be left over.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct ChineseDrawingTests {
  /// What the shell keeps between runs of one test.
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
  }

  private static let sentence =
    "显示 项目 其中 地区 = 海曙 且 年度 = 2020 列 项目编号，金额，地区 排序 金额 降序"

  /// A statement longer than a row, changed in all places.
  @Test(arguments: LineSetting.all)
  func aStatementIsChanged(setting: LineSetting) throws {
    let keys =
      TypedLine.typing(Self.sentence) + [.home, .insert("核"), .right, .delete, .end]
      + Array(repeating: .left, count: 20) + [.insert("鄞"), .insert("x"), .backspace, .backspace]
      + Array(repeating: .right, count: 9) + [.delete, .delete, .insert("a"), .cutToEnd, .putBack]
    try setting.press(keys.map { [$0] }, state: state)
  }

  /// Characters of one and two columns are put in and taken out anywhere.
  @Test(arguments: LineSetting.all)
  func charactersAreWhereTheKeysPutThem(setting: LineSetting) throws {
    try setting.press(setting.anyKeys(of: "ab 12海曙鄞州，。e"), state: state)
  }
}
