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

  /// Throws where no section has what the condition names.
  func check() throws(Diagnostic) {
    guard condition != nil, !isApplied, let first = misfits.first else { return }
    let isOfName = ["unknown-column", "unknown-name"]
    throw misfits.first { !isOfName.contains($0.code) } ?? .noSection(first)
  }

  /// What a condition that no row meets may have meant.
  var warnings: [Diagnostic] { foundRows ? [] : Array(fruitless.prefix(1)) }
}

extension Diagnostic {
  /// `report where colour = red to …`
  fileprivate static func noSection(_ misfit: Diagnostic) -> Diagnostic {
    Diagnostic(
      code: "no-section",
      Phrase("no section of the report has what is named here", zh: "报告的各部分都没有此处所指的列"),
      at: misfit.span,
      advice: [
        Phrase(
          "every section has some of `region`, `year`, `kind`, `verdict`; `describe caps` and "
            + "`describe settlement` list more",
          zh: "各部分有 `统筹地区`、`年度`、`项目类型`、`结论` 等列；`描述 限额表`、`描述 结算表` 列出更多")
      ])
  }
}
