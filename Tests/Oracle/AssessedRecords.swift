/// Which records are assessed under which aspects, kinds and aspects in the pack's order, records
/// in the order of their rows.
extension RulesOracle {
  var assessedAspects: [AssessedAspect] {
    rows(.projects).flatMap(aspects(ofProject:))
      + rows(.providers).map { provider in
        AssessedAspect(
          kind: .providers, key: shown(provider.text("provider_id")), region: "", year: "",
          aspect: "qualification", criteria: qualification(of: provider))
      }
      + rows(.employers).flatMap(aspects(ofEmployer:))
      + rows(.incidents).map(aspect(ofIncident:))
      + rows(.notices).map(aspect(ofNotice:))
      + rows(.meetings).map(aspect(ofMeeting:))
  }

  private func aspects(ofProject project: Record) -> [AssessedAspect] {
    let eligibility = EligibilityCriteria(project: project, oracle: self)
    let delivery = DeliveryCriteria(project: project, oracle: self)
    return [
      ("performance", performance(of: project)), ("eligibility", eligibility.all),
      ("delivery", delivery.all),
    ].map { aspect, criteria in
      // "region and year are the record's own"; one that cannot be read is shown as blank.
      AssessedAspect(
        kind: .projects, key: project.projectID, region: shown(project.text("region")),
        year: shown(project.year("year")), aspect: aspect, criteria: criteria)
    }
  }

  func performance(of project: Record) -> [Criterion] {
    PerformanceCriteria(
      project: project, outcomes: outcomes(of: project), parameters: parameters
    ).all
  }

  private func aspects(ofEmployer employer: Record) -> [AssessedAspect] {
    [
      ("responsibility", responsibility(of: employer)), ("coverage", coverage(of: employer)),
    ].map { aspect, criteria in
      AssessedAspect(
        kind: .employers, key: shown(employer.text("employer_id")),
        region: shown(employer.text("region")), year: "", aspect: aspect, criteria: criteria)
    }
  }

  /// "an incident's: its employer's region and the year of occurred_on".
  private func aspect(ofIncident incident: Record) -> AssessedAspect {
    AssessedAspect(
      kind: .incidents, key: shown(incident.text("incident_id")),
      region: employer(of: incident).map { shown($0.text("region")) } ?? "",
      year: incident.date("occurred_on").value.map { String($0.year) } ?? "",
      aspect: "rectification", criteria: rectification(of: incident))
  }

  /// "A key of several columns is written `a/b`, dates and months in ISO form."
  private func aspect(ofNotice notice: Record) -> AssessedAspect {
    let region = shown(notice.text("region"))
    let month = notice.month("month").value
    return AssessedAspect(
      kind: .notices, key: region + "/" + (month?.text ?? ""), region: region,
      year: month.map { String($0.year) } ?? "", aspect: "sharing",
      criteria: sharing(of: notice))
  }

  private func aspect(ofMeeting meeting: Record) -> AssessedAspect {
    let region = shown(meeting.text("region"))
    let heldOn = meeting.date("held_on").value
    return AssessedAspect(
      kind: .meetings, key: region + "/" + (heldOn?.text ?? ""), region: region,
      year: heldOn.map { String($0.year) } ?? "", aspect: "joint_meeting",
      criteria: jointMeeting(of: meeting))
  }

  private func shown(_ reading: Reading<String>) -> String { reading.value ?? "" }

  private func shown(_ reading: Reading<Int>) -> String { reading.value.map(String.init) ?? "" }
}
