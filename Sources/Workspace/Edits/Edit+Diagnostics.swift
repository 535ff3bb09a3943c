import Diagnostics
import Evaluation
import Exact
import Language

/// What can be wrong with an edit.
extension Diagnostic {
  /// `set projects[=$key].amount = 3`
  static func computedRow(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "computed-row",
      Phrase("a cell is set by a key that is written out", zh: "设定单元格时，须直接写出主键"),
      at: span)
  }

  /// `add projects (year = 2020, year = 2021)`
  static func columnTwice(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "column-twice",
      Phrase("'\(name.text)' is given twice", zh: "“\(name.text)”写了两次"), at: name.span)
  }

  /// `set projects.priority = 1.5`, or a calculation that has no value.
  static func notAccepted(
    _ value: Value, by name: Phrase, _ type: ValueType, at span: SourceSpan
  ) -> Diagnostic {
    if case .error(let error) = value {
      var failed = Diagnostic.failedValue(error, at: span)
      failed.advice = [
        Phrase("`where … is not error` leaves such rows out", zh: "`其中 … 非 有误` 略去这样的行")
      ]
      return failed
    }
    var advice: [Phrase] = []
    if type == .count {
      advice = [Phrase("a whole number of at least 0 is expected", zh: "应为不小于 0 的整数")]
    }
    if type == .year {
      advice = [Phrase("a year from 1 to 9999 is expected", zh: "应为 1 至 9999 的年度")]
    }
    if type == .date || type == .month {
      advice = [
        Phrase(
          "it is written \(type == .date ? "2020-03-01" : "2020-03")",
          zh: "应写作 \(type == .date ? "2020-03-01" : "2020-03")")
      ]
    }
    let found = value.spelling.map(Phrase.init(same:)) ?? Phrase("this value", zh: "此值")
    return Diagnostic(
      code: "wrong-value",
      Phrase(
        "\(name.english) holds \(type.name), not \(found.english)",
        zh: "“\(name.chinese)”应为\(type.chineseName)，不能是“\(found.chinese)”"),
      at: span, advice: advice)
  }
}
