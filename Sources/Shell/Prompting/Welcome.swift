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
        "`load FILE.csv` reads a table; `assess`, `cap`, `settle` give results; `help` lists the rest",
        "Tab completes, Ctrl-C drops the line, Ctrl-D leaves",
      ]
    case (.chinese, true):
      [
        "fundsh · 工伤预防费的规划、评估与支付", "载入 文件.csv 读入表；评估、限额、结算 给出结果；帮助 列出语句",
        "Tab 补全，Ctrl-C 放弃一行，Ctrl-D 退出",
      ]
    case (.english, false): ["fundsh · `help` tells what to type"]
    case (.chinese, false): ["fundsh · 输入 帮助 查看用法"]
    }
  }
}
