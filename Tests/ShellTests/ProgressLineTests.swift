import Exact
import Shell
import Testing

struct ProgressLineTests {
  @Test(arguments: [
    (370, 1000, 7_000, "37%  (370/1000)  about 12 s left", "37%  (370/1000)  约剩 12 秒"),
    (1, 1000, 1_000, "0%  (1/1000)  about 17 min left", "0%  (1/1000)  约剩 17 分钟"),
    (999, 1000, 5_000, "99%  (999/1000)  about 1 s left", "99%  (999/1000)  约剩 1 秒"),
    (0, 1000, 5_000, "0%  (0/1000)", "0%  (0/1000)"),
    (10, 20, 0, "50%  (10/20)", "50%  (10/20)"),
  ])
  func tellsHowLongItWillGoOn(
    done: Int, all: Int, milliseconds: Int, english: String, chinese: String
  ) {
    let line = ProgressLine(done, of: all, after: milliseconds)
    #expect(line.text(in: .english) == english)
    #expect(line.text(in: .chinese) == chinese)
  }
}
