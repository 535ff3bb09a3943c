import Exact
import Testing

@testable import Rendering

struct ChartHeatTests {
  /// Numbers beside the shades where there is room, else shades alone.
  @Test(arguments: [
    Picture(
      ChartSample.heat(
        ["1000000", "1250000", "1500000"], ["1750000", "2000000", "?"], ["1100000", "#", "1900000"]),
      80,
      """
      payable by rate and cap
                   10K         20K         30K
        2%          1M  ░░   1.25M  ▒▒    1.5M
      2.5%  ▓▓   1.75M  ██      2M           ?
        3%        1.1M     #DIV/0!  ██    1.9M
      [ ] 1M – 1.2M  [░] 1.2M – 1.4M  [▒] 1.4M – 1.6M  [▓] 1.6M – 1.8M  [█] 1.8M – 2M
      least 1,000,000.00  greatest 2,000,000.00

      """),
    Picture(
      ChartSample.heat(
        ["1000000", "1250000", "1500000"], ["1750000", "2000000", "?"], ["1100000", "#", "1900000"]),
      40, .chinese,
      """
      应付 随 比例 与 上限
                   1万         2万         3万
        2%       100万  ░░   125万  ▒▒   150万
      2.5%  ▓▓   175万  ██   200万           ?
        3%       110万     #DIV/0!  ██   190万
      [ ] 100万 – 120万  [░] 120万 – 140万
      [▒] 140万 – 160万  [▓] 160万 – 180万
      [█] 180万 – 200万
      最小 1,000,000.00  最大 2,000,000.00

      """),
    Picture(
      ChartSample.heat(
        ["1000000", "1250000", "1500000"], ["1750000", "2000000", "?"], ["1100000", "#", "1900000"]),
      20,
      """
      payable by rate and
      cap
           10K 20K 30K
        2%     ░░░ ▒▒▒
      2.5% ▓▓▓ ███   ?
        3%     #D… ███
      [ ] 1M – 1.2M
      [░] 1.2M – 1.4M
      [▒] 1.4M – 1.6M
      [▓] 1.6M – 1.8M
      [█] 1.8M – 2M
      least 1,000,000.00
      greatest 2M

      """),
  ])
  func sweep(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// As many digits as tell the shades apart.
  @Test(arguments: [
    Picture(
      ChartSample.heat(["1000000", "1002500", "1005000"], ["1007500", "1010000", "?"]), 80,
      """
      payable by rate and cap
                   10K         20K         30K
        2%          1M  ░░ 1.0025M  ▒▒  1.005M
      2.5%  ▓▓ 1.0075M  ██   1.01M           ?
      [ ] 1M – 1.002M  [░] 1.002M – 1.004M  [▒] 1.004M – 1.006M  [▓] 1.006M – 1.008M
      [█] 1.008M – 1.01M
      least 1,000,000.00  greatest 1,010,000.00

      """),
    Picture(
      ChartSample.heat(["1000000", "1002500", "1005000"], ["1007500", "1010000", "?"]), 40,
      .chinese,
      """
      应付 随 比例 与 上限
           1万 2万 3万
        2%     ░░░ ▒▒▒
      2.5% ▓▓▓ ███   ?
      [ ] 100万 – 100.2万
      [░] 100.2万 – 100.4万
      [▒] 100.4万 – 100.6万
      [▓] 100.6万 – 100.8万
      [█] 100.8万 – 101万
      最小 1,000,000.00  最大 1,010,000.00

      """),
  ])
  func close(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// Numbers that are all equal, all 0 or all unknown; one cell, and none.
  @Test(arguments: [
    Picture(
      ChartSample.heat(["5", "5"], ["5", "5"]), 40,
      """
      payable by rate and cap
             10K   20K
        2%  ▒▒ 5  ▒▒ 5
      2.5%  ▒▒ 5  ▒▒ 5
      [▒] 5.00

      """),
    Picture(
      ChartSample.heat(["0", "0"]), 40, .chinese,
      """
      应付 随 比例 与 上限
           1万   2万
      2%  ▒▒ 0  ▒▒ 0
      [▒] 0.00

      """),
    Picture(
      ChartSample.heat(["?", "?"]), 40,
      """
      payable by rate and cap
           10K   20K
      2%     ?     ?

      """),
    Picture(
      ChartSample.heat(["-0.125"], type: .ratio), 40,
      """
      payable by rate and cap
                10K
      2%  ▒▒ -12.5%
      [▒] -12.5%

      """),
    Picture(
      ChartSample.heat(), 40,
      """
      payable by rate and cap
      no points

      """),
    Picture(
      ChartSample.heat([]), 40, .chinese,
      """
      应付 随 比例 与 上限
      没有点

      """),
  ])
  func plain(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// Numbers of 38 digits; too large ones have no shades, which is said.
  @Test(arguments: [
    Picture(
      ChartSample.heat([ChartSample.huge, "-" + ChartSample.huge, "1" + ChartSample.huge]), 40,
      """
      payable by rate and cap
                10K        20K        30K
      2%       1e36      -1e36  ██ 1.1e37
      [ ] -1e36 – 1.4e36  [░] 1.4e36 – 3.8e36
      [▒] 3.8e36 – 6.2e36  [▓] 6.2e36 – 8.6e36
      [█] 8.6e36 – 1.1e37
      least -1e36  greatest 1.1e37

      """),
    Picture(
      ChartSample.heat([ChartSample.huge + "00", "-" + ChartSample.huge + "00"]), 40, .chinese,
      """
      应付 随 比例 与 上限
               1万       2万
      2%      1e38     -1e38
      数值相差过大，无法画图

      """),
  ])
  func huge(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// As many rows and columns as have room, evenly spread; the rest is counted.
  @Test(arguments: [
    Picture(
      ChartSample.manyCells(rows: 15, columns: 30), 80,
      """
      many
                0   200   500   700 1,000 1,300 1,500 1,800 2,100 2,300 2,600 2,900
          0
        100
        200
        300                                                                   ░░░░░
        400                                                 ░░░░░ ░░░░░ ░░░░░ ░░░░░
        500                                           ░░░░░ ░░░░░ ░░░░░ ░░░░░ ░░░░░
        600                                     ░░░░░ ░░░░░ ░░░░░ ░░░░░ ░░░░░ ▒▒▒▒▒
        700                               ░░░░░ ░░░░░ ░░░░░ ░░░░░ ░░░░░ ▒▒▒▒▒ ▒▒▒▒▒
        800                               ░░░░░ ░░░░░ ░░░░░ ▒▒▒▒▒ ▒▒▒▒▒ ▒▒▒▒▒ ▒▒▒▒▒
        900                         ░░░░░ ░░░░░ ░░░░░ ░░░░░ ▒▒▒▒▒ ▒▒▒▒▒ ▒▒▒▒▒ ▓▓▓▓▓
      1,000                         ░░░░░ ░░░░░ ░░░░░ ▒▒▒▒▒ ▒▒▒▒▒ ▒▒▒▒▒ ▓▓▓▓▓ ▓▓▓▓▓
      1,100                         ░░░░░ ░░░░░ ▒▒▒▒▒ ▒▒▒▒▒ ▒▒▒▒▒ ▓▓▓▓▓ ▓▓▓▓▓ ▓▓▓▓▓
      1,200                   ░░░░░ ░░░░░ ░░░░░ ▒▒▒▒▒ ▒▒▒▒▒ ▓▓▓▓▓ ▓▓▓▓▓ ▓▓▓▓▓ █████
      1,300                   ░░░░░ ░░░░░ ▒▒▒▒▒ ▒▒▒▒▒ ▒▒▒▒▒ ▓▓▓▓▓ ▓▓▓▓▓ █████ █████
      1,400                   ░░░░░ ░░░░░ ▒▒▒▒▒ ▒▒▒▒▒ ▓▓▓▓▓ ▓▓▓▓▓ ▓▓▓▓▓ █████ █████
      [ ] 0 – 81.2K  [░] 81.2K – 162K  [▒] 162K – 244K  [▓] 244K – 325K
      [█] 325K – 406K
      least 0.00  greatest 406,000.00
      12 of 30 columns shown

      """),
    Picture(
      ChartSample.manyCells(rows: 100, columns: 30, rowLimit: 4), 40, .chinese,
      """
      many
                0   700 1,400 2,100 2,900
          0
      3,300                   ░░░░░ ░░░░░
      6,600             ░░░░░ ▒▒▒▒▒ ▓▓▓▓▓
      9,900       ░░░░░ ▒▒▒▒▒ ▓▓▓▓▓ █████
      [ ] 0 – 57.4万  [░] 57.4万 – 115万
      [▒] 115万 – 172万  [▓] 172万 – 230万
      [█] 230万 – 287万
      最小 0.00  最大 2,871,000.00
      共 100 行，显示 4 行
      共 30 列，显示 5 列

      """),
    Picture(
      ChartSample.manyCells(rows: 4, columns: 30), 20,
      """
      many
              0 2,900
        0
      100       ░░░░░
      200       ▓▓▓▓▓
      300       █████
      [ ] 0 – 17.4K
      [░] 17.4K – 34.8K
      [▒] 34.8K – 52.2K
      [▓] 52.2K – 69.6K
      [█] 69.6K – 87K
      least 0.00
      greatest 87,000.00
      2 of 30 columns
      shown

      """),
  ])
  func many(_ picture: Picture) { #expect(picture.text == picture.expected) }
}
