import Diagnostics
import Exact

extension PackParser {
  /// `criterion coverage of projects in performance`
  mutating func criterion() throws(Diagnostic) {
    var criterion = try criterionHeading()
    try declare("criterion", criterion.identity, called: criterion.name)
    try endLine()
    try clauses(of: .criterion) { (parser, word) throws(Diagnostic) in
      try parser.clause(word, of: &criterion)
    }
    pack.criteria.append(criterion)
  }

  /// `coverage of projects in performance`
  mutating func criterionHeading() throws(Diagnostic) -> CriterionSyntax {
    let name = try cursor.name(Phrase("the criterion's name", zh: "标准的名称"))
    try expect("of")
    let kind = try cursor.name(.recordKind)
    try cursor.expect(Keyword.in)
    let aspect = try cursor.name(Phrase("an aspect", zh: "方面"))
    return CriterionSyntax(name: name, kind: kind, aspect: aspect)
  }

  private mutating func clause(
    _ word: Name, of criterion: inout CriterionSyntax
  ) throws(Diagnostic) {
    switch word.folded {
    case "article":
      let article = try reference()
      let condition = accept("when") ? try cursor.expression() : nil
      criterion.citations.append(
        CriterionSyntax.Citation(article: article, condition: condition))
    case "applies":
      try expect("when")
      criterion.condition = try cursor.expression()
    case "measure": criterion.measure = try cursor.expression()
    case "bound": criterion.bound = try bound()
    case "require": criterion.requirement = try cursor.expression()
    case "discretionary": criterion.isDiscretionary = true
    case "missing": criterion.missing = try cursor.names(.columnName)
    default: try meaning(word, &criterion.wording)
    }
  }

  /// `>= assess.training_rate`
  private mutating func bound() throws(Diagnostic) -> CriterionSyntax.Bound {
    guard case .symbol(let symbol) = cursor.current.kind,
      let operation = BinaryOperator(rawValue: symbol.rawValue), operation.isComparison
    else { throw cursor.unexpected(Phrase("a comparison such as '>='", zh: "比较符，如“>=”")) }
    cursor.advance()
    return CriterionSyntax.Bound(operation: operation, value: try cursor.expression())
  }
}
