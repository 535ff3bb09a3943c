import Diagnostics

extension CriterionSyntax: ExtensibleDeclaration {
  var identity: String {
    CriterionSyntax.identity(name: name, kind: kind, aspect: aspect)
  }

  /// `score of projects in performance`
  static func identity(name: Name, kind: Name, aspect: Name) -> String {
    "\(name.folded) of \(kind.folded) in \(aspect.folded)"
  }

  /// Throws where measure or bound are said again while the base's `require` would go on to decide,
  /// or the other way round: what is shown would not be what is tested.
  func laid(over base: CriterionSyntax) throws(Diagnostic) -> CriterionSyntax {
    let isMeasured = measure != nil || bound != nil
    guard !isMeasured || requirement != nil || base.requirement == nil else {
      throw .requirementStands(name)
    }
    guard requirement == nil || isMeasured || base.bound == nil else { throw .boundStands(name) }
    var whole = self
    whole.citations = citations.isEmpty ? base.citations : citations
    whole.condition = condition ?? base.condition
    whole.measure = measure ?? base.measure
    whole.bound = bound ?? base.bound
    whole.requirement = requirement ?? base.requirement
    whole.missing = missing.isEmpty ? base.missing : missing
    whole.isDiscretionary = isDiscretionary || base.isDiscretionary
    whole.wording = wording.laid(over: base.wording)
    return whole
  }
}

extension DerivedTableSyntax: ExtensibleDeclaration {
  var identity: String { name.folded }

  func laid(over base: DerivedTableSyntax) throws(Diagnostic) -> DerivedTableSyntax {
    var whole = self
    whole.source = source ?? base.source
    whole.chinese = chinese ?? base.chinese
    whole.rows = rows.isEmpty ? base.rows : rows
    whole.across = across ?? base.across
    whole.key = key.isEmpty ? base.key : key
    whole.article = article ?? base.article
    whole.brief = brief.isEmpty ? base.brief : brief
    whole.wording = wording.laid(over: base.wording)
    whole.columns = try columns.laid(over: base.columns)
    return whole
  }
}

extension DerivedColumnSyntax: ExtensibleDeclaration {
  var identity: String { name.folded }

  /// A column with another formula is another one as a whole; without a formula it keeps the base's
  /// and says only what it rests on.
  func laid(over base: DerivedColumnSyntax) throws(Diagnostic) -> DerivedColumnSyntax {
    guard !hasFormula else { return self }
    guard type == nil, words.isEmpty, isTotalled, chinese == nil else { throw .formulaStays(self) }
    var whole = base
    whole.article = article ?? base.article
    whole.wording = wording.laid(over: base.wording)
    return whole
  }
}

extension ConflictSyntax: ExtensibleDeclaration {
  var identity: String { name.folded }

  func laid(over base: ConflictSyntax) throws(Diagnostic) -> ConflictSyntax {
    guard kind.folded == base.kind.folded else { throw .otherKind(self, than: base.kind) }
    var whole = self
    whole.condition = condition ?? base.condition
    whole.sides = sides.isEmpty ? base.sides : sides
    whole.suggestion = suggestion ?? base.suggestion
    whole.chinese = chinese ?? base.chinese
    whole.english = english ?? base.english
    return whole
  }
}
