import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What a criterion would say of a record if a cell held something else, everything that follows from
/// the cell included: the whole workbook is made anew.
struct Supposition {
  private let contents: WorkbookContents
  private let criterion: CriterionSyntax
  private let kind: RecordKind
  private let row: Int
  /// A workbook with more rows is not made anew for every value that is tried.
  private static let mostRows = 20_000

  /// Nothing where the workbook is too large.
  init?(_ criterion: CriterionSyntax, of kind: RecordKind, row: Int, _ contents: WorkbookContents) {
    let rows = contents.tables.reduce(0) { $0 + $1.rowCount }
    guard rows <= Supposition.mostRows else { return nil }
    (self.criterion, self.kind, self.row, self.contents) = (criterion, kind, row, contents)
  }

  /// Whether the criterion would hold.
  func holds(_ cell: InputCell, _ value: Value) -> Bool {
    let place = cell.place.flatMap { place in place.table.kind.map { ($0, place.row) } }
    let (changed, position) = place ?? (kind, row)
    guard cell.place == nil || place != nil,
      let contents = contents.setting(cell.name, of: changed, row: position, to: value)
    else { return false }
    return (try? result(in: Workbook(contents))) == .pass
  }

  private func result(in workbook: Workbook) throws(Diagnostic) -> CriterionResult? {
    let table = workbook.rows(ofKind: kind)
    let binder = Binder(RulesEnvironment(workbook: workbook), scope: Scope(table))
    let bound = try BoundCriterion(criterion, binder, workbook.contents.pack)
    return bound.results(workbook.evaluator, Frame(row: row)).first
  }
}
