/// A row of every kind that meets each requirement, most of them exactly at the bound.
enum ExemplaryRows {
  static let kinds = [
    "fund", "employers", "projects", "outcomes", "roster", "incidents", "providers", "payments",
    "notices", "meetings", "holidays",
  ]

  static func row(of kind: String) -> [String: String] {
    var row: [String: String] = [:]
    for word in (cells[kind] ?? "").split(whereSeparator: \.isWhitespace) {
      let halves = word.split(separator: "=", maxSplits: 1)
      row[String(halves[0])] = String(halves[1])
    }
    return row
  }

  private static let cells = [
    "fund": """
    region=海曙 year=2019 contribution_income=1000000 other_income=0 benefit_expenditure=0
    other_expenditure=0 opening_balance=0
    """,
    "employers": """
    employer_id=E-1 region=海曙 insured=yes employees=100 responsible_person=yes
    safety_rules=yes protective_measures=yes safety_education=yes safe_conditions=yes
    """,
    "projects": """
    project_id=P-1 employer_id=E-1 region=海曙 year=2020 kind=combined mode=commissioned
    audience=employer provider_id=S-1 amount=1000 starts_on=2020-01-31 ends_on=2020-12-31
    approved_on=2020-01-31 published_on=2020-01-15 procured=yes contract_signed_on=2020-01-20
    agreement_signed_on=2020-01-21 acceptance_requested_on=2021-01-15 accepted_on=2021-02-01
    report_filed_on=2021-02-02
    """,
    "outcomes": """
    project_id=P-1 compliant=yes employees=100 employees_before=100 accidents=4
    accidents_before=5 young_pneumoconiosis=0 largest_diagnosis=2 product_accepted=yes
    on_time=yes target=100 reached=100 trainable=100 trained=95 surveyed=100 satisfied=80
    lowest_score=80
    """,
    "roster": "project_id=P-1 person_id=T-1 attended=yes score=80 satisfied=yes",
    "incidents": """
    incident_id=I-1 employer_id=E-1 occurred_on=2020-06-01 category=injury persons=1
    young_pneumoconiosis=0 reported_on=2020-06-02 recognition_requested_on=2020-06-10
    cause_found=yes responsible_handled=yes staff_educated=yes measures_taken=yes
    """,
    "providers": """
    provider_id=S-1 years_in_business=2 good_reputation=yes major_violations=0 specialists=1
    facilities=yes other_conditions=yes
    """,
    "payments": "payment_id=Y-1 project_id=P-1 paid_on=2020-03-01 amount=100",
    "notices": """
    region=海曙 month=2020-03 hr_on=2020-04-01 emergency_on=2020-04-01 health_on=2020-04-01
    union_on=2020-04-01
    """,
    "meetings": """
    region=海曙 held_on=2020-01-10 hr=yes finance=yes emergency=yes health=yes union=yes
    """,
    "holidays": "date=2021-01-01 working=no",
  ]
}
