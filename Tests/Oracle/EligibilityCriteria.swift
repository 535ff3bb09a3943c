/// projects · eligibility (2, 6, 10, 12–15).
struct EligibilityCriteria {
  let project: Record
  let oracle: RulesOracle

  var all: [Criterion] {
    [insured, fundable, approved, published, term]
  }

  /// "audience is employer and employers are loaded"; without employers the `and` is settled.
  private var insured: Criterion {
    let condition = Judgement.isOne(of: ["employer"], project.audience, named: "audience")
      .and(Judgement(oracle.isLoaded(.employers)))
    // "for insured, `employer_id` where it is blank or not in employers, else `insured`".
    let test =
      oracle.employer(of: project).map { employer in
        Judgement.isYes(employer.flag("insured"), named: "insured")
      } ?? Judgement(.unknown, missing: ["employer_id"])
    return Criterion("insured", article: "2", when: condition, requires: test)
  }

  private var fundable: Criterion {
    Criterion(
      "fundable", article: "10",
      requires: .isOne(of: Record.fundableKinds, project.projectKind, named: "kind"))
  }

  /// "approved_on is given, and ≤ starts_on where starts_on is given".
  ///
  /// A blank start asks for nothing; one that cannot be read may be given, so it leaves the second
  /// half unknown. A blank approval fails whatever the start is.
  private var approved: Criterion {
    let (approvedOn, startsOn) = (project.date("approved_on"), project.date("starts_on"))
    let isGiven = Judgement.isGiven(approvedOn, named: "approved_on")
    let isInTime =
      startsOn.isBlank
      ? Judgement.always
      : .judged(
        approvedOn, named: "approved_on", startsOn, named: "starts_on"
      ) { approval, start in approval <= start }
    return Criterion("approved", article: "6, 12–15", requires: isGiven.and(isInTime).once)
  }

  private var published: Criterion {
    Criterion(
      "published", article: "12–15",
      requires: .isGiven(project.date("published_on"), named: "published_on"))
  }

  /// "ends_on ≤ starts_on + project.max_months months", applies where both are given: a blank date
  /// is not given, so the criterion is not there; an unreadable one leaves that unknown.
  private var term: Criterion {
    let (endsOn, startsOn) = (project.date("ends_on"), project.date("starts_on"))
    let condition = Judgement.isGiven(endsOn, named: "ends_on")
      .and(.isGiven(startsOn, named: "starts_on"))
    let test = Judgement.judged(
      endsOn, named: "ends_on", startsOn, named: "starts_on"
    ) { end, start in end <= start.adding(months: oracle.parameters.maxMonths) }
    return Criterion("term", article: "national 9", when: condition, requires: test)
  }
}

extension Judgement {
  /// The same with each input blamed once.
  fileprivate var once: Judgement {
    var names: [String] = []
    for name in missing where !names.contains(name) { names.append(name) }
    return Judgement(truth, missing: names)
  }
}
