/// The criteria of the records that are not projects.
extension RulesOracle {
  /// providers · qualification (19).
  func qualification(of provider: Record) -> [Criterion] {
    let barredUntil = provider.date("barred_until")
    let today = parameters.today.map(Reading.known) ?? .blank
    return [
      Criterion(
        "experience", article: "19(1)",
        requires: .judged(provider.number("years_in_business"), named: "years_in_business") {
          $0 >= parameters.minYears
        }),
      mustBeYes("good_reputation", of: provider, named: "reputation", article: "19(1)"),
      Criterion(
        "no_violations", article: "19(1)",
        requires: .judged(provider.count("major_violations"), named: "major_violations") {
          $0 == .zero
        }),
      Criterion(
        "specialists", article: "19(2)",
        requires: .judged(provider.count("specialists"), named: "specialists") { $0 >= .one }),
      mustBeYes("facilities", of: provider, named: "facilities", article: "19(3)"),
      mustBeYes("other_conditions", of: provider, named: "other_conditions", article: "19(4)"),
      // "applies when barred_until given": most providers were never barred. "unset, the criterion
      // is unknown", and `assess.today` is what is missing.
      Criterion(
        "not_barred", article: "national 15",
        when: .isGiven(barredUntil, named: "barred_until"),
        requires: .judged(barredUntil, named: "barred_until", today, named: "assess.today", <)),
    ]
  }

  /// employers · responsibility (5), "each is yes".
  func responsibility(of employer: Record) -> [Criterion] {
    [
      "responsible_person", "safety_rules", "protective_measures", "safety_education",
      "safe_conditions",
    ].map { mustBeYes($0, of: employer, named: $0, article: "5") }
  }

  /// employers · coverage (2, 29). "Its finding names 29 where incidents are loaded and the
  /// employer has one, 2 elsewhere."
  func coverage(of employer: Record) -> [Criterion] {
    let id = employer.text("employer_id").value
    let hasIncident = rows(.incidents).contains { $0.text("employer_id").value == id }
    return [
      mustBeYes("insured", of: employer, named: "insured", article: hasIncident ? "29" : "2")
    ]
  }

  /// incidents · rectification (9). The visits "at discretion" never fail, so they are no criteria.
  func rectification(of incident: Record) -> [Criterion] {
    // "not for category accident": which category it is must be known to leave it out.
    let mayBeRecognised = Judgement.isOne(
      of: ["injury", "disease"],
      incident.choice("category", among: WordCells.categories), named: "category")
    return [
      Criterion(
        "reported", article: "9",
        requires: .isGiven(incident.date("reported_on"), named: "reported_on")),
      Criterion(
        "recognition", article: "9", when: mayBeRecognised,
        requires: .isGiven(
          incident.date("recognition_requested_on"), named: "recognition_requested_on")),
    ]
      + ["cause_found", "responsible_handled", "staff_educated", "measures_taken"].map {
        mustBeYes($0, of: incident, named: $0, article: "9")
      }
  }

  /// notices · sharing (7): "the date is given", so a blank fails.
  func sharing(of notice: Record) -> [Criterion] {
    ["hr", "emergency", "health", "union"].map { office in
      let column = office + "_on"
      return Criterion(
        office, article: "7", requires: .isGiven(notice.date(column), named: column))
    }
  }

  /// meetings · joint_meeting (6): "each is yes", so a blank is unknown.
  func jointMeeting(of meeting: Record) -> [Criterion] {
    ["hr", "finance", "emergency", "health", "union"].map {
      mustBeYes($0, of: meeting, named: $0, article: "6")
    }
  }

  private func mustBeYes(
    _ column: String, of record: Record, named name: String, article: String
  ) -> Criterion {
    Criterion(name, article: article, requires: .isYes(record.flag(column), named: column))
  }
}
