import Exact
import Testing

@testable import Rendering

struct ChartBarTests {
  /// What is unknown has no bar, and one point is the present one.
  @Test(arguments: [
    Picture(
      ChartSample.bars("50000", "62500", "75000", "?", "#", "0", "1", present: 1), 80,
      """
      payable by rate
        2%  █████████████████████████████████████▎                    50,000.00
      2.5%  ██████████████████████████████████████████████▋           62,500.00  ◂ now
        3%  ████████████████████████████████████████████████████████  75,000.00
      3.5%                                                                    ?
        4%                                                              #DIV/0!
      4.5%                                                                 0.00
        5%  ▏                                                              1.00

      """),
    Picture(
      ChartSample.bars("50000", "62500", "75000", "?", "#", "0", "1", present: 1), 40, .chinese,
      """
      应付 随 比例
        2%  ██████████       50,000.00
      2.5%  ████████████▌    62,500.00  ◂ 现值
        3%  ███████████████  75,000.00
      3.5%                           ?
        4%                     #DIV/0!
      4.5%                        0.00
        5%  ▏                     1.00

      """),
    Picture(
      ChartSample.bars("50000", "62500", "75000", "?", "#", "0", "1", present: 1), 20,
      """
      payable by rate
        2% ████▋     50K
      2.5% █████▊  62.5K ◂
        3% ███████   75K
      3.5%             ?
        4%       #DIV/0!
      4.5%             0
        5% ▏           1

      """),
  ])
  func sweep(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// Negative numbers stand at the left of the axis, in the same measure.
  @Test(arguments: [
    Picture(
      ChartSample.bars("-50000", "-1", "0", "25000.5", "100000", "?", present: 3), 80,
      """
      payable by rate
        2%  ██████████████████│                                      -50,000.00
      2.5%                   ▕│                                           -1.00
        3%                    │                                            0.00
      3.5%                    │█████████                              25,000.50  ◂ now
        4%                    │████████████████████████████████████  100,000.00
      4.5%                    │                                               ?

      """),
    Picture(
      ChartSample.bars("-50000", "-1", "0", "25000.5", "100000", "?", present: 3), 20,
      """
      payable by rate
        2% ██│      -50K
      2.5%  ▕│        -1
        3%   │         0
      3.5%   │█      25K ◂
        4%   │████  100K
      4.5%   │         ?

      """),
    Picture(
      ChartSample.bars("-50000", "-20000", "-1000"), 40, .chinese,
      """
      应付 随 比例
        2%  █████████████████████│  -50,000.00
      2.5%              ▐████████│  -20,000.00
        3%                      ▐│   -1,000.00

      """),
  ])
  func signs(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// Where numbers hardly differ for their size, bars begin near them, which is said.
  @Test(arguments: [
    Picture(
      ChartSample.bars("1000000", "1003000", "1010000", "1009999.99", present: 0), 80,
      """
      payable by rate
        2%                                                         1,000,000.00  ◂ now
      2.5%  ███████████████▉                                       1,003,000.00
        3%  █████████████████████████████████████████████████████  1,010,000.00
      3.5%  ████████████████████████████████████████████████████▉  1,009,999.99
      bars begin at 1,000,000.00

      """),
    Picture(
      ChartSample.bars("1000000", "1003000", "1010000", "1009999.99", present: 0), 20,
      """
      payable by rate
        2%            1M ◂
      2.5% █▊     1.003M
        3% ██████  1.01M
      3.5% █████▉  1.01M
      bars begin at
      1,000,000.00

      """),
    Picture(
      ChartSample.bars("-1000000", "-1003000", "-1010000"), 40, .chinese,
      """
      应付 随 比例
        2%                    │  -1,000,000.00
      2.5%              ▐█████│  -1,003,000.00
        3%  ██████████████████│  -1,010,000.00
      条形从 -1,000,000.00 起

      """),
    Picture(
      ChartSample.bars("0.9512", "0.953", "0.957", type: .ratio), 40,
      """
      payable by rate
        2%  ▊                           95.12%
      2.5%  ████████▋                    95.3%
        3%  ██████████████████████████   95.7%
      bars begin at 95.1%

      """),
    Picture(
      ChartSample.bars("90", "100"), 40,
      """
      payable by rate
        2%  ███████████████████████▍     90.00
      2.5%  ██████████████████████████  100.00

      """),
  ])
  func raised(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// Numbers that are all equal, all 0 or all unknown; one point, and none.
  @Test(arguments: [
    Picture(
      ChartSample.bars("5", "5"), 40,
      """
      payable by rate
        2%  ████████████████████████████  5.00
      2.5%  ████████████████████████████  5.00

      """),
    Picture(
      ChartSample.bars("0", "0"), 40,
      """
      payable by rate
        2%                                0.00
      2.5%                                0.00

      """),
    Picture(
      ChartSample.bars("?", "?"), 40, .chinese,
      """
      应付 随 比例
        2%  ?
      2.5%  ?

      """),
    Picture(
      ChartSample.bars("7", present: 0), 40, .chinese,
      """
      应付 随 比例
      2%  ██████████████████████  7.00  ◂ 现值

      """),
    Picture(
      ChartSample.bars(), 40,
      """
      payable by rate
      no points

      """),
    Picture(
      ChartSample.bars(), 40, .chinese,
      """
      应付 随 比例
      没有点

      """),
  ])
  func plain(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// Numbers of 38 digits; too large ones have no bars, which is said.
  @Test(arguments: [
    Picture(
      ChartSample.bars(ChartSample.huge, "-" + ChartSample.huge, "1" + ChartSample.huge), 40,
      """
      payable by rate
        2%    │██                         1e36
      2.5%  ██│                          -1e36
        3%    │██████████████████████   1.1e37

      """),
    Picture(
      ChartSample.bars(ChartSample.huge + "00", "-" + ChartSample.huge + "00"), 80,
      """
      payable by rate
        2%   100,000,000,000,000,000,000,000,000,000,000,000,000.00
      2.5%  -100,000,000,000,000,000,000,000,000,000,000,000,000.00
      the numbers lie too far apart to be drawn

      """),
    Picture(
      ChartSample.bars(ChartSample.huge + "00", "-" + ChartSample.huge + "00"), 40, .chinese,
      """
      应付 随 比例
        2%   1e38
      2.5%  -1e38
      数值相差过大，无法画图

      """),
  ])
  func huge(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// Texts are cut where bars would have no room; what would steer the terminal is escaped.
  @Test(arguments: [
    Picture(
      ChartSample.bars(
        "1", "2", labels: [.text("海曙区人力资源和社会保障局"), .text("a\u{1B}b")], labelType: .text), 80,
      #"""
      payable by rate
      海曙区人力资源和社会保障局  ███████████████████████                         1.00
      a\x1bb                      ██████████████████████████████████████████████  2.00

      """#),
    Picture(
      ChartSample.bars(
        "1", "2", labels: [.text("海曙区人力资源和社会保障局"), .text("a\u{1B}b")], labelType: .text), 40,
      .chinese,
      #"""
      应付 随 比例
      海曙区人力资源和社会保障…  █████       1
      a\x1bb                     ██████████  2

      """#),
    Picture(
      ChartSample.bars(
        "1", "2", labels: [.text("海曙区人力资源和社会保障局"), .text("a\u{1B}b")], labelType: .text), 20,
      #"""
      payable by rate
      海曙区人力… ███    1
      a\x1bb      ██████ 2

      """#),
  ])
  func labels(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// The first, the last, the present and some between; the rest is counted.
  @Test(arguments: [
    Picture(
      ChartSample.many(1234, rowLimit: 5, present: 700), 40,
      """
      many
          0  █▍                     100
        308  █████▊                 408
        700  ███████████▍           800  ◂ now
        924  ██████████████▌      1,024
      1,233  ███████████████████  1,333
      5 of 1,234 points shown

      """),
    Picture(
      ChartSample.many(3, rowLimit: 1), 40, .chinese,
      """
      many
      0                                    100
      2  ████████████████████████████████  102
      条形从 100 起
      共 3 点，显示 2 点

      """),
  ])
  func many(_ picture: Picture) { #expect(picture.text == picture.expected) }
}
