import Diagnostics
import Evaluation
import Language
import Tables

/// The `where` of a report, which every section applies whose rows have what it names.
struct ReportFilter {
  /// The condition; nothing where all rows are shown.
  let condition: Expression?
  private let environment: SessionEnvironment
  /// Whether some section could apply it.
  private(set) var isApplied = false
  private var foundRows = false
  private var fruitless: [Diagnostic] = []
  private var misfits: [Diagnostic] = []

  /// Rows as a section shows them.
  struct Kept {
    /// The rows that are shown.
    let table: Table
    /// What must be said of them.
    let notes: [Phrase]
  }

  init(_ condition: Expression?, _ environment: SessionEnvironment) {
    (self.condition, self.environment) = (condition, environment)
  }

  /// The condition as it is typed.
  var text: String? { condition.map { SourcePrinter.text(of: $0) } }

  /// The rows of a table for which the condition is true; all of them where the table has not got what
  /// it names.
  mutating func rows(of table: Table, scope: Scope? = nil) -> Kept {
    guard let condition else { return Kept(table: table, notes: []) }
    var view = TableView(environment)
    do throws(Diagnostic) {
      let kept = try view.filtered(table, condition, scope: scope)
      isApplied = true
      if kept.rowCount > 0 { foundRows = true }
      fruitless += view.warnings
      return Kept(table: kept, notes: view.notes)
    } catch {
      misfits.append(error)
      return Kept(table: table, notes: [ReportFilter.notApplied])
    }
  }

  private static let notApplied = Phrase(
    "the filter names what these rows do not have: all of them are shown",
    zh: "筛选条件所指的列此处没有：显示全部行")

  /// Throws where no section has what the condition names: what is wrong with it, rather than that a
  /// name is missing somewhere.
  func check() throws(Diagnostic) {
    guard condition != nil, !isApplied else { return }
    let isOfName = ["unknown-column", "unknown-name"]
    if let misfit = misfits.first(where: { !isOfName.contains($0.code) }) ?? misfits.first {
      throw misfit
    }
  }

  /// What a condition that no row meets may have meant.
  var warnings: [Diagnostic] { foundRows ? [] : Array(fruitless.prefix(1)) }
}
