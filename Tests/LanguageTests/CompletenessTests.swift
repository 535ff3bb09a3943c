import Testing

@testable import Language

@Suite struct CompletenessTests {
  @Test(arguments: [
    "show (1 +", "show sum(a", "add projects (\n a = 1,", "show projects[P-0003", "show caps[海曙,",
    "show caps[", "show caps[=a", "show 1 + \\", "show 1 \\\n", "tables\nshow (", "显示（1",
    "显示 caps【海曙，", "lod x\nshow (", "\\", "show (1 + 2", "load \\",
  ])
  func goesOn(_ text: String) {
    #expect(Parser.isIncomplete(text), "\(text)")
  }

  @Test(arguments: [
    "", "tables", "show (1 + 2)", "show \"abc", "show ('abc", "show t[\"abc", "# (", "show 1 # (",
    "load a(1.csv", "load [x].csv", "show \"(\"", "show `(`", "show 1 2 (", "show 1)", "lod x (",
    "show t[a\nb", "show 1 \\\n + 2", "show (1]", "\\\n\n",
  ])
  func isWhole(_ text: String) {
    #expect(!Parser.isIncomplete(text), "\(text)")
  }
}
