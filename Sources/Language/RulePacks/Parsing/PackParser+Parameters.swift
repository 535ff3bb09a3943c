import Diagnostics

extension PackParser {
  /// `parameter cap.rate = 3%`, or the same without a value and its values on further lines.
  mutating func parameter() throws(Diagnostic) {
    let (group, name) = try member()
    var parameter = ParameterSyntax(group: group, name: name)
    if cursor.accept(.equal) {
      let value = try cursor.expression()
      parameter.values = [ParameterSyntax.Value(value: value, span: value.span)]
    }
    try endLine()
    try clauses(of: .parameter) { (parser) throws(Diagnostic) in
      guard parser.isAtDatedValue else { return false }
      guard parameter.values.allSatisfy({ $0.from != nil }) else {
        throw .valueTwice(name, at: parser.cursor.current.span)
      }
      parameter.values.append(try parser.datedValue())
      return true
    } _: { (parser, word) throws(Diagnostic) in
      try parser.clause(word, of: &parameter)
    }
    try declare("parameter", parameter.identity, called: name)
    pack.parameters.append(parameter)
  }

  private mutating func clause(
    _ word: Name, of parameter: inout ParameterSyntax
  ) throws(Diagnostic) {
    if try provenance(word, &parameter.provenance) { return }
    switch word.folded {
    case "article": parameter.article = try reference()
    case "type": parameter.type = try cursor.name(Phrase("a type", zh: "类型"))
    case "among": parameter.words = try choiceWords()
    case "choice": parameter.isChoice = true
    case "asked": parameter.isAsked = true
    case "day": parameter.day = try cursor.expression()
    case "between":
      let lower = try cursor.sum()
      try cursor.expect(Keyword.and)
      parameter.bounds = ParameterSyntax.Bounds(lower: lower, upper: try cursor.sum())
    default: try meaning(word, &parameter.wording)
    }
  }

  /// Whether `VALUE from` stands here.
  private var isAtDatedValue: Bool {
    var ahead = cursor
    guard (try? ahead.expression()) != nil else { return false }
    return ahead.isAt(.from)
  }

  /// `3% from 2020-01-01 to 2022-12-31 source note`
  private mutating func datedValue() throws(Diagnostic) -> ParameterSyntax.Value {
    let start = cursor.current.span.lower
    let expression = try cursor.expression()
    try cursor.expect(Keyword.from)
    var value = ParameterSyntax.Value(value: expression, span: expression.span)
    value.from = try day()
    if cursor.accept(.to) { value.to = try day() }
    value.span = cursor.span(from: start)
    if accept("source") {
      value.source = try cursor.name(Phrase("a source's name", zh: "来源的名称"))
    }
    return value
  }
}
