import Language

/// The names of which a change reaches a criterion by more than the cell itself: a figure over many
/// rows reads them, or the evidence for an outcome does.
struct EntangledNames {
  private let pack: RulePackSyntax
  private(set) var names: Set<String> = []
  private var walked: Set<String> = []

  /// Those of what is read in a row of a kind.
  init(in expressions: [Expression], of kind: String, _ pack: RulePackSyntax) {
    self.pack = pack
    for expression in expressions { walk(expression, of: kind, isEntangled: false) }
  }

  private mutating func walk(_ expression: Expression, of kind: String, isEntangled: Bool) {
    for reference in expression.placedReferences() {
      let isEntangled = isEntangled || reference.figure != nil
      switch reference.form {
      case .name(let name): follow(name, of: reference.figure ?? kind, isEntangled)
      case .member(let group, let name): follow(name, of: group.folded, isEntangled)
      default: continue
      }
    }
  }

  private mutating func follow(_ name: Name, of kind: String, _ isEntangled: Bool) {
    if isEntangled { names.insert(name.folded) }
    guard walked.insert("\(kind).\(name.folded) \(isEntangled)").inserted else { return }
    for definition in pack.definitions
    where definition.kind.folded == kind && definition.name.folded == name.folded {
      walk(definition.value, of: kind, isEntangled: isEntangled)
    }
    for evidence in pack.evidence
    where evidence.kind.folded == kind && evidence.name.folded == name.folded {
      for part in [evidence.value, evidence.condition].compactMap({ $0 }) {
        walk(part, of: kind, isEntangled: true)
      }
    }
  }
}
