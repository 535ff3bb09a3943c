import Exact

extension RecordKind {
  static let projects = RecordKind(
    "projects", ["项目"], guests: outcomes.columns.filter { !$0.isKey },
    [
      .key("project_id", .text, "项目编号", "项目ID"),
      .optional("name", .text, "项目名称"),
      .optional("employer_id", .text, "单位编号", "申报单位编号"),
      .required("region", .text, "统筹地区", "区域"),
      .required("year", .year, "年度"),
      .required("kind", .choice(projectKinds), "项目类型"),
      .optional("mode", .choice(projectModes), "实施方式"),
      .optional("audience", .choice(audiences), "面向"),
      .optional("provider_id", .text, "服务机构编号"),
      .required("amount", .money, "合同金额"),
      .optional("audited_amount", .money, "审定金额"),
      .optional("priority", .count, "优先级"),
      .optional("starts_on", .date, "开始日期"),
      .optional("ends_on", .date, "结束日期", "项目结束日期"),
      .optional("approved_on", .date, "审定日期", "立项日期"),
      .optional("published_on", .date, "公示日期"),
      .optional("procured", .truth, "是否招标采购", "已采购"),
      .optional("contract_signed_on", .date, "服务合同签订日期"),
      .optional("agreement_signed_on", .date, "服务协议签订日期"),
      .optional("acceptance_requested_on", .date, "验收申请日期"),
      .optional("accepted_on", .date, "验收日期"),
      .optional("acceptance", .choice(acceptances), "验收结论"),
      .optional("report_filed_on", .date, "报告备案日期"),
      .optional("deduction", .money, "扣减金额"),
    ])

  private static let projectKinds = Choice(
    [.init("publicity", "宣传"), .init("training", "培训"), .init("combined", "综合")], isOpen: true)

  private static let projectModes = Choice([
    .init("direct", "直接", "直接实施"), .init("commissioned", "委托", "委托实施"),
  ])

  private static let audiences = Choice([
    .init("employer", "用人单位"), .init("society", "社会"), .init("special_industry", "特殊行业"),
  ])

  private static let acceptances = Choice([
    .init("qualified", "合格"), .init("unqualified", "不合格", "限期整改"),
    .init("terminated", "终止"),
  ])

  static let outcomes = RecordKind(
    "outcomes", ["绩效"],
    [
      .key("project_id", .text, "项目编号"),
      .optional("compliant", .truth, "法规符合性", "合规"),
      .optional("employees", .count, "职工总人数"),
      .optional("employees_before", .count, "上年同期职工总人数"),
      .optional("accidents", .count, "本期工伤人数"),
      .optional("accidents_before", .count, "上年同期工伤人数"),
      .optional("young_pneumoconiosis", .count, "接尘不足5年尘肺病人数"),
      .optional("largest_diagnosis", .count, "一次性诊断职业病最多人数"),
      .optional("product_accepted", .truth, "宣传成品是否合格"),
      .optional("on_time", .truth, "是否按时完成"),
      .optional("target", .count, "计划宣传对象数"),
      .optional("reached", .count, "实际覆盖数"),
      .optional("trainable", .count, "应训人数"),
      .optional("trained", .count, "实训人数"),
      .optional("surveyed", .count, "有效问卷数"),
      .optional("satisfied", .count, "满意问卷数"),
      .optional("examined", .count, "考核人数"),
      .optional("passed", .count, "合格人数"),
      .score("lowest_score", "最低分"),
      .score("mean_score", "平均分"),
    ])

  static let incidents = RecordKind(
    "incidents", ["事故", "事故与职业病"],
    [
      .key("incident_id", .text, "事故编号"),
      .required("employer_id", .text, "单位编号"),
      .required("occurred_on", .date, "发生日期"),
      .required("category", .choice(categories), "类别"),
      .required("persons", .count, "人数"),
      .optional("young_pneumoconiosis", .count, "接尘不足5年尘肺病人数"),
      .optional("reported_on", .date, "报告日期"),
      .optional("recognition_requested_on", .date, "工伤认定申请日期"),
      .optional("interviewed", .truth, "约谈"),
      .optional("warned", .truth, "警示教育"),
      .optional("inspected", .truth, "检查"),
      .optional("cause_found", .truth, "原因查清"),
      .optional("responsible_handled", .truth, "责任人处理"),
      .optional("staff_educated", .truth, "受教育"),
      .optional("measures_taken", .truth, "整改落实"),
    ])

  private static let categories = Choice([
    .init("injury", "工伤"), .init("accident", "生产安全事故"), .init("disease", "职业病"),
  ])
}
