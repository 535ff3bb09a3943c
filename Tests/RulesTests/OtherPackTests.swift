import Diagnostics
import Rules
import SessionSupport
import Testing
import Workspace

/// The packs of other regions: what each sets, how strict it is, and that what it does not set
/// reads not specified. All figures are computed by hand.
@Suite struct OtherPackTests {
  /// Every formula of every pack means something, which is checked as a file's is.
  @Test(arguments: RulePack.shippedNames)
  func isSound(pack: String) throws {
    let messages = try said("export rules \(pack) to own.rules\nuse rules own.rules")
    #expect(messages.allSatisfy { $0.severity == .note }, "\(messages)")
  }

  @Test(arguments: [
    // The national measures: a limit of 3%, a prepayment inside a range, no standard of performance.
    ("national-2017", "", "cap.rate = 3% and project.max_months = 24 and provider.min_years = 2"),
    ("national-2017", "", "caps[省, 2020].limit = 30000"),
    ("national-2017", "", "count(assessment where aspect = performance) = 0"),
    (
      "national-2017", "",
      "projects[P-1].project_id = \"P-1\" and settlement[P-1].stage = prepayment"
    ),
    // 1,000 in advance of 30% of 100,000, and of 70%.
    ("national-2017", "", "settlement[P-1].entitled = 30000"),
    ("national-2017", "set settle.prepay_share = 70%", "settlement[P-1].entitled = 70000"),
    // The report decides alone.
    (
      "national-2017", "set projects[P-1].acceptance = qualified",
      "settlement[P-1].payable = 100000"
    ),
    // A contract stands for the agreement of a commissioned project, and of no other.
    (
      "national-2017", "set projects[P-2].mode = commissioned", "settlement[P-2].stage = prepayment"
    ),
    ("national-2017", "set projects[P-2].mode = direct", "settlement[P-2].stage = no_agreement"),
    ("national-2017", "set projects[P-2].mode = blank", "settlement[P-2].stage = no_agreement"),
    // Years before the rules are in force are named, later ones without an end are not.
    (
      "national-2017", "set projects[P-1].year = 2016",
      "count(conflicts where conflict = \"before_force\") = 1"
    ),
    (
      "national-2017", "set projects[P-1].year = 2030",
      "count(conflicts where conflict in (\"before_force\", \"after_force\")) = 0"
    ),
    // Two years are allowed, a day more is not.
    (
      "national-2017", "set projects[P-1].ends_on = 2022-01-01",
      "findings[projects, P-1, eligibility, term].result = pass"
    ),
    (
      "national-2017", "set projects[P-1].ends_on = 2022-01-02",
      "findings[projects, P-1, eligibility, term].result = fail"
    ),
    // Shandong: 3%, with consent up to 5%.
    ("shandong-2018", "", "caps[省, 2020].limit = 30000 and cap.rate_ceiling = 5%"),
    ("shandong-2018", "set cap.consented_rate = 4.5%", "caps[省, 2020].limit = 45000"),
    ("shandong-2018", "set cap.consented_rate = 5%", "caps[省, 2020].limit = 50000"),
    ("shandong-2018", "set cap.consented_rate = 6%", "caps[省, 2020].limit = 50000"),
    ("shandong-2018", "set cap.consented_rate = 1%", "caps[省, 2020].limit = 30000"),
    ("shandong-2018", "", "count(assessment) = 0"),
    ("shandong-2018", "", "settlement[P-1].entitled is blank"),
    // Shanxi: 30% and 70% of 30,000, and a limit of 100,000 for a project for society.
    ("shanxi-2022", "", "split[省, 2020, publicity].limit = 9000"),
    ("shanxi-2022", "", "split[省, 2020, training].limit = 21000"),
    ("shanxi-2022", "set cap.consented_rate = 4%", "split[省, 2020, training].limit = 28000"),
    (
      "shanxi-2022", "",
      "split[省, 2020, publicity].committed = 100000 and split[省, 2020, publicity].room = 0 - 91000"
    ),
    ("shanxi-2022", "", "split[省, 2020, training].committed = 100000"),
    (
      "shanxi-2022", "set projects[P-1].kind = combined",
      "split[省, 2020, combined].limit is blank and split[省, 2020, combined].committed = 100000"
    ),
    ("shanxi-2022", "", "findings[projects, P-2, eligibility, society_limit].result = pass"),
    (
      "shanxi-2022", "set projects[P-2].amount = 100000.01",
      "findings[projects, P-2, eligibility, society_limit].result = fail"
    ),
    ("shanxi-2022", "", "count(findings where key = P-1) = 0"),
    // Quanzhou: more than 85% are satisfied, 90% pass.
    ("quanzhou-2023", "", "findings[projects, P-1, performance, satisfaction].result = fail"),
    (
      "quanzhou-2023", "", "findings[projects, P-1, performance, satisfaction].required = \"> 85%\""
    ),
    (
      "quanzhou-2023", "set projects[P-1].satisfied = 86",
      "findings[projects, P-1, performance, satisfaction].result = pass"
    ),
    ("quanzhou-2023", "", "findings[projects, P-1, performance, pass_rate].result = pass"),
    (
      "quanzhou-2023", "set projects[P-1].passed = 8",
      "findings[projects, P-1, performance, pass_rate].result = fail"
    ),
    // Nothing says from which score on an examination is passed.
    (
      "quanzhou-2023", "set projects[P-1].passed = blank",
      "findings[projects, P-1, performance, pass_rate].result = unknown"
    ),
    // Ten were hurt in the 1,095 days before 2020, and three in the 366 days of 2020:
    // 1 - (3 / 100 / 366) / (10 / 100 / 1095) = 1 - 3285 / 3660 = 25 / 244.
    (
      "quanzhou-2023", "", "findings[projects, P-1, performance, accident_drop].result = pass"
    ),
    (
      "quanzhou-2023", "", "findings[projects, P-1, performance, accident_drop].value = 25 / 244"
    ),
    // Nine before: 1 - 3285 / 3294, which is less than a tenth.
    (
      "quanzhou-2023", "set incidents[I-1].persons = 5",
      "findings[projects, P-1, performance, accident_drop].result = fail"
    ),
    // The day of the start does not lie before it, nor does a day more than three years earlier.
    (
      "quanzhou-2023", "set incidents[I-1].occurred_on = 2016-12-31",
      "findings[projects, P-1, performance, accident_drop].value = 1 - (3 / 366) / (4 / 1095)"
    ),
    (
      "quanzhou-2023", "set incidents[I-1].occurred_on = 2017-01-01",
      "findings[projects, P-1, performance, accident_drop].result = pass"
    ),
    // None before: none now passes, and more fails, unless the choice is that it is unknown.
    (
      "quanzhou-2023", "set incidents.employer_id = E-9 where occurred_on < 2020-01-01",
      "findings[projects, P-1, performance, accident_drop].result = fail"
    ),
    (
      "quanzhou-2023", "set incidents.employer_id = E-9 where persons > 0",
      "findings[projects, P-1, performance, accident_drop].result = pass"
    ),
    // Years of which nothing is recorded are not years without accidents.
    (
      "quanzhou-2023", "remove incidents where occurred_on < 2018-01-01",
      "findings[projects, P-1, performance, accident_drop].result = unknown"
    ),
    (
      "quanzhou-2023",
      "set incidents.employer_id = E-9 where occurred_on < 2020-01-01; set assess.zero_base = unknown",
      "findings[projects, P-1, performance, accident_drop].result = unknown"
    ),
    ("quanzhou-2023", "", "caps[省, 2020].limit is blank and caps[省, 2020].verdict = incomplete"),
  ])
  func holds(pack: String, change: String, expectation: String) throws {
    let messages = try said("use rules \(pack)\n\(change)\nexpect \(expectation)")
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
  }

  /// What a pack does not set reads not specified, whatever Ningbo's says.
  @Test(arguments: [
    ("national-2017", ["assess.training_rate", "assess.accident_drop", "delivery.request_days"]),
    ("shandong-2018", ["settle.prepay_share", "project.max_months", "cap.consented_rate"]),
    ("shanxi-2022", ["settle.prepay_share", "assess.satisfaction", "provider.min_years"]),
    ("quanzhou-2023", ["cap.rate", "assess.pass_score", "assess.training_rate"]),
  ])
  func isNotSpecified(pack: String, parameters: [String]) throws {
    let expectations = parameters.map { "expect parameters[\($0)].value = \"not specified\"" }
    let messages = try said("use rules \(pack)\n" + expectations.joined(separator: "\n"))
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
  }

  /// What the text leaves to somebody is a choice, inside its range.
  @Test(arguments: [
    ("national-2017", "settle.prepay_share = 30.5%", ""),
    ("national-2017", "settle.prepay_share = 29%", " what-if"),
    ("shandong-2018", "cap.consented_rate = 5%", ""),
    ("shandong-2018", "cap.consented_rate = 6%", " what-if"),
    ("quanzhou-2023", "cap.rate = 3%", ""),
    ("quanzhou-2023", "assess.satisfaction = 80%", " what-if"),
  ])
  func isChoice(pack: String, setting: String, mark: String) throws {
    let session = try Session(MemorySurroundings(), rules: pack)
    session.run("set \(setting)")
    #expect(session.promptMark == mark)
  }

  private static let files = [
    "fund.csv": "region,year,contribution_income\n省,2019,1000000\n",
    "employers.csv": "employer_id,insured\nE-1,yes\n",
    "projects.csv": """
    project_id,employer_id,region,year,kind,mode,audience,amount,starts_on,ends_on,contract_signed_on,\
    agreement_signed_on,employees,employees_before,surveyed,satisfied,examined,passed
    P-1,E-1,省,2020,training,direct,employer,100000,2020-01-01,2020-12-31,,2020-01-01,100,100,100,85,10,9
    P-2,,省,2020,publicity,,society,100000,2020-01-01,2020-12-31,2020-01-01,,,,,,,

    """,
    "incidents.csv": """
    incident_id,employer_id,occurred_on,category,persons
    I-1,E-1,2019-12-31,injury,6
    I-2,E-1,2017-01-01,disease,4
    I-3,E-1,2020-01-01,injury,3

    """,
  ]

  private func said(_ statements: String) throws -> [Diagnostic] {
    try Session(MemorySurroundings(Self.files)).run(
      """
      load fund.csv
      load employers.csv
      load projects.csv
      load incidents.csv
      \(statements)
      """)
  }
}
