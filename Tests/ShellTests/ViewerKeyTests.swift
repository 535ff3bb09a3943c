import Testing

@testable import Shell

/// What terminals send for a key.
@Suite struct ViewerKeyTests {
  @Test(
    arguments: [
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{3}", .interrupt), ("\u{4}", .leave), ("\u{C}", .redraw), ("\u{1A}", .suspend),
      ("\u{7}", .unknown), ("\u{9B}", .unknown), ("q", .character("q")), ("海", .character("海")),
    ] as [(Unicode.Scalar, ViewerKey)])
  func ofOneCharacter(scalar: Unicode.Scalar, key: ViewerKey) {
    #expect(ViewerKey(scalar) == key)
  }

  @Test(
    arguments: [
      ("[A", .up), ("OB", .down), ("[C", .right), ("OD", .left), ("[H", .home), ("OF", .end),
      ("[1~", .home), ("[4~", .end), ("[7~", .home), ("[8~", .end), ("[5~", .pageUp),
      ("[6~", .pageDown), ("[1;5H", .top), ("[1;5F", .bottom), ("[Z", .backTab), ("[3~", .delete),
      ("[1;5C", .wordRight), ("[99;99~", .unknown), ("x", .unknown),
    ] as [(String, ViewerKey)])
  func behindEscape(sequence: String, key: ViewerKey) {
    #expect(ViewerKey(escape: sequence) == key)
  }
}
