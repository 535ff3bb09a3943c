import Diagnostics
import Exact

extension ArticleSyntax: Declaration {
  var identity: String { reference }

  func laid(over base: ArticleSyntax) -> ArticleSyntax {
    var whole = self
    whole.wording = wording.laid(over: base.wording)
    return whole
  }
}

extension ParameterSyntax: Declaration {
  var identity: String { "\(group.folded).\(name.folded)" }

  func laid(over base: ParameterSyntax) -> ParameterSyntax {
    var whole = self
    whole.value = value ?? base.value
    whole.type = type ?? base.type
    whole.words = words.isEmpty ? base.words : words
    whole.article = article ?? base.article
    whole.isChoice = isChoice || base.isChoice
    whole.isAsked = isAsked || base.isAsked
    whole.wording = wording.laid(over: base.wording)
    return whole
  }
}

extension Choice.Word: Declaration {
  var identity: String { english }

  func laid(over base: Choice.Word) -> Choice.Word { chinese.isEmpty ? base : self }
}

extension RecordSyntax: Declaration {
  var identity: String { kind.folded }

  func laid(over base: RecordSyntax) -> RecordSyntax {
    var whole = self
    whole.region = region ?? base.region
    whole.year = year ?? base.year
    return whole
  }
}

extension DefinitionSyntax: Declaration {
  var identity: String { "\(kind.folded).\(name.folded)" }

  func laid(over base: DefinitionSyntax) -> DefinitionSyntax { self }
}

extension EvidenceSyntax: Declaration {
  var identity: String { "\(kind.folded).\(name.folded)" }

  func laid(over base: EvidenceSyntax) -> EvidenceSyntax {
    var whole = self
    whole.condition = condition ?? base.condition
    whole.wording = wording.laid(over: base.wording)
    return whole
  }
}
