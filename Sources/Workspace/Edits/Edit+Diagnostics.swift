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
}
