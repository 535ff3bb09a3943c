import Diagnostics
import Exact

extension ArticleSyntax: ExtensibleDeclaration {
  var identity: String { reference }

  func laid(over base: ArticleSyntax) -> ArticleSyntax {
    var whole = self
    whole.wording = wording.laid(over: base.wording)
    whole.provenance = provenance.laid(over: base.provenance)
    whole.unknown = unknown.isEmpty ? base.unknown : unknown
    return whole
  }
}

extension SourceSyntax: ExtensibleDeclaration {
  var identity: String { name.folded }

  /// A source is one text: another needs a name of its own.
  func laid(over base: SourceSyntax) throws(Diagnostic) -> SourceSyntax {
    throw .sourceTaken(self)
  }
}

extension Provenance {
  /// Another source is known as well as it is, however well the base's was.
  func laid(over base: Provenance) -> Provenance {
    var whole = self
    whole.source = source ?? base.source
    if source == nil { whole.confidence = confidence ?? base.confidence }
    return whole
  }
}

extension ParameterSyntax: ExtensibleDeclaration {
  /// `cap.rate`, the case folded.
  public var identity: String { group.identity(of: name) }

  /// Another value does not rest on what the base's rests on: its source goes with the value.
  func laid(over base: ParameterSyntax) -> ParameterSyntax {
    var whole = self
    if values.isEmpty {
      whole.values = base.values
      whole.provenance = provenance.laid(over: base.provenance)
    }
    whole.day = day ?? base.day
    whole.bounds = bounds ?? base.bounds
    whole.type = type ?? base.type
    whole.words = words.isEmpty ? base.words : words
    whole.article = article ?? base.article
    // A value that a text settles is a choice no longer, and one that is given not asked for.
    whole.isChoice = isChoice || base.isChoice && (values.isEmpty || article == nil)
    whole.isAsked = isAsked || base.isAsked && values.isEmpty
    whole.wording = wording.laid(over: base.wording)
    return whole
  }
}

extension ChoiceSyntax: ExtensibleDeclaration {
  var identity: String { name.folded }

  func laid(over base: ChoiceSyntax) -> ChoiceSyntax {
    var whole = self
    whole.article = article ?? base.article
    whole.wording = wording.laid(over: base.wording)
    whole.made = made ?? base.made
    whole.alternatives = alternatives.isEmpty ? base.alternatives : alternatives
    whole.parameter = parameter ?? base.parameter
    // The rows in which a choice counts are said of the figures that it shapes.
    if shaped.isEmpty { (whole.shaped, whole.occasion) = (base.shaped, base.occasion) }
    return whole
  }
}

extension Choice.Word: ExtensibleDeclaration {
  var identity: String { english }

  func laid(over base: Choice.Word) -> Choice.Word { chinese.isEmpty ? base : self }
}

extension RecordSyntax: ExtensibleDeclaration {
  var identity: String { kind.folded }

  func laid(over base: RecordSyntax) -> RecordSyntax {
    var whole = self
    whole.region = region ?? base.region
    whole.year = year ?? base.year
    return whole
  }
}

extension DefinitionSyntax: ExtensibleDeclaration {
  var identity: String { kind.identity(of: name) }

  func laid(over base: DefinitionSyntax) -> DefinitionSyntax { self }
}

extension EvidenceSyntax: ExtensibleDeclaration {
  var identity: String { kind.identity(of: name) }

  func laid(over base: EvidenceSyntax) -> EvidenceSyntax {
    var whole = self
    whole.condition = condition ?? base.condition
    whole.wording = wording.laid(over: base.wording)
    return whole
  }
}
