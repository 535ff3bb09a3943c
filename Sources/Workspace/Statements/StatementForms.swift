import Diagnostics
import Exact
import Language
import Rendering

/// How each statement is written: its clauses in brackets where they may be left out, `…` where more of
/// the same may follow.
///
///     settle [where CONDITION] [by VALUE, …] [sort by VALUE [desc], …] [first N] [columns VALUE, …]
enum StatementForms {
  /// The forms of a word, if it is a statement.
  static func lines(for entry: Vocabulary.Entry, in wording: Wording) -> [String] {
    guard entry.isStatement else { return [] }
    return (all[entry.word] ?? []).map { $0.text(in: wording) }
  }

  private static let view = Phrase(
    " [where CONDITION] [by VALUE, …] [sort by VALUE [desc], …] [first N] [columns VALUE, …]",
    zh: " [其中 〈条件〉] [按 〈值〉，…] [排序 〈值〉 [降序]，…] [前 〈行数〉] [列 〈值〉，…]")

  private static func withView(_ form: Phrase, _ rest: Phrase = Phrase(same: "")) -> Phrase {
    [form, view, rest].joined(by: Phrase(same: ""))
  }

  /// The forms of every statement, by its English word.
  static let all: [String: [Phrase]] =
    ofTables.merging(ofChanges) { first, _ in first }.merging(ofQuestions) { first, _ in first }
    .merging(ofTheSession) { first, _ in first }

  private static let ofTables: [String: [Phrase]] = [
    "load": [
      Phrase(
        "load FILE [sha256 DIGEST], … [as NAME] [kind KIND] [into TABLE] [key COLUMN, …] [header LINE] "
          + "[where CONDITION] [with COLUMN = VALUE, …] [replace]",
        zh: "载入 〈文件〉 [sha256 〈摘要〉], … [命名 〈名称〉] [类型 〈类型〉] [并入 〈表〉] [主键 〈列〉，…] [表头 〈行号〉] "
          + "[其中 〈条件〉] [带 〈列〉 = 〈值〉，…] [覆盖]")
    ],
    "tables": [Phrase("tables", zh: "表")],
    "describe": [Phrase("describe TABLE", zh: "描述 〈表〉")],
    "show": [withView(Phrase("show WHAT, … [from TABLE]", zh: "显示 〈内容〉，… [从 〈表〉]"))],
    "view": [withView(Phrase("view WHAT, … [from TABLE]", zh: "查看 〈内容〉，… [从 〈表〉]"))],
    "chart": [
      Phrase(
        "chart VALUE, … [from TABLE] [where CONDITION] [by VALUE, …] [sort by VALUE [desc], …] "
          + "[first N]",
        zh: "图表 〈值〉，… [从 〈表〉] [其中 〈条件〉] [按 〈值〉，…] [排序 〈值〉 [降序]，…] [前 〈行数〉]")
    ],
    "last": [Phrase("last [as FORM]", zh: "上次 [命名 〈格式〉]")],
    "assess": [withView(Phrase("assess [TABLE, …]", zh: "评估 [〈表〉，…]"))],
    "cap": [withView(Phrase("cap", zh: "限额"))],
    "settle": [withView(Phrase("settle", zh: "结算"))],
    "explain": [Phrase("explain FIGURE", zh: "解释 〈数值〉")],
    "why": [Phrase("why FIGURE", zh: "为何 〈数值〉")],
    "why not": [Phrase("why not RECORD", zh: "为何不 〈记录〉")],
    "article": [Phrase("article NUMBER", zh: "条款 〈条号〉")],
    "rules": [Phrase("rules", zh: "规则")],
    "parameters": [Phrase("parameters", zh: "参数")],
    "use rules": [Phrase("use rules PACK", zh: "采用规则 〈规则〉")],
    "compare rules": [Phrase("compare rules PACK PACK", zh: "比较 规则 〈规则〉 〈规则〉")],
  ]

  private static let ofChanges: [String: [Phrase]] = [
    "set": ["=", "+=", "-=", "*=", "/="].map { sign in
      Phrase(
        "set PLACE \(sign) VALUE [where CONDITION] [because \"REASON\"]",
        zh: "设 〈位置〉 \(sign) 〈值〉 [其中 〈条件〉] [因为 “〈理由〉”]")
    },
    "reset": [Phrase("reset PLACE", zh: "还原 〈位置〉"), Phrase("reset all", zh: "还原 全部")],
    "add": [
      Phrase(
        "add TABLE (COLUMN = VALUE, …) [because \"REASON\"]",
        zh: "增 〈表〉（〈列〉 = 〈值〉，…） [因为 “〈理由〉”]")
    ],
    "remove": [
      Phrase(
        "remove TABLE where CONDITION [because \"REASON\"]",
        zh: "删 〈表〉 其中 〈条件〉 [因为 “〈理由〉”]"),
      Phrase("remove TABLE[KEY] [because \"REASON\"]", zh: "删 〈表〉[〈主键〉] [因为 “〈理由〉”]"),
    ],
    "derive": [Phrase("derive TABLE.COLUMN = VALUE", zh: "派生 〈表〉.〈列〉 = 〈值〉")],
    "let": [Phrase("let $NAME = VALUE", zh: "令 $〈名称〉 = 〈值〉")],
    "ask": [Phrase("ask $NAME = VALUE [\"QUESTION\"]", zh: "询问 $〈名称〉 = 〈值〉 [“〈问题〉”]")],
    "drop": [
      Phrase("drop NAME", zh: "弃 〈名称〉"), Phrase("drop TABLE.COLUMN", zh: "弃 〈表〉.〈列〉"),
      Phrase("drop $NAME", zh: "弃 $〈名称〉"),
    ],
    "undo": [Phrase("undo [N]", zh: "撤销 [〈步数〉]")],
    "redo": [Phrase("redo [N]", zh: "重做 [〈步数〉]")],
    "history": [Phrase("history", zh: "历史")],
  ]

  private static let ofQuestions: [String: [Phrase]] = [
    "scenario": [Phrase("scenario NAME [from SCENARIO, …]", zh: "情景 〈名称〉 [从 〈情景〉，…]")],
    "scenarios": [Phrase("scenarios", zh: "情景表")],
    "compare": [
      Phrase(
        "compare SCENARIO, SCENARIO, … [showing FIGURE, …]", zh: "比较 〈情景〉，〈情景〉，… [展示 〈数值〉，…]")
    ],
    "sweep": [
      Phrase(
        "sweep PLACE from VALUE to VALUE step VALUE, … [showing FIGURE, …]",
        zh: "扫描 〈位置〉 从 〈值〉 到 〈值〉 步长 〈值〉，… [展示 〈数值〉，…]"),
      Phrase(
        "sweep PLACE times VALUE to VALUE step VALUE, … [showing FIGURE, …]",
        zh: "扫描 〈位置〉 倍 〈值〉 到 〈值〉 步长 〈值〉，… [展示 〈数值〉，…]"),
    ],
    "seek": [
      Phrase(
        "seek FIGURE = VALUE by PLACE [between VALUE and VALUE]",
        zh: "求解 〈数值〉 = 〈值〉 按 〈位置〉 [介于 〈值〉 且 〈值〉]")
    ],
    "sensitivity": [
      Phrase(
        "sensitivity FIGURE by PLACE, … within SHARE", zh: "敏感性 〈数值〉 按 〈位置〉，… 幅度 〈比例〉")
    ],
    "simulate": [
      Phrase(
        "simulate FIGURE, … with PLACE ~ DISTRIBUTION, … [runs N] [seed N]",
        zh: "模拟 〈数值〉，… 带 〈位置〉 ~ 〈分布〉，… [次数 〈次数〉] [种子 〈种子〉]")
    ],
    "plan": [
      Phrase(
        "plan projects [where CONDITION] maximizing FIGURE [per VALUE, …] [keeping KEY, …] [as NAME]",
        zh: "规划 项目 [其中 〈条件〉] 最大化 〈数值〉 [每 〈值〉，…] [保留 〈主键〉，…] [命名 〈名称〉]")
    ],
  ]

  private static let ofTheSession: [String: [Phrase]] = [
    "save": [
      Phrase(
        "save FILE [with results] [with failures as comments] [replace]",
        zh: "保存 〈文件〉 [带 结果] [带 失败 作为 注释] [覆盖]")
    ],
    "export": [
      withView(
        Phrase("export WHAT, … [from TABLE]", zh: "导出 〈内容〉，… [从 〈表〉]"),
        Phrase(" to FILE [for excel] [replace]", zh: " 到 〈文件〉 [for excel] [覆盖]")),
      Phrase("export all to FILE [replace]", zh: "导出 全部 到 〈文件〉 [覆盖]"),
      Phrase("export lesson to FILE [replace]", zh: "导出 课程 到 〈文件〉 [覆盖]"),
      Phrase("export rules PACK to FILE [replace]", zh: "导出 规则 〈规则〉 到 〈文件〉 [覆盖]"),
    ],
    "sql": [
      Phrase(
        "sql ENGINE [for TABLE, …]", zh: "转译 〈引擎〉 [针对 〈表〉，…]"),
      Phrase(
        "sql ENGINE [for TABLE, …] to FILE [replace]",
        zh: "转译 〈引擎〉 [针对 〈表〉，…] 到 〈文件〉 [覆盖]"),
    ],
    "report": [
      Phrase(
        "report [where CONDITION] to FILE [titled \"TITLE\"] [replace]",
        zh: "报告 [其中 〈条件〉] 到 〈文件〉 [题为 “〈标题〉”] [覆盖]")
    ],
    "run": [Phrase("run FILE", zh: "运行 〈文件〉")],
    "verify": [Phrase("verify FILE", zh: "核对 〈文件〉")],
    "expect": [Phrase("expect CONDITION [, \"MESSAGE\"]", zh: "断言 〈条件〉 [，“〈说明〉”]")],
    "edit": [Phrase("edit", zh: "编辑")],
    "help": [Phrase("help [WORD]", zh: "帮助 [〈词〉]")],
    "option": [Phrase("option [NAME [VALUE]]", zh: "选项 [〈名称〉 [〈值〉]]")],
    "options": [Phrase("options", zh: "选项")],
    "quit": [Phrase("quit", zh: "退出"), Phrase("quit lesson", zh: "退出 课程")],
    "learn": [
      Phrase("learn [LESSON]", zh: "学习 [〈课程〉]"), Phrase("learn FILE", zh: "学习 〈文件〉"),
      Phrase("learn reset LESSON", zh: "学习 还原 〈课程〉"),
      Phrase("learn reset all", zh: "学习 还原 全部"),
      Phrase("learn as NAME", zh: "学习 命名 〈姓名〉"),
      Phrase("learn --check FILE", zh: "学习 --检查 〈文件〉"),
      Phrase(
        "learn --record [FILE, …] [to FILE [replace]]",
        zh: "学习 --记录 [〈文件〉，…] [到 〈文件〉 [覆盖]]"),
    ],
    "hint": [Phrase("hint", zh: "提示")], "skip": [Phrase("skip", zh: "跳过")],
    "back": [Phrase("back", zh: "返回")],
    "answer": [
      Phrase("answer VERDICT [CRITERION, …]", zh: "回答 〈结论〉 [〈标准〉，…]"),
      Phrase("answer VALUE", zh: "回答 〈值〉"),
    ],
    "quiz": [Phrase("quiz [N] [seed N]", zh: "测验 [〈题数〉] [种子 〈数〉]")],
  ]
}
