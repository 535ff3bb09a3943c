import Exact

/// What the prompt says before the first line: to a newcomer what to type, else what it is.
struct Welcome {
  let wording: Wording
  /// Whether nothing was ever typed here.
  let isFirst: Bool

  /// The lines.
  var lines: [String] {
    switch (wording, isFirst) {
    case (.english, true):
      [
        "fundsh · plan, evaluate and pay work-injury prevention projects",
        "type `load FILE.csv`, then `assess`, `cap` or `settle`; or `help`, or `learn`",
        "Tab completes, → takes the grey hint, Ctrl-C drops a line, Ctrl-D leaves",
      ]
    case (.chinese, true):
      [
        "fundsh · 工伤预防费的规划、评估与支付", "输入 载入 文件.csv，再输入 评估、限额 或 结算；帮助 列出其余语句，学习 打开课程",
        "Tab 补全，→ 采纳灰色提示，Ctrl-C 放弃一行，Ctrl-D 退出",
      ]
    case (.english, false): ["fundsh · `help` tells what to type"]
    case (.chinese, false): ["fundsh · 输入 帮助 查看用法"]
    }
  }
}
