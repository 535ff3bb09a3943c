import Exact

extension RecordKind {
  /// The eleven kinds, in the order in which they are listed.
  public static let all: [RecordKind] = [
    fund, employers, projects, outcomes, roster, incidents, providers, payments, notices, meetings,
    holidays,
  ]

  static let fund = RecordKind(
    "fund", ["基金"],
    [
      .key("region", .text, "统筹地区", "地区", "区域"),
      .key("year", .year, "年度", "年份"),
      .required("contribution_income", .money, "征缴收入", "工伤保险费收入", "保费收入"),
      .optional("other_income", .money, "其他收入"),
      .optional("benefit_expenditure", .money, "待遇支出", "工伤保险待遇支出"),
      .optional("other_expenditure", .money, "其他支出"),
      .optional("opening_balance", .money, "期初余额", "年初结余"),
      .optional("prevention_budget", .money, "预防费预算", "工伤预防费预算"),
      .optional("provisional", .truth, "预计", "是否预计"),
    ])

  static let employers = RecordKind(
    "employers", ["用人单位"],
    [
      .key("employer_id", .text, "单位编号", "统一社会信用代码"),
      .optional("name", .text, "单位名称", "企业名称", "用人单位"),
      .optional("region", .text, "统筹地区", "地区"),
      .optional("industry", .text, "行业"),
      .required("insured", .truth, "是否参保", "参保"),
      .optional("employees", .count, "职工总人数"),
      .optional("responsible_person", .truth, "负责人已明确"),
      .optional("safety_rules", .truth, "规章制度"),
      .optional("protective_measures", .truth, "防护措施"),
      .optional("safety_education", .truth, "教育管理"),
      .optional("safe_conditions", .truth, "条件改善"),
    ])

  static let roster = RecordKind(
    "roster", ["名册", "培训名册"],
    [
      .key("project_id", .text, "项目编号"),
      .key("person_id", .text, "人员编号"),
      .required("attended", .truth, "是否参训", "参训"),
      .score("score", "成绩", "考核成绩"),
      .optional("satisfied", .truth, "是否满意", "满意"),
    ])

  static let providers = RecordKind(
    "providers", ["服务机构"],
    [
      .key("provider_id", .text, "服务机构编号"),
      .optional("name", .text, "机构名称"),
      .optional("years_in_business", .number, "从业年限"),
      .optional("good_reputation", .truth, "市场信誉良好"),
      .optional("major_violations", .count, "重大违法违规次数"),
      .optional("specialists", .count, "专业人员数"),
      .optional("facilities", .truth, "硬件设施"),
      .optional("other_conditions", .truth, "其他条件"),
      .optional("barred_until", .date, "禁入截止日期"),
    ])

  static let payments = RecordKind(
    "payments", ["支付"],
    [
      .key("payment_id", .text, "支付编号"),
      .required("project_id", .text, "项目编号"),
      .required("paid_on", .date, "支付日期"),
      .required("amount", .money, "支付金额"),
    ])

  static let notices = RecordKind(
    "notices", ["通报", "信息通报"],
    [
      .key("region", .text, "地区"),
      .key("month", .month, "月份"),
      .optional("hr_on", .date, "人社通报日期"),
      .optional("emergency_on", .date, "应急通报日期"),
      .optional("health_on", .date, "卫健通报日期"),
      .optional("union_on", .date, "工会通报日期"),
    ])

  static let meetings = RecordKind(
    "meetings", ["会议", "联席会议"],
    [
      .key("region", .text, "地区"),
      .key("held_on", .date, "会议日期"),
      .optional("hr", .truth, "人社"),
      .optional("finance", .truth, "财政"),
      .optional("emergency", .truth, "应急"),
      .optional("health", .truth, "卫健"),
      .optional("union", .truth, "工会"),
    ])

  /// Days off on a weekday, and days at work on a weekend; a list may name weekends off, too.
  static let holidays = RecordKind(
    "holidays", ["节假日"],
    [
      .key("date", .date, "日期"),
      .required("working", .truth, "是否上班", "上班", "是否工作日"),
      .optional("name", .text, "名称", "节日"),
    ])
}
