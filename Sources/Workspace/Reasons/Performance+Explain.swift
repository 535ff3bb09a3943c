import Diagnostics
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `explain settlement[P-0003].payable`, `why P-0003`, `why not P-0003`
  mutating func explain(_ subject: Expression, isWhyNot: Bool) throws(Diagnostic) {
    var explainer = Explainer(session.workbook, environment: environment)
    let reason =
      try isWhyNot ? explainer.remedies(asked: subject) : explainer.reason(asked: subject)
    let table = reason.table
    let outline = ShownOutline(ShownOutline.Entry(reason), rows: marked(table, notes: []))
    show(outline, as: "explain", table)
  }
}
