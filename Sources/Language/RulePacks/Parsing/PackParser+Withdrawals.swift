import Diagnostics

extension PackParser {
  /// `without criterion score of projects in performance`, `without parameter cap.rate`
  mutating func withdrawal() throws(Diagnostic) {
    let words = Withdrawal.Declaration.allCases.map(\.rawValue)
    let word = try cursor.name(Phrase.oneOf(words))
    guard let declaration = Withdrawal.Declaration(rawValue: word.folded) else {
      throw .unknownClause(word, among: words)
    }
    let (identity, name) = try withdrawn(declaration)
    try declare("without \(declaration.rawValue)", identity, called: name)
    try endLine()
    pack.withdrawals.append(
      Withdrawal(declaration: declaration, identity: identity, name: name))
  }

  private mutating func withdrawn(
    _ declaration: Withdrawal.Declaration
  ) throws(Diagnostic) -> (String, Name) {
    switch declaration {
    case .parameter:
      let (group, name) = try member()
      return (ParameterSyntax(group: group, name: name).identity, name)
    case .criterion:
      let criterion = try criterionHeading()
      return (criterion.identity, criterion.name)
    case .choice, .table, .conflict:
      let name = try cursor.name()
      return (name.folded, name)
    }
  }
}
