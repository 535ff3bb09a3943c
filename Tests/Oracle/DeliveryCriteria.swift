/// projects · delivery (17, 18, 19, 23).
struct DeliveryCriteria {
  let project: Record
  let oracle: RulesOracle

  var all: [Criterion] {
    [agreement, contract, procured, qualifiedProvider, requestedInTime, reportFiled]
  }

  // MARK: Conditions

  private var isCommissioned: Judgement {
    .isOne(of: ["commissioned"], project.mode, named: "mode")
  }

  /// "mode is commissioned, or audience is society or special_industry": a public audience settles
  /// it even where the mode is unknown, an employer's leaves it to the mode.
  private var isCommissionedOrPublic: Judgement {
    isCommissioned.or(
      .isOne(of: ["society", "special_industry"], project.audience, named: "audience"))
  }

  // MARK: Criteria

  private var agreement: Criterion {
    Criterion(
      "agreement", article: "17, 18",
      requires: .isGiven(project.date("agreement_signed_on"), named: "agreement_signed_on"))
  }

  private var contract: Criterion {
    Criterion(
      "contract", article: "18", when: isCommissioned,
      requires: .isGiven(project.date("contract_signed_on"), named: "contract_signed_on"))
  }

  /// "procured is yes (blank is unknown)".
  private var procured: Criterion {
    Criterion(
      "procured", article: "18", when: isCommissionedOrPublic,
      requires: .isYes(project.flag("procured"), named: "procured"))
  }

  /// "the verdict of provider_id on qualification is pass; incomplete, blank or not in providers is
  /// unknown", and "for qualified_provider `provider_id`" is what is missing then.
  private var qualifiedProvider: Criterion {
    let condition = Judgement(oracle.isLoaded(.providers)).and(isCommissionedOrPublic)
    let unknown = Judgement(.unknown, missing: ["provider_id"])
    var test = unknown
    if let provider = oracle.provider(of: project) {
      switch AspectVerdict(oracle.qualification(of: provider)) {
      case .pass: test = Judgement(.yes)
      case .fail: test = Judgement(.no)
      case .incomplete, .notApplicable: test = unknown
      }
    }
    return Criterion("qualified_provider", article: "19", when: condition, requires: test)
  }

  /// "acceptance_requested_on ≤ ends_on + delivery.request_days; blank is unknown": the one date
  /// whose blank does not fail. "natural days, the day of the end not counted".
  private var requestedInTime: Criterion {
    let requestedOn = project.date("acceptance_requested_on")
    let endsOn = project.date("ends_on")
    return Criterion(
      "requested_in_time", article: "23", when: .isGiven(endsOn, named: "ends_on"),
      requires: .judged(
        requestedOn, named: "acceptance_requested_on", endsOn, named: "ends_on"
      ) { request, end in request <= end.adding(days: oracle.parameters.requestDays) })
  }

  private var reportFiled: Criterion {
    Criterion(
      "report_filed", article: "23",
      when: .isGiven(project.date("accepted_on"), named: "accepted_on"),
      requires: .isGiven(project.date("report_filed_on"), named: "report_filed_on"))
  }
}
