import Testing

@testable import Shell

/// Moving by rows and words; `|` marks the cursor.
@Suite("motion in the line")
struct MotionTests {
  @Test(arguments: [
    ("abc\nde|f", "ab|c\ndef"), ("a\nlonger|", "a|\nlonger"), ("abc\n|def", "|abc\ndef"),
    ("a\n\nb|", "a\n|\nb"), ("海曙\nab|", "海曙|\nab"),
  ])
  func up(from start: String, to end: String) {
    var text = marked(start)
    let isMoved = text.moveUp()
    #expect(isMoved)
    #expect(text == marked(end))
  }

  @Test(arguments: [
    ("ab|c\ndef", "abc\nde|f"), ("longer|\na", "longer\na|"), ("|abc\ndef", "abc\n|def"),
    ("a|\n\nb", "a\n|\nb"), ("a\n|\nb", "a\n\n|b"),
  ])
  func down(from start: String, to end: String) {
    var text = marked(start)
    let isMoved = text.moveDown()
    #expect(isMoved)
    #expect(text == marked(end))
  }

  @Test func theFirstAndTheLastRowAreTheEnds() {
    for start in ["|abc", "abc|", "ab|c\ndef", "|"] {
      var text = marked(start)
      let isMoved = text.moveUp()
      #expect(!isMoved)
      #expect(text == marked(start))
    }
    for start in ["|abc", "abc\nde|f", "abc\n|", "|"] {
      var text = marked(start)
      let isMoved = text.moveDown()
      #expect(!isMoved)
      #expect(text == marked(start))
    }
  }

  @Test(arguments: [
    ("abc\nd|ef\ng", 4, 7), ("|abc\ndef", 0, 3), ("abc|\ndef", 0, 3), ("abc\n|", 4, 4), ("|", 0, 0),
  ])
  func rows(text: String, start: Int, end: Int) {
    #expect(marked(text).rowStart == start)
    #expect(marked(text).rowEnd == end)
  }

  @Test(arguments: [
    ("show projects|", 5), ("show |projects", 0), ("show proj|ects", 5), ("cap.rate|", 4),
    ("a_b|", 0), ("sum(amount)|", 4), ("显示 项目|", 3), ("|abc", 0), ("  |", 0), ("x 12|", 2),
  ])
  func previousWord(text: String, expected: Int) {
    #expect(marked(text).previousWordStart == expected)
  }

  @Test(arguments: [
    ("|show projects", 4), ("show| projects", 13), ("sh|ow", 4), ("|cap.rate", 3),
    ("cap|.rate", 8), ("|显示 项目", 2), ("abc|", 3), ("|  ", 2), ("|12 x", 2),
  ])
  func nextWord(text: String, expected: Int) {
    #expect(marked(text).nextWordEnd == expected)
  }

  private func marked(_ text: String) -> EditedText {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    return EditedText(
      scalars: Array((parts[0] + parts[1]).unicodeScalars), cursor: parts[0].unicodeScalars.count)
  }
}
