import Exact
import Testing

@testable import Shell

/// The list below the line that Tab shows.
@Suite("lists of candidates")
struct CandidateListingTests {
  init() {
    // The widths of Chinese characters come from the locale.
    _ = TerminalLocale.prepare()
  }

  private func lines(
    _ names: [String], columns: Int, rows: Int = 20, detail: String = ""
  ) -> [String] {
    CandidateListing(
      candidates: names.map { .init($0, detail: detail) }, columns: columns, rows: rows,
      wording: .english
    ).lines
  }

  @Test func namesRunDownTheColumns() {
    #expect(lines(["aa", "bb", "cc", "dd", "ee"], columns: 10) == ["aa  dd", "bb  ee", "cc"])
    #expect(lines(["aa", "bb", "cc", "dd"], columns: 80) == ["aa  bb  cc  dd"])
    #expect(lines(["aa", "bb"], columns: 3) == ["aa", "bb"])
    #expect(lines(["a", "bbb", "cc"], columns: 10) == ["a    cc", "bbb"])
    #expect(lines([], columns: 80) == [])
  }

  @Test func aChineseCharacterIsTwoColumnsWide() {
    #expect(lines(["海曙", "鄞州", "ab"], columns: 12) == ["海曙  ab", "鄞州"])
    #expect(lines(["海曙", "ab", "鄞州"], columns: 12) == ["海曙  鄞州", "ab"])
  }

  @Test func detailsStandBelowEachOther() {
    let listing = CandidateListing(
      candidates: [.init("cap", detail: "limits"), .init("settle", detail: "money")], columns: 18,
      rows: 9, wording: .english)
    #expect(listing.lines == ["cap    limits", "settle money"])
    #expect(lines(["settle"], columns: 10, detail: "a long story") == ["settle"])
  }

  /// Names may come from data.
  @Test func nothingInANameReachesTheTerminal() {
    let listing = CandidateListing(
      candidates: [.init("a\u{1B}[31m", detail: "b\nc\u{9B}")], columns: 60, rows: 9,
      wording: .english
    ).lines
    #expect(listing.count == 1)
    #expect(listing[0].unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
  }

  @Test func aLongNameIsCut() {
    #expect(lines(["abcdefghij"], columns: 6) == ["abcd…"])
    #expect(lines(["海曙区鄞州区"], columns: 6) == ["海曙…"])
  }

  @Test func whatDoesNotFitIsCounted() {
    let names = (0..<9).map { "name\($0)" }
    let lines = lines(names, columns: 10, rows: 4)
    #expect(lines.prefix(3) == ["name0", "name1", "name2"])
    #expect(lines.count == 4)
    #expect(lines.last?.contains("6") == true)
    #expect(self.lines(names, columns: 10, rows: 9) == names)
  }

  /// Names without their details are more than details of few names.
  @Test func whereThereIsNoRoomDetailsAreLeftOut() {
    #expect(lines(["a", "b", "c"], columns: 12, rows: 2, detail: "money") == ["a  b  c"])
    let left = CandidateListing(
      candidates: (0..<9).map { .init("name\($0)") }, columns: 10, rows: 4, wording: .chinese
    ).lines.last
    #expect(left == "… 还有 6 行")
  }

  @Test(arguments: 4...60)
  func noRowIsWiderThanTheTerminal(columns: Int) {
    let names = ["amount", "海曙区", "x", "a_rather_long_name", "audited_amount", "审定金额"]
    for detail in ["", "money"] {
      let lines = lines(names, columns: columns, detail: detail)
      #expect(lines.allSatisfy { DisplayWidth.of($0) < columns })
    }
  }

  @Test(arguments: [
    (["amount", "audited_amount"], "a"), (["show", "show"], "show"), (["海曙", "海宁"], "海"),
    (["a", "b"], ""), ([], ""), (["settle", "settlement"], "settle"),
  ])
  func theCommonBeginning(names: [String], expected: String) {
    let completion = Completion(range: 0..<0, candidates: names.map { .init($0) })
    #expect(completion.commonPrefix == expected)
  }
}
