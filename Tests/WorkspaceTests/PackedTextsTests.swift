import SeededRandom
import Testing

@testable import Workspace

/// What a long session was told is kept in little room and comes back as it was.
@Suite struct PackedTextsTests {
  @Test(arguments: [
    [], [""], ["", "", ""], ["甲"], ["aaaaaaaaaaaaaaaaaaaaaaaa"], ["abcabcabcabcabcabc", "abc"],
    [String(repeating: "统筹地区", count: 5000), "\u{0}\r\n", "👩‍👩‍👧"],
  ])
  func textsComeBack(_ texts: [String]) {
    #expect(PackedTexts(texts).texts == texts)
  }

  @Test(arguments: Seeds.few(20))
  func randomTextsComeBack(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let words = ["set", " ", "projects[P-", "].amount", " = ", "1", "9.5", "万元", "\n", "", "鄞州"]
    let texts = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      (0..<Int.random(in: 0...12, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined()
    }
    #expect(PackedTexts(texts).texts == texts)
  }
}
