import Diagnostics

extension PackParser {
  /// `record incidents`
  mutating func record() throws(Diagnostic) {
    var record = RecordSyntax(kind: try cursor.name(.recordKind))
    try declare("record", record.kind.text, at: record.kind.span)
    try endLine()
    try clauses(of: .record) { (parser, word) throws(Diagnostic) in
      switch word.folded {
      case "region": record.region = try parser.cursor.expression()
      default: record.year = try parser.cursor.expression()
      }
    }
    pack.records.append(record)
  }

  /// `define projects.for_employer = …`
  mutating func definition() throws(Diagnostic) {
    let (kind, name) = try member()
    try cursor.expect(Symbol.equal)
    let value = try cursor.expression()
    try endLine()
    try declare("define", "\(kind.text).\(name.text)", at: name.span)
    pack.definitions.append(DefinitionSyntax(kind: kind, name: name, value: value))
  }

  /// `evidence projects.trained = …`
  mutating func evidence() throws(Diagnostic) {
    let (kind, name) = try member()
    try cursor.expect(Symbol.equal)
    let value = try cursor.expression()
    try endLine()
    try declare("evidence", "\(kind.text).\(name.text)", at: name.span)
    var evidence = EvidenceSyntax(kind: kind, name: name, value: value)
    try clauses(of: .evidence) { (parser, word) throws(Diagnostic) in
      switch word.folded {
      case "when": evidence.condition = try parser.cursor.expression()
      default: try parser.meaning(word, &evidence.wording)
      }
    }
    pack.evidence.append(evidence)
  }
}
