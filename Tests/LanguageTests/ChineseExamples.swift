extension Examples {
  /// The Chinese words, and what input methods type.
  static let chinese: [(typed: String, canonical: String)] = [
    ("载入 projects.csv", "load projects.csv"),
    (
      "载入 a.csv, b.csv 命名 p2020 类型 projects 主键 k 覆盖",
      "load a.csv, b.csv as p2020 kind projects key k replace"
    ),
    (
      "载入 台账.csv 表头 3 其中 项目编号 非 为空 带 amount = 预算金额，year = 2020",
      "load 台账.csv header 3 where 项目编号 is not blank with amount = 预算金额, year = 2020"
    ),
    ("载入 more.csv 并入 roster", "load more.csv into roster"),
    ("载入　a.csv，　b.csv　命名　p", "load a.csv, b.csv as p"),
    ("载入 “我的 文件.csv”", "load \"我的 文件.csv\""),
    ("载入 a.csv；", "load a.csv"),
    ("表", "tables"), ("描述 项目", "describe 项目"),
    (
      "显示 项目 其中 地区 属于 (海曙、鄞州) 排序 金额 降序，名称 前 20",
      "show 项目 where 地区 in (海曙, 鄞州) sort by 金额 desc, 名称 first 20"
    ),
    ("显示 求和(金额)，计数() 按 地区 从 项目", "show sum(金额), count from 项目 by 地区"),
    ("图表 求和(金额) 按 地区 从 项目", "chart sum(金额) from 项目 by 地区"),
    ("显示 项目 列 名称、金额", "show 项目 columns 名称, 金额"),
    ("显示 caps【海曙，2020】。limit", "show caps[海曙, 2020].limit"),
    ("显示 caps［海曙，2020］．limit", "show caps[海曙, 2020].limit"),
    ("显示　ｐｒｏｊｅｃｔｓ［P-0003］", "show projects[P-0003]"),
    ("项目", "项目"), ("评估 项目，服务机构", "assess 项目, 服务机构"),
    ("限额 其中 年度 ＝ ２０２０", "cap where 年度 = 2020"), ("结算", "settle"),
    ("报告 到 评估.html", "report to 评估.html"),
    (
      "报告 其中 地区 = 海曙 到 海曙.html 题为 “海曙 2020” 覆盖",
      "report where 地区 = 海曙 to 海曙.html titled \"海曙 2020\" replace"
    ),
    ("设 cap.rate = 2.5％ 因为 “依据”", "set cap.rate = 2.5% because \"依据\""),
    ("设 fund.x ×＝ 0.9", "set fund.x *= 0.9"), ("设 fund.x ÷＝ 2", "set fund.x /= 2"),
    ("解释 P-0003", "explain P-0003"), ("为何 结算表【P-0003】。应付", "explain 结算表[P-0003].应付"),
    ("为何不 P-0003", "why not P-0003"), ("为何 非 P-0003", "why not P-0003"),
    ("why P-0003", "explain P-0003"), ("还原 全部", "reset all"), ("还原 cap.rate", "reset cap.rate"),
    ("增 项目（编号 ＝ Ｘ－１，金额 ＝ 20万）", "add 项目 (编号 = X-1, 金额 = 20万)"),
    ("删 项目 其中 年度 < 2019", "remove 项目 where 年度 < 2019"),
    ("令 $x = 5", "let $x = 5"), ("令 ￥x ＝ ·利息 收入·。金额", "let $x = `利息 收入`.金额"),
    ("弃 p2020", "drop p2020"), ("断言 a ≥ b 且 c ≠ d，“通过”", "expect a >= b and c != d, \"通过\""),
    ("询问 ＄年 = 2020 ‘哪一年’", "ask $年 = 2020 \"哪一年\""),
    ("撤销 3", "undo 3"), ("重做", "redo"), ("历史", "history"), ("上次", "last"),
    ("上次 命名 csv", "last as csv"), ("保存 s.fund 覆盖", "save s.fund replace"),
    ("保存 s.fund 带 结果，失败 作为 注释", "save s.fund with results, failures as comments"),
    ("运行 s.fund", "run s.fund"), ("核对 s.fund", "verify s.fund"),
    ("导出 结算表 其中 a = 1 到 x.csv", "export 结算表 where a = 1 to x.csv"),
    ("导出 全部 到 年度.xlsx 覆盖", "export all to 年度.xlsx replace"),
    ("导出 规则 ningbo-2020 到 my.rules", "export rules ningbo-2020 to my.rules"),
    ("采用规则 my.rules", "use rules my.rules"), ("规则", "rules"),
    ("派生 项目.人均 = 合同金额 / 实训人数", "derive 项目.人均 = 合同金额 / 实训人数"),
    ("情景 紧缩 从 base，冲击", "scenario 紧缩 from base, 冲击"), ("情景表", "scenarios"),
    ("比较 base，紧缩 展示 求和(限额表.上限)", "compare base, 紧缩 showing sum(限额表.上限)"),
    ("扫描 cap.rate 从 1% 到 5% 步长 1%", "sweep cap.rate from 1% to 5% step 1%"),
    ("扫描 a.b 倍 80% 到 120% 步长 5%", "sweep a.b times 80% to 120% step 5%"),
    ("求解 a.b = 0 按 cap.rate 介于 0% 且 10%", "seek a.b = 0 by cap.rate between 0% and 10%"),
    ("敏感性 a.b 按 cap.rate，c.d 幅度 10%", "sensitivity a.b by cap.rate, c.d within 10%"),
    ("模拟 a.b 带 c.d ～ 均匀（1，2） 次数 9 种子 3", "simulate a.b with c.d ~ 均匀(1, 2) runs 9 seed 3"),
    (
      "规划 项目 其中 年度 = 2021 最大化 求和(优先级) 每 统筹地区 保留 P-7 命名 最优",
      "plan 项目 where 年度 = 2021 maximizing sum(优先级) per 统筹地区 keeping P-7 as 最优"
    ),
    ("比较 规则 a-1， b-2", "compare rules a-1 b-2"), ("参数", "parameters"),
    ("第22条", "article 22"), ("条款 22(4)", "article 22(4)"), ("第二十二条（四）", "article 22(4)"),
    ("第二十二条第四项", "article 22(4)"), ("第22条第（四）项", "article 22(4)"), ("条款 二十二", "article 22"),
    ("条款 第十条", "article 10"),
    ("国家办法第9条", "article national 9"), ("条款 一百零二", "article 102"), ("第２２条（4）", "article 22(4)"),
    ("帮助 结算", "help 结算"),
    ("选项 format json", "option format json"), ("选项", "options"), ("退出", "quit"),
    ("a 介于 1 且 2 或 非 b", "a between 1 and 2 or not b"),
    (
      "a 含 安全 且 b 为空 且 c 有误 且 d 未知",
      "a contains 安全 and b is blank and c is error and d is unknown"
    ),
    ("a 非 属于 (b)", "a not in (b)"), ("参保 = 是 或 参保 = 否", "参保 = yes or 参保 = no"),
    ("a = 空", "a = blank"), ("若(a, b, c)", "if(a, b, c)"),
    ("求和(已知 其 名册.成绩 其中 成绩 < 60)", "sum(known its 名册.成绩 where 成绩 < 60)"),
    ("最小(a) ＋ 最大(b) － 平均(c)", "min(a) + max(b) - average(c)"),
    ("验收日期 ＋ 15天 － 24个月", "验收日期 + 15 days - 24 months"),
    ("2019年10月31日 － 2年", "2019-10-31 - 24 months"), ("2020年3月", "2020-03"), ("2019年", "2019年"),
  ]
}
