import Diagnostics

extension PackParser {
  /// `choice training_base`
  mutating func choice() throws(Diagnostic) {
    var choice = ChoiceSyntax(name: try cursor.name(Phrase("the choice's name", zh: "选择的名称")))
    try declare("choice", choice.identity, called: choice.name)
    try endLine()
    try clauses(of: .choice) { (parser, word) throws(Diagnostic) in
      switch word.folded {
      case "article": choice.article = try parser.reference()
      case "made": choice.made = try parser.wordedText()
      case "alternative": choice.alternatives.append(try parser.wordedText())
      case "parameter": choice.parameter = try parser.memberName()
      case "shapes":
        repeat { choice.shaped.append(try parser.memberName()) } while parser.cursor.accept(.comma)
        choice.occasion = parser.accept("when") ? try parser.cursor.expression() : nil
      default: try parser.meaning(word, &choice.wording)
      }
    }
    pack.choices.append(choice)
  }

  private mutating func memberName() throws(Diagnostic) -> ChoiceSyntax.MemberName {
    let (group, name) = try member()
    return ChoiceSyntax.MemberName(group: group, name: name)
  }
}
