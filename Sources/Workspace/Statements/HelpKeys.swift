import Diagnostics

/// What the keys of the prompt do, as `help keys` tells it.
enum HelpKeys {
  /// The keys, and what they do.
  static let all: [(keys: String, meaning: Phrase)] = [
    ("Tab", Phrase("completes what is typed, or lists what fits", zh: "补全，或列出可选内容")),
    ("→  End", Phrase("takes the grey hint behind the line", zh: "采纳行尾的灰色提示")),
    ("Enter", Phrase("runs the statement; inside a bracket begins a row", zh: "运行语句；括号未闭合时另起一行")),
    ("Alt-Enter", Phrase("begins a row", zh: "另起一行")),
    (
      "↑  ↓",
      Phrase(
        "the row above or below, then what was typed and begins alike", zh: "上一行或下一行，再到开头相同的历史语句")
    ),
    ("PageUp  PageDown", Phrase("what was typed and begins alike", zh: "开头相同的历史语句")),
    ("Ctrl-R", Phrase("searches what was typed; again: further back", zh: "查找历史语句；再按则继续向前")),
    ("Home  End", Phrase("to the ends of the row (Ctrl-A, Ctrl-E)", zh: "到行首或行尾（Ctrl-A、Ctrl-E）")),
    ("Ctrl-←  Ctrl-→", Phrase("by a word (Alt-B, Alt-F)", zh: "按词移动（Alt-B、Alt-F）")),
    ("Ctrl-K  Ctrl-U", Phrase("cuts to the end or the start of the row", zh: "剪去光标到行尾或行首的内容")),
    ("Ctrl-W  Alt-D", Phrase("cuts the word before or behind", zh: "剪去前一个或后一个词")),
    ("Ctrl-Y", Phrase("puts in what was cut last", zh: "粘贴刚剪去的内容")),
    ("Ctrl-X Ctrl-E", Phrase("opens the line in $EDITOR", zh: "用 $EDITOR 编辑本行")),
    ("Ctrl-L", Phrase("clears the screen", zh: "清屏")),
    ("Ctrl-C", Phrase("drops the line, or stops what runs", zh: "放弃本行，或中断运行")),
    ("Ctrl-D", Phrase("leaves, where the line is empty", zh: "行为空时退出")),
    ("Ctrl-Z", Phrase("suspends; `fg` comes back", zh: "挂起；用 `fg` 恢复")),
  ]
}
