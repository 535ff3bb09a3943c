import Diagnostics
import Rendering
import SessionSupport
import Testing
import Workspace

@testable import Shell

/// A grid over a small workbook, without a terminal: keys go in, what is on the screen is looked at.
final class GridBench {
  let session: Session
  let surroundings: MemorySurroundings
  var grid: Grid
  private var desk: GridDesk
  var size = GridSize(columns: 100, rows: 20)
  /// Whether a key has left the grid.
  private(set) var isLeft = false
  /// What was given to be kept, as a journal is.
  private let journal = Journal()

  private final class Journal { var statements: [String] = [] }

  private static let files = [
    "projects.csv": #"""
    name,project_id,region,year,kind,amount,starts_on,procured,note
    机加工培训,P-1,海曙,2020,training,180000,2020-03-01,yes,
    粉尘宣传,P-2,海曙,2020,publicity,250000.5,2020-04-01,,"说 ""好"""
    社会宣传,P-3,鄞州,2020,publicity,约5万,2020-05-01,no,$x
    ,P-4,鄞州,2020,training,90000,,,

    """#,
    "fund.csv": "region,year,contribution_income\n海曙,2019,100000000\n鄞州,2019,200000000\n",
  ]

  /// A grid on what a statement shows, of the small workbook or one with other projects.
  init(
    _ statement: String = "view projects", setting language: String = "en",
    projects: String? = nil
  ) throws {
    var files = GridBench.files
    if let projects { files["projects.csv"] = projects }
    surroundings = MemorySurroundings(files)
    session = try Session(surroundings)
    session.run("load projects.csv; load fund.csv; option language \(language)")
    var view: OpenView?
    session.run(SourceText(name: "<prompt>", text: statement)) { outcome in
      view = outcome.results.first?.view
      return true
    }
    desk = GridDesk(session, theme: .plain) { [journal] outcome in
      journal.statements.append(outcome.statement)
      return outcome
    }
    grid = try desk.grid(on: try #require(view))
    desk.judge(&grid)
  }

  /// What was carried out, in order.
  var statements: [String] { desk.outcomes.map(\.statement) }

  /// What was kept.
  var kept: [String] { journal.statements }

  /// Presses keys.
  func press(_ keys: ViewerKey...) {
    for key in keys {
      switch grid.take(key, on: size) {
      case .leave: isLeft = true
      case .some(let wish): desk.carryOut(wish, on: &grid)
      case nil: break
      }
    }
  }

  /// Has the session judge the rows, as is done before the first key.
  func judge() { desk.judge(&grid) }

  /// Types a text.
  func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
  }

  /// The screen, without colours.
  var screen: [String] { GridScreen(&grid, on: size, theme: .plain).lines }

  /// The name and the key of the cursor's cell.
  var cell: String? { grid.rows.reference(to: grid.place.row, grid.place.column) }

  /// The keys of all rows.
  var keys: [String] { (0..<grid.rows.table.rowCount).map { grid.rows.key(of: $0) } }
}
