extension Vocabulary {
  /// The functions of single values.
  public static let functions: [Entry] = [
    Entry("round", nil, "rounds half up: round(x, 2)", "四舍五入：round(x, 2)"),
    Entry("floor", nil, "rounds down", "向下取整"),
    Entry("ceiling", nil, "rounds up", "向上取整"),
    Entry("abs", nil, "the distance from 0", "绝对值"),
    Entry("if", "若", "one of two values: if(condition, then, else)", "二者选一：若(条件, 是, 否)"),
    Entry("year", nil, "the year of a date or month", "日期或月份所在的年"),
    Entry("month", nil, "the month of a date", "日期所在的月"),
    Entry("days", nil, "the days from one date to another: days(a, b)", "两个日期相隔的天数"),
    Entry(
      "weekdays", nil, "the Mondays to Fridays after one date up to another: weekdays(a, b)",
      "一个日期之后至另一日期的周一至周五天数：weekdays(a, b)"),
    Entry("length", nil, "how many characters a text has", "文本的字数"),
    Entry("given", nil, "whether a cell has something in it", "单元格是否已填写"),
    Entry("loaded", nil, "whether a kind of table is loaded", "某类表是否已载入"),
  ]

  /// The functions over many rows.
  public static let aggregates: [Entry] = [
    Entry("sum", "求和", "adds up", "求和"),
    Entry("count", "计数", "counts the rows", "计算行数"),
    Entry("min", "最小", "the least value", "最小值"),
    Entry("max", "最大", "the greatest value", "最大值"),
    Entry("average", "平均", "the mean value", "平均值"),
  ]

  /// The operators that are words.
  public static let operators: [Entry] = [
    Entry("and", "且", "both hold", "两者都成立"),
    Entry("or", "或", "one of them holds", "至少一个成立"),
    Entry("not", "非", "does not hold", "不成立"),
    Entry("between", "介于", "from one value to another, both included", "介于两值之间，含两端"),
    Entry("in", "属于", "is one of a list", "属于所列之一"),
    Entry("contains", "含", "has a text in it", "含有某段文字"),
    Entry("starts with", nil, "begins with a text", "以某段文字开头"),
    Entry("ends with", nil, "ends with a text", "以某段文字结尾"),
    Entry("is blank", "为空", "has no value", "没有值"),
    Entry("is error", "有误", "holds an error", "内容有误"),
    Entry("is unknown", "未知", "is blank or an error", "空或有误"),
  ]

  /// The words that stand for values, and those that stand inside aggregates.
  public static let values: [Entry] = [
    Entry("yes", "是", "yes", "是"),
    Entry("no", "否", "no", "否"),
    Entry("blank", "空", "no value: unknown", "没有值，即未知"),
    Entry("known", "已知", "leaves unknown values out", "不计未知的值"),
    Entry("its", "其", "only the rows that carry this row's key", "只计属于本行的行"),
  ]

  /// The tables that the language knows by name.
  public static let tables: [Entry] = [
    Entry("fund", "基金", "the fund's income and expenditure", "基金收支"),
    Entry("employers", "用人单位", "the employers", "用人单位"),
    Entry("projects", "项目", "the prevention projects", "预防项目"),
    Entry("outcomes", "绩效", "what the projects achieved", "项目绩效"),
    Entry("roster", "名册", "who was trained", "培训名册"),
    Entry("incidents", "事故", "accidents and diseases", "事故与职业病"),
    Entry("providers", "服务机构", "who carries projects out", "服务机构"),
    Entry("payments", "支付", "what was paid", "支付记录"),
    Entry("notices", "通报", "monthly notices", "信息通报"),
    Entry("meetings", "会议", "joint meetings", "联席会议"),
    Entry("holidays", "节假日", "days off, and weekends at work", "放假和调休上班的日子"),
    Entry("assessment", "评估结果", "verdicts by record and aspect", "各记录的评估结果"),
    Entry("findings", "依据", "results by record and criterion", "各标准的评估依据"),
    Entry("caps", "限额表", "limits by region and year", "各地区年度限额"),
    Entry("settlement", "结算表", "what is payable by project", "各项目结算"),
    Entry("sharing", "通报表", "what each body told, by region and month", "各地区每月的通报情况"),
    Entry("solvency", "支付能力表", "what the fund can pay, by region and year", "各地区年度基金的支付能力"),
    Entry("conflicts", "冲突", "where what was loaded contradicts itself", "载入的数据自相矛盾之处"),
    Entry("parameters", "参数", "the parameters of the rules", "规则的参数"),
    Entry("choices", "选择表", "what the text leaves open, and what was chosen", "条文未定之处与所作的选择"),
    Entry("criteria", "标准", "the criteria of the rules", "规则的标准"),
    Entry("rules", "规则", "the packs of rules", "各套规则"),
    Entry("scenarios", "情景表", "the scenarios", "各情景"),
    Entry("history", "历史", "the steps of the session", "会话的步骤"),
    Entry("lessons", "课程表", "the lessons, and how far one has come", "各课与学习进度"),
    Entry("progress", "学习记录", "what was done in lessons and quizzes", "课程与测验的记录"),
    Entry("last", "上次", "the last result", "上次结果"),
    Entry("comparison", "对比表", "the last comparison, figure by figure", "上次比较的各指标"),
    Entry("turned", "变化表", "what turned in the last comparison", "上次比较中的变化"),
    Entry("sweep", "扫描表", "the last sweep", "上次扫描结果"),
    Entry("seek", "求解表", "the last value that was sought", "上次求解结果"),
    Entry("sensitivity", "敏感性表", "the last tornado", "上次敏感性分析"),
    Entry("simulation", "模拟表", "the last simulation", "上次模拟结果"),
    Entry("plan", "规划表", "the projects of the last plan", "上次规划的项目"),
    Entry("score", "得分表", "the score of the last quiz, by article", "上次测验各条款的得分"),
    Entry("planned_caps", "规划限额表", "the caps of the last plan", "上次规划的限额"),
    Entry(
      "differences", "差异表", "where the script verified last differs from its record",
      "上次核对的脚本与记录不同之处"),
  ]
}
