import Exact
import Testing

@testable import Rendering

struct ChartTornadoTests {
  /// Labels stand above the bars where there is no room beside them.
  @Test(arguments: [
    Picture(
      ChartSample.inputs, 80,
      """
      what moves payable
      rate                   ▓ -50,000.00 ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓│███████████████ +50,000.00 █
      advance payment share  █ -12,500.00            ████│▓▓▓▓            +12,500.00 ▓
      same side              ▓  +5,000.00                │▓▓████          +20,000.00 █
      little                 ▓       0.00                │█                    +1.00 █
      open                   ▓          ?                │                   #DIV/0! █
      │ base 100,000.00  ▓ input lowered  █ input raised

      """),
    Picture(
      ChartSample.inputs, 40, .chinese,
      """
      什么影响应付
      rate
      ▓ -50,000.00 ▓▓▓▓▓▓│██████ +50,000.00 █
      预付比例
      █ -12,500.00     ██│▓▓     +12,500.00 ▓
      same side
      ▓  +5,000.00       │▓█     +20,000.00 █
      little
      ▓       0.00       │█           +1.00 █
      open
      ▓          ?       │          #DIV/0! █
      │ 基准 100,000.00  ▓ 调低  █ 调高

      """),
    Picture(
      ChartSample.inputs, 20,
      """
      what moves payable
      rate
      ▓   -50K     +50K █
      ▓▓▓▓▓▓▓▓▓│█████████
      advance payment sha…
      █ -12.5K   +12.5K ▓
             ██│▓▓
      same side
      ▓ +5,000     +20K █
               │▓███
      little
      ▓      0       +1 █
               │█
      open
      ▓      ?  #DIV/0! █
               │
      │ base 100,000.00
      ▓ input lowered
      █ input raised

      """),
  ])
  func inputs(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// Nothing that moves the result, a result that is unknown, no inputs.
  @Test(arguments: [
    Picture(
      ChartSample.tornado(("rate", "100000", "100000")), 40,
      """
      what moves payable
      rate  ▓ 0.00          │          0.00 █
      │ base 100,000.00  ▓ input lowered
      █ input raised

      """),
    Picture(
      ChartSample.tornado(("rate", "1", "?"), base: "?"), 40, .chinese,
      """
      什么影响应付
      rate  ▓ ?             │             ? █
      │ 基准 ?  ▓ 调低  █ 调高

      """),
    Picture(
      ChartSample.tornado(("rate", "100000", "100000")), 20,
      """
      what moves payable
      rate
      ▓ 0      │      0 █
      │ base 100,000.00
      ▓ input lowered
      █ input raised

      """),
    Picture(
      ChartSample.tornado(), 40,
      """
      what moves payable
      no points

      """),
    Picture(
      ChartSample.tornado(), 40, .chinese,
      """
      什么影响应付
      没有点

      """),
  ])
  func plain(_ picture: Picture) { #expect(picture.text == picture.expected) }

  /// Numbers of 38 digits; a change that needs more is not known.
  @Test(arguments: [
    Picture(
      ChartSample.tornado(("rate", "-" + ChartSample.huge, ChartSample.huge), base: "0"), 40,
      """
      what moves payable
      rate  ▓ -1e36 ▓▓▓▓▓▓▓▓│████████ +1e36 █
      │ base 0.00  ▓ input lowered
      █ input raised

      """),
    Picture(
      ChartSample.tornado(
        ("rate", "-" + ChartSample.huge + "00", "0"), base: ChartSample.huge + "00"), 40, .chinese,
      """
      什么影响应付
      rate  █ -1e38 ██████████│           ? ▓
      │ 基准 1e38  ▓ 调低  █ 调高

      """),
  ])
  func huge(_ picture: Picture) { #expect(picture.text == picture.expected) }
}
