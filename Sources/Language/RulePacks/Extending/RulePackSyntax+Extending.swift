import Diagnostics

extension RulePackSyntax {
  /// This pack laid over the one that it extends, declaration by declaration.
  ///
  /// Throws where something is taken away that the base does not have.
  func laid(over base: RulePackSyntax) throws(Diagnostic) -> RulePackSyntax {
    var whole = self
    whole.wording = wording.laid(over: base.wording)
    // From when and until when is said in one clause, and stands or falls with it.
    if inForceFrom == nil {
      (whole.inForceFrom, whole.inForceTo) = (base.inForceFrom, base.inForceTo)
    }
    whole.unseen = unseen.isEmpty ? base.unseen : unseen
    whole.sources = try sources.laid(over: base.sources)
    whole.articles = try articles.laid(over: base.articles)
    whole.parameters = try parameters.laid(
      over: try base.parameters.taking(away: withdrawals, .parameter))
    whole.choices = try choices.laid(over: try base.choices.taking(away: withdrawals, .choice))
    whole.aspects = try aspects.laid(over: base.aspects)
    whole.records = try records.laid(over: base.records)
    whole.definitions = try definitions.laid(over: base.definitions)
    whole.evidence = try evidence.laid(over: base.evidence)
    whole.criteria = try criteria.laid(
      over: try base.criteria.taking(away: withdrawals, .criterion))
    whole.tables = try tables.laid(over: try base.tables.taking(away: withdrawals, .table))
    whole.conflicts = try conflicts.laid(
      over: try base.conflicts.taking(away: withdrawals, .conflict))
    whole.withdrawals = base.withdrawals + withdrawals
    return whole
  }
}
