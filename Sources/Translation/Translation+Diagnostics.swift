import Diagnostics

extension Diagnostic {
  /// What no engine can be told, by what it is.
  static func untranslatable(_ what: Phrase) -> Diagnostic {
    Diagnostic(
      code: "untranslatable",
      Phrase("SQL cannot say this: \(what.english)", zh: "无法译成 SQL：\(what.chinese)"),
      advice: [
        Phrase(
          "`drop` it, or keep what rests on it in fundsh", zh: "请弃用它，或把依赖它的部分留在 fundsh 中计算")
      ])
  }

  /// The same, with the name of what says it.
  func said(by name: String) -> Diagnostic {
    guard code == "untranslatable" else { return self }
    var copy = self
    copy.message = Phrase(
      "\(message.english), in '\(name)'", zh: "\(message.chinese)（见“\(name)”）")
    return copy
  }

  /// Branches of different sorts, of which an engine makes one column.
  static var mixedSorts: Diagnostic {
    untranslatable(Phrase("a choice among values of different sorts", zh: "在不同类型的值之间选择"))
  }
}
