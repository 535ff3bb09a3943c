import Exact
import Testing

@testable import Rendering

struct ChartHistogramTests {
  /// Shares are left out before numbers are.
  @Test(arguments: [
    Picture(
      ChartSample.histogram(12, 61, 25, 2, 0, marks: ChartSample.marks), 80,
      """
      payable, simulated
           0.00 – 10,000.00  ███████▍                                12  12.0%  ◂ zero
      10,000.00 – 20,000.00  ██████████████████████████████████████  61  61.0%  ◂ mean
      20,000.00 – 30,000.00  ███████████████▌                        25  25.0%
      30,000.00 – 40,000.00  █▏                                       2   2.0%
      40,000.00 – 50,000.00                                           0   0.0%
      ◂ mean 17,500.50  ◂ zero 0.00  ◂ limit 99,999.00 (beyond the bins)

      """),
    Picture(
      ChartSample.histogram(12, 61, 25, 2, 0, marks: ChartSample.marks), 40, .chinese,
      """
      应付的模拟
        0 – 1万  █▉          12  12.0%  ◂ 零
      1万 – 2万  ██████████  61  61.0%  ◂ 均值
      2万 – 3万  ████        25  25.0%
      3万 – 4万  ▎            2   2.0%
      4万 – 5万               0   0.0%
      ◂ 均值 17,500.50  ◂ 零 0.00
      ◂ 上限 99,999.00（在各组之外）

      """),
    Picture(
      ChartSample.histogram(12, 61, 25, 2, 0, marks: ChartSample.marks), 20,
      """
      payable, simulated
        0 – █▊        12 ◂
      10K – █████████ 61 ◂
      20K – ███▋      25
      30K – ▎          2
      40K –            0
      ◂ mean 17,500.50
      ◂ zero 0.00
      ◂ limit 99,999.00
      (beyond the bins)

      """),
  ])
  func bins(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// A bin has the number it begins with, not the one it ends with; the last has both.
  @Test(arguments: [
    Picture(
      ChartSample.histogram(12, 61, 25, from: "-20000", marks: ChartSample.marks), 80,
      """
      payable, simulated
      -20,000.00 – -10,000.00  ███████                               12  12.2%
      -10,000.00 –       0.00  ████████████████████████████████████  61  62.2%
            0.00 –  10,000.00  ██████████████▊                       25  25.5%  ◂ zero
      ◂ mean 17,500.50 (beyond the bins)  ◂ zero 0.00
      ◂ limit 99,999.00 (beyond the bins)

      """),
    Picture(
      ChartSample.histogram(12, 61, 25, from: "-15000", marks: ChartSample.marks), 20,
      """
      payable, simulated
        -15K – █▏     12
      -5,000 – ██████ 61 ◂
       5,000 – ██▍    25
      ◂ mean 17,500.50
      (beyond the bins)
      ◂ zero 0.00
      ◂ limit 99,999.00
      (beyond the bins)

      """),
    Picture(
      ChartSample.histogram(3, 4, from: "-20000", marks: ChartSample.marks), 40, .chinese,
      """
      应付的模拟
      -2万 – -1万  ████████▎    3  42.9%
      -1万 –    0  ███████████  4  57.1%  ◂ 零
      ◂ 均值 17,500.50（在各组之外）
      ◂ 零 0.00
      ◂ 上限 99,999.00（在各组之外）

      """),
  ])
  func negative(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// No results, one bin, none, and counts that are no counts.
  @Test(arguments: [
    Picture(
      ChartSample.histogram(0, 0), 40,
      """
      payable, simulated
           0.00 – 10,000.00               0  –
      10,000.00 – 20,000.00               0  –

      """),
    Picture(
      ChartSample.histogram(7), 40,
      """
      payable, simulated
      0.00 – 10,000.00  ███████████  7  100.0%

      """),
    Picture(
      ChartSample.histogram(), 40,
      """
      payable, simulated
      no points

      """),
    Picture(
      ChartSample.histogram(), 40, .chinese,
      """
      应付的模拟
      没有点

      """),
    Picture(
      ChartSample.histogram(-3, .max, .max), 40,
      """
      payable, simulated
        0 –                                 -3
      10K –  ██████  9,223,372,036,854,775,807
      20K –  ██████  9,223,372,036,854,775,807

      """),
    Picture(
      ChartSample.histogram(7, 8, from: ChartSample.huge), 40,
      """
      payable, simulated
      1e36 – 1e36  ██████████████▉    7  46.7%
      1e36 – 1e36  █████████████████  8  53.3%

      """),
  ])
  func plain(_ picture: Picture) { #expect(picture.text == picture.expected) }
}
