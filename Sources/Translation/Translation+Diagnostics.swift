import Diagnostics

extension Diagnostic {
  /// What no engine can be told, by what it is.
  static func untranslatable(_ what: Phrase) -> Diagnostic {
    Diagnostic(
      code: "untranslatable",
      Phrase("SQL cannot say this: \(what.english)", zh: "无法译成 SQL：\(what.chinese)"),
      advice: [
        Phrase(
          "leave it out, or keep what rests on it in fundsh", zh: "请去掉它，或把依赖它的部分留在 fundsh 中计算")
      ])
  }

  /// The same, with the name and the place of what says it, unless it is said of something further in.
  func said(by name: String, at span: SourceSpan, in source: SourceText) -> Diagnostic {
    guard self.span == nil else { return about(source) }
    var copy = located(at: span).about(source)
    guard code == "untranslatable" else { return copy }
    copy.message = Phrase(
      "\(message.english), in '\(name)'", zh: "\(message.chinese)（见“\(name)”）")
    return copy
  }

  /// More digits than a decimal of fixed width has room for.
  static var tooManyDigits: Diagnostic {
    untranslatable(
      Phrase(
        "a number of more than \(ExactTerm.widest) digits", zh: "超过 \(ExactTerm.widest) 位的数"))
  }

  /// Branches of different sorts, of which an engine makes one column.
  static var mixedSorts: Diagnostic {
    untranslatable(Phrase("a choice among values of different sorts", zh: "在不同类型的值之间选择"))
  }
}
