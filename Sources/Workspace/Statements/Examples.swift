import Exact

/// How each word is typed: shown by `help`, and run by the tests.
public enum Examples {
  /// The examples of a word, in the words of a language.
  static func lines(for word: String, in wording: Wording) -> [String] {
    switch wording {
    case .english: all[word] ?? []
    case .chinese: chinese[word] ?? []
    }
  }

  /// The examples of every statement, by its English word.
  public static let all: [String: [String]] = [
    "load": [
      "load projects.csv", "load 培训名册-*.csv", "load a.csv, b.csv as p2020 kind projects",
      "load budget.csv key 项目", "load 台账.csv header 3 where 项目编号 is not blank with amount = 预算金额",
    ],
    "tables": ["tables"], "describe": ["describe projects"],
    "show": [
      "show projects where region = 海曙 sort by amount desc first 20",
      "show sum(amount), count by region from projects", "show caps[海曙, 2020].limit",
    ],
    "chart": [
      "chart sum(payable) by region from settlement", "chart count by verdict from assessment",
      "chart amount from projects where region = 海曙 sort by amount desc first 10",
    ],
    "view": ["view projects", "view projects where region = 海曙 sort by amount desc"],
    "assess": ["assess", "assess projects where region = 海曙"],
    "cap": ["cap", "cap where year = 2020"], "settle": ["settle", "settle by region"],
    "explain": [
      "explain P-0003", "explain settlement[P-0003].payable",
      "explain projects[P-0003].accident_drop", "explain caps.limit", "explain cap.rate",
    ],
    "why": ["why P-0003"], "why not": ["why not P-0003"],
    "set": [
      "set projects[P-0003].accidents = 2", "set cap.rate = 2.5%",
      "set fund.contribution_income *= 0.9 where year = 2019",
      "set projects[P-0003].amount = 12.5万 because \"核对合同原件\"",
    ],
    "reset": ["reset cap.rate", "reset projects[P-0003].amount", "reset all"],
    "add": [
      "add projects (project_id = X-1, region = 海曙, year = 2020, kind = training, amount = 20万)"
    ],
    "remove": ["remove projects where year < 2019"],
    "derive": ["derive projects.cost_per_head = amount / trained"],
    "scenario": [
      "scenario lean from base", "scenario both from lean, shock", "scenario lean", "scenario base",
    ],
    "scenarios": ["scenarios"],
    "compare": [
      "compare base, lean",
      "compare base, lean showing sum(settlement.payable), count(assessment where verdict = pass)",
    ],
    "sweep": [
      "sweep cap.rate from 1% to 5% step 0.5%",
      "sweep cap.rate from 1% to 5% step 1%, settle.prepay_share from 0% to 50% step 10% "
        + "showing sum(settlement.payable)",
      "sweep fund[海曙, 2019].contribution_income times 80% to 120% step 5%",
    ],
    "seek": [
      "seek caps[海曙, 2020].room_to_plan = 0 by cap.rate",
      "seek caps[海曙, 2020].room_to_plan = 0 by fund[海曙, 2019].contribution_income "
        + "between 0 and 1亿",
    ],
    "sensitivity": [
      "sensitivity sum(settlement.payable) by cap.rate, settle.prepay_share within 10%"
    ],
    "simulate": [
      "simulate caps[海曙, 2020].room_to_plan with fund.contribution_income "
        + "~ triangular(-20%, 0%, 5%) runs 200 seed 1",
      "simulate sum(caps.limit) with cap.rate ~ uniform(2%, 3%) runs 100",
    ],
    "plan": [
      "plan projects where year = 2020 maximizing sum(amount)",
      "plan projects where year = 2020 maximizing count(projects) per region keeping P-0003 as best",
    ],
    "let": ["let $reserve = sum(fund.opening_balance) * 5%"],
    "ask": ["ask $year = 2020 \"which year\""],
    "drop": ["drop p2020", "drop projects.cost_per_head", "drop lean", "drop $reserve"],
    "undo": ["undo", "undo 3"], "redo": ["redo"],
    "history": ["history"],
    "expect": ["expect count(assessment where verdict in (fail, incomplete)) = 0, \"all pass\""],
    "last": ["last", "last as csv"], "verify": ["verify session.fund"], "run": ["run session.fund"],
    "save": [
      "save session.fund", "save session.fund with results replace",
      "save session.fund with failures as comments",
    ],
    "export": [
      "export settlement where payable > 0 to out.csv", "export caps to caps.csv for excel",
      "export caps to caps.xlsx", "export all to year.xlsx replace", "export lesson to notes.md",
    ],
    "report": [
      "report to evaluation.html", "report where region = 海曙 to 海曙.html titled \"2020\"",
    ],
    "sql": ["sql spark to evaluate.sql", "sql duckdb for caps, settlement"],
    "use rules": ["use rules ningbo-2020"],
    "compare rules": ["compare rules ningbo-2020 quanzhou-2023"], "rules": ["rules"],
    "parameters": ["parameters"],
    "article": ["article 22"], "edit": ["edit"], "help": ["help settle"],
    "option": ["option format json", "option pager off"],
    "options": ["options"], "quit": ["quit", "quit lesson"],
    "learn": [
      "learn", "learn cap", "learn my.lesson", "learn --check my.lesson", "learn reset cap",
      "learn as 王芳", "learn --record to class.csv",
    ],
    "hint": ["hint"], "skip": ["skip"], "back": ["back"],
    "answer": ["answer fail score", "answer 61500"], "quiz": ["quiz 10", "quiz 10 seed 7"],
    "where": ["show projects where amount > 20万 and region in (海曙, 鄞州)"],
    "columns": ["show projects columns project_id, name, amount / 1万"],
    "by": ["show count, sum(amount) by region, kind from projects", "settle by region"],
    "sort by": ["show projects sort by region, amount desc"],
    "desc": ["show caps sort by limit desc"],
    "first": ["show projects sort by amount desc first 10"],
    "from": ["show max(amount) by kind from projects"],
    "to": ["export caps to caps.csv"],
    "as": ["load projects-2021.csv as p2021", "last as json"],
    "kind": ["load 台账.csv as p2020 kind projects"], "into": ["load more.csv into roster"],
    "header": ["load 台账.csv header 3"], "with": ["load 台账.csv with amount = 预算金额, year = 2020"],
    "results": ["save session.fund with results"],
    "failures as comments": ["save session.fund with failures as comments"],
    "key": ["load budget.csv key 项目"], "replace": ["export caps to caps.csv replace"],
    "titled": ["report to evaluation.html titled \"海曙 2020\""],
    "showing": ["sweep cap.rate from 1% to 5% step 1% showing sum(caps.limit)"],
    "times": ["sweep fund.contribution_income times 80% to 120% step 10%"],
    "step": ["sweep cap.rate from 1% to 5% step 1%"],
    "within": ["sensitivity sum(caps.limit) by cap.rate within 10%"],
    "runs": ["simulate sum(caps.limit) with cap.rate ~ uniform(2%, 3%) runs 100"],
    "seed": ["simulate sum(caps.limit) with cap.rate ~ uniform(2%, 3%) runs 100 seed 7"],
    "maximizing": ["plan projects where year = 2020 maximizing count(projects)"],
    "per": ["plan projects where year = 2020 maximizing count(projects) per region"],
    "keeping": ["plan projects where year = 2020 maximizing count(projects) keeping P-0003"],
    "because": ["set projects[P-0003].amount = 12.5万 because \"核对合同原件\""],
    "for": ["sql postgres for settlement to settle.sql"],
    "for excel": ["export settlement to 结算.csv for excel"],
    "between": ["show projects where amount between 10万 and 20万"],
    "in": ["show projects where region in (海曙, 鄞州)"],
    "contains": ["show projects where name contains 培训"],
    "starts with": ["show projects where project_id starts with P-00"],
    "ends with": ["show projects where name ends with 演练"],
    "is blank": ["show projects where published_on is blank"],
    "is error": ["show projects where amount is error"],
    "is unknown": ["show projects where amount is not unknown"],
    "and": ["show projects where kind = training and year = 2020"],
    "or": ["show projects where kind = training or kind = combined"],
    "not": ["show projects where not (region = 海曙)"],
    "sum": ["show sum(projects.amount where region = 海曙)"],
    "count": ["show count(assessment where verdict = fail)"],
    "min": ["show min(roster.score)"], "max": ["show max(projects.amount)"],
    "average": ["show average(known roster.score)"],
    "known": ["show sum(known projects.amount)"],
    "its": ["show projects columns project_id, count(its roster where score < 60)"],
    "round": ["show round(2.345, 2)"], "floor": ["show floor(2.9)"],
    "ceiling": ["show ceiling(2.1)"], "abs": ["show abs(1 - 3)"],
    "if": ["show projects columns project_id, if(amount > 20万, \"大\", \"小\")"],
    "year": ["show year(2020-03-01)"], "month": ["show month(2020-03-01)"],
    "days": ["show days(2020-03-01, 2020-03-16)"],
    "weekdays": ["show weekdays(2020-03-01, 2020-03-16)"], "length": ["show length(\"工伤预防\")"],
    "given": ["show count(projects where given(published_on))"], "loaded": ["show loaded(roster)"],
  ]

  /// The same in Chinese words.
  public static let chinese = chineseStatements.merging(chineseWords) { statement, _ in statement }

  private static let chineseStatements: [String: [String]] = [
    "load": [
      "载入 projects.csv", "载入 培训名册-*.csv", "载入 a.csv, b.csv 命名 p2020 类型 项目", "载入 budget.csv 主键 项目",
      "载入 台账.csv 表头 3 其中 项目编号 非 为空 带 合同金额 = 预算金额",
    ],
    "tables": ["表"], "describe": ["描述 项目"],
    "show": [
      "显示 项目 其中 统筹地区 = 海曙 排序 合同金额 降序 前 20", "显示 求和(合同金额)，计数 按 统筹地区 从 项目", "显示 限额表[海曙, 2020].上限",
    ],
    "chart": ["图表 求和(应付) 按 统筹地区 从 结算表", "图表 计数 按 结论 从 评估结果"],
    "view": ["查看 项目", "查看 项目 其中 统筹地区 = 海曙 排序 合同金额 降序"],
    "assess": ["评估", "评估 项目 其中 统筹地区 = 海曙"], "cap": ["限额", "限额 其中 年度 = 2020"],
    "settle": ["结算", "结算 按 统筹地区"],
    "set": [
      "设 项目[P-0003].本期工伤人数 = 2", "设 cap.rate = 2.5%", "设 基金.征缴收入 *= 0.9 其中 年度 = 2019",
      "设 项目[P-0003].合同金额 = 12.5万 因为 “核对合同原件”",
    ],
    "explain": ["解释 P-0003", "解释 结算表[P-0003].应付", "解释 cap.rate"],
    "why": ["为何 P-0003"], "why not": ["为何不 P-0003"],
    "reset": ["还原 cap.rate", "还原 项目[P-0003].合同金额", "还原 全部"], "undo": ["撤销", "撤销 3"], "redo": ["重做"],
    "let": ["令 $reserve = 求和(基金.期初余额) * 5%"],
    "expect": ["断言 计数(评估结果 其中 结论 = 不达标) = 0，“全部达标”"],
    "export": ["导出 结算表 其中 应付 > 0 到 结算.csv", "导出 限额表 到 限额.csv for excel", "导出 全部 到 年度.xlsx"],
    "article": ["第22条"],
    "sql": ["转译 spark 到 评估.sql", "转译 duckdb 针对 限额表，结算表"],
    "report": ["报告 到 评估.html", "报告 其中 统筹地区 = 海曙 到 海曙.html 题为 “海曙区2020年度”"],
    "save": ["保存 会话.fund", "保存 会话.fund 带 结果 覆盖", "保存 会话.fund 带 失败 作为 注释"],
    "edit": ["编辑"], "help": ["帮助 结算"], "use rules": ["采用规则 ningbo-2020"],
    "derive": ["派生 项目.人均 = 合同金额 / 实训人数"],
    "scenario": ["情景 紧缩 从 base", "情景 两者 从 紧缩，冲击", "情景 紧缩", "情景 base"], "scenarios": ["情景表"],
    "compare": ["比较 base，紧缩", "比较 base，紧缩 展示 求和(结算表.应付)"],
    "sweep": [
      "扫描 cap.rate 从 1% 到 5% 步长 0.5%",
      "扫描 cap.rate 从 1% 到 5% 步长 1%，settle.prepay_share 从 0% 到 50% 步长 10% 展示 求和(结算表.应付)",
      "扫描 基金[海曙, 2019].征缴收入 倍 80% 到 120% 步长 5%",
    ],
    "seek": [
      "求解 限额表[海曙, 2020].可安排额度 = 0 按 cap.rate",
      "求解 限额表[海曙, 2020].可安排额度 = 0 按 基金[海曙, 2019].征缴收入 介于 0 且 1亿",
    ],
    "sensitivity": ["敏感性 求和(限额表.上限) 按 cap.rate 幅度 10%"],
    "simulate": ["模拟 求和(限额表.上限) 带 cap.rate ~ 均匀(2%, 3%) 次数 100 种子 1"],
    "plan": [
      "规划 项目 其中 年度 = 2020 最大化 求和(合同金额)", "规划 项目 其中 年度 = 2020 最大化 计数(项目) 每 统筹地区 保留 P-0003 命名 最优",
    ],
    "compare rules": ["比较 规则 ningbo-2020 quanzhou-2023"],
    "add": ["增 项目（项目编号 = X-1，统筹地区 = 海曙，年度 = 2020，项目类型 = 培训，合同金额 = 20万）"],
    "remove": ["删 项目 其中 年度 < 2019"], "ask": ["询问 $年度 = 2020 “哪一年”"],
    "drop": ["弃 p2020", "弃 项目.人均", "弃 紧缩", "弃 $reserve"], "history": ["历史"],
    "last": ["上次", "上次 命名 csv"], "run": ["运行 session.fund"], "verify": ["核对 session.fund"],
    "rules": ["规则"],
    "parameters": ["参数"], "option": ["选项 format json"], "options": ["选项"],
    "quit": ["退出", "退出 课程"], "learn": ["学习", "学习 限额", "学习 还原 限额", "学习 命名 王芳"],
    "hint": ["提示"], "skip": ["跳过"], "back": ["返回"], "answer": ["回答 不达标 score"],
    "quiz": ["测验 10 种子 7"],
  ]
}
