import Diagnostics
import Exact
import Testing

@testable import Rendering

struct ChartFormTests {
  /// Whatever the width, no line is wider and none ends with spaces.
  @Test(arguments: [
    ChartSample.bars("50000", "62500", "?", "#", "0", "-1", present: 1),
    ChartSample.bars("1000000", "1003000", "1010000", labels: [.text("海曙区人力资源")], labelType: .text),
    ChartSample.bars(ChartSample.huge, "-" + ChartSample.huge),
    ChartSample.bars("?", "#"), ChartSample.bars(), ChartSample.many(500, rowLimit: 40),
    ChartSample.heat(["1000000", "1250000"], ["?", "#"]),
    ChartSample.heat([ChartSample.huge, "-" + ChartSample.huge]), ChartSample.heat([]),
    ChartSample.manyCells(rows: 7, columns: 50), ChartSample.inputs,
    ChartSample.tornado(("rate", "0", ChartSample.huge)), ChartSample.tornado(),
    ChartSample.histogram(12, 61, 25, from: "-15000", marks: ChartSample.marks),
    ChartSample.histogram(1, 2, from: ChartSample.huge), ChartSample.histogram(),
  ])
  func everyWidth(_ chart: ShownChart) {
    for width in 2...130 {
      for wording in Wording.allCases {
        let text = ChartForm(width: width, wording: wording).text(of: chart)
        for line in text.split(separator: "\n") {
          #expect(TextWidth.of(line) <= width && line.last != " ", "\(width): \(line)")
        }
      }
    }
    // What has no room at all is drawn all the same.
    for width in [.min, -1, 0, 1, .max] {
      #expect(!ChartForm(width: width).text(of: chart).isEmpty)
    }
  }

  @Test func widthOfItsOwn() {
    #expect(
      ChartForm().text(of: ChartSample.inputs) == ChartForm(width: 80).text(of: ChartSample.inputs))
  }

  @Test func titleIsSetOffAndSafe() {
    let chart = ShownChart.bars(BarChart("a\u{1B}[2J", points: [], type: .money))
    #expect(
      ChartForm(theme: .coloured).text(of: chart) == "\u{1B}[1ma\\x1b[2J\u{1B}[0m\nno points\n")
    #expect(
      ChartForm().text(of: .bars(BarChart("", points: [], type: .money))) == "no points\n")
  }

  /// A present point that is not there is not marked.
  @Test(arguments: [-1, 2, Int.max])
  func presentBeyondThePoints(_ present: Int) {
    #expect(
      ChartForm().text(of: ChartSample.bars("1", "2", present: present))
        == ChartForm().text(of: ChartSample.bars("1", "2")))
  }
}
