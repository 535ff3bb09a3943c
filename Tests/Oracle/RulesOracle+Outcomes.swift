/// Resolved outcomes of the workbook's projects.
extension RulesOracle {
  /// One row for each project: its key and every outcome as it was resolved, an error cell as its
  /// original text.
  public var resolvedOutcomes: OracleResult {
    OracleResult(
      columns: ["project_id"] + Outcomes.columns,
      textColumns: ["project_id"],
      rows: rows(.projects).map { project in
        let outcomes = outcomes(of: project)
        return [project.projectID] + Outcomes.columns.map(outcomes.text)
      })
  }

  func outcomes(of project: Record) -> Outcomes {
    let id = project.projectID
    let roster = RosterEvidence(
      rows: rows(.roster).filter { row in row.text("project_id").value == id },
      passScore: parameters.passScore)
    var evidence = roster.outcomes
    // Roster and incidents speak of different outcomes, so nothing is overwritten.
    evidence.merge(incidentEvidence(of: project)?.outcomes ?? [:]) { first, _ in first }
    return Outcomes(
      outcomesRow: rows(.outcomes).first { row in row.text("project_id").value == id },
      project: project,
      evidence: evidence)
  }

  /// "From the incidents, where they are loaded, for a project whose employer_id and dates are
  /// given (and whose employer stands in employers, where those are loaded)".
  private func incidentEvidence(of project: Record) -> IncidentEvidence? {
    guard isLoaded(.incidents),
      let employerID = project.text("employer_id").value,
      let startsOn = project.date("starts_on").value,
      let endsOn = project.date("ends_on").value,
      !isLoaded(.employers) || employer(of: project) != nil
    else { return nil }
    return IncidentEvidence(
      incidents: rows(.incidents).filter { $0.text("employer_id").value == employerID },
      startsOn: startsOn, endsOn: endsOn)
  }
}
