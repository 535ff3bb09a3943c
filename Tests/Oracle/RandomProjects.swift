/// What later tables need to know of a project that was made.
struct ProjectDraft {
  let id: String
  let region: String
  let year: Int
  let employer: String
  let kind: String
  let audience: String
  let startsOn: CalendarDay
  let endsOn: CalendarDay
  /// In ten-thousandths of a yuan, as all money of the generator.
  let amount: Int
  let audited: Int?
}

extension WorkbookDraft {
  mutating func randomProject(number: Int) -> ProjectDraft {
    let start = random.pick(
      from: [
        WorkbookDraft.day(2019, 1, 31), WorkbookDraft.day(2020, 2, 29),
        WorkbookDraft.day(2019, 2, 28), WorkbookDraft.day(2019, 8, 31),
        WorkbookDraft.day(2020, 1, 1), WorkbookDraft.day(2020, 3, 1),
      ], or: WorkbookDraft.today)
    let amount = randomAmount()
    return ProjectDraft(
      id: random.pick("P-\(number)", "P-\(number)", "p-\(number)", "项目-\(number)"),
      region: random.pick(from: regions, or: "海曙"),
      year: random.pick(from: years, or: 2020),
      employer: random.pick(from: Array(employers.prefix(2)), or: "E-1"),
      kind: random.pick("training", "training", "publicity", "combined", "combined", "research"),
      audience: random.pick("employer", "employer", "employer", "society", "special_industry"),
      startsOn: start, endsOn: randomEnd(after: start), amount: amount,
      audited: random.chance(25) ? amount + random.pick(-1, -500, 0, 1, -amount / 2) : nil)
  }

  /// Around the two bounds that a length can meet: 12 months (evidence) and project.max_months.
  private mutating func randomEnd(after start: CalendarDay) -> CalendarDay {
    let maxMonths = Int(parameters["project.max_months"] ?? "24") ?? 24
    let months = random.pick(maxMonths, maxMonths, 12, 12, 6, 3)
    let end = start.adding(months: months).adding(days: random.pick(-1, 0, 1))
    return random.chance(4) ? start.adding(days: random.pick(-1, 0)) : end
  }

  /// Amounts whose shares often end between two fen: 30% of 1,234.55 is 370.365.
  private mutating func randomAmount() -> Int {
    let yuan = Int.random(in: 1...5000, using: &random) * random.pick(1, 100)
    return random.pick(
      yuan * 10_000, yuan * 10_000, yuan * 10_000 + 5500, yuan * 10_000 + 500,
      yuan * 10_000 + 50, yuan * 10_000 + 1, yuan * 10_000 + 9900, 0, -yuan * 100)
  }

  mutating func projectTable() -> OracleTable {
    let amount = moneyHeader("amount")
    let audited = moneyHeader("audited_amount")
    let deduction = moneyHeader("deduction")
    let withOutcomes = random.chance(50)
    let rows = projects.map { project in
      var row = identity(of: project, amount: amount, audited: audited, deduction: deduction)
      row.merge(dates(of: project)) { first, _ in first }
      if withOutcomes { row.merge(outcomes(of: project)) { first, _ in first } }
      return row
    }
    return table(
      required: ["project_id", "region", "year", "kind", amount.text],
      optional: [
        "name", "employer_id", "mode", "audience", "provider_id", audited.text, "priority",
        "starts_on", "ends_on", "approved_on", "published_on", "procured", "contract_signed_on",
        "agreement_signed_on", "acceptance_requested_on", "accepted_on", "acceptance",
        "report_filed_on", deduction.text,
      ] + (withOutcomes ? Outcomes.columns : []), rows: rows)
  }

  private mutating func identity(
    of project: ProjectDraft, amount: MoneyHeader, audited: MoneyHeader, deduction: MoneyHeader
  ) -> [String: String] {
    let deducted = random.pick(0, project.amount / 2, project.amount, project.amount + 100)
    let acceptance = random.pick("", "", "qualified", "qualified", "unqualified", "terminated")
    let mode = random.pick("direct", "commissioned")
    return [
      "project_id": project.id,
      "name": random.pick("", "安全,培训", "他说\"好\"", "第一行\n第二行", "=1+1", "'@甲", "-项目"),
      // No text is unreadable, so only blanks disturb a region.
      "region": random.chance(blanks / 4) ? " " : project.region,
      "year": random.chance(errors / 2)
        ? random.pick("二〇二〇", "n/a") : random.chance(blanks / 4) ? "" : yearText(project.year),
      "kind": project.kind == "research"
        ? random.pick("研究", "research", "")
        : choiceCell(project.kind, among: WordCells.projectKinds),
      "employer_id": random.pick(project.employer, project.employer, project.employer, "", "E-9"),
      "mode": choiceCell(mode, among: WordCells.modes),
      "audience": choiceCell(project.audience, among: WordCells.audiences),
      "provider_id": random.pick(providers[0], providers[1], "", "S-9"),
      amount.text: moneyCell(project.amount, in: amount),
      audited.text: project.audited.map { moneyCell($0, in: audited) } ?? "",
      deduction.text: random.chance(50) ? moneyCell(deducted, in: deduction) : "",
      "priority": random.chance(30) ? "" : countCell(random.pick(0, 1, 1, 2, 10)),
      "acceptance": acceptance.isEmpty
        ? "" : choiceCell(acceptance, among: WordCells.acceptances),
      "procured": flagCell(yesChance: 85),
    ]
  }

  private mutating func dates(of project: ProjectDraft) -> [String: String] {
    let (start, end) = (project.startsOn, project.endsOn)
    let days = Int(parameters["delivery.request_days"] ?? "15") ?? 15
    let requested = end.adding(days: days + random.pick(-1, 0, 0, 1))
    return [
      "starts_on": dateCell(start),
      "ends_on": dateCell(end),
      "approved_on": dateCell(start.adding(days: random.pick(-30, -1, 0, 1))),
      "published_on": dateCell(start),
      "contract_signed_on": dateCell(start),
      "agreement_signed_on": random.chance(6) ? "" : dateCell(start),
      "acceptance_requested_on": dateCell(requested),
      "accepted_on": random.chance(40) ? "" : dateCell(end),
      "report_filed_on": random.chance(20) ? "" : dateCell(end),
    ]
  }
}
