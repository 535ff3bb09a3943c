import Diagnostics
import Exact
import Rendering
import SessionSupport
import Testing
import Workspace

@testable import Shell

/// Results that are longer than the terminal.
@Suite struct PagingTests {
  private static let count = 100

  private func session() throws -> Session {
    let rows = (1...Self.count).map { "P-\($0),海曙,2020,training,\($0)000" }.joined(separator: "\n")
    let session = try Session(
      MemorySurroundings(["a.csv": "project_id,region,year,kind,amount\n" + rows + "\n"]))
    session.run("load a.csv as a kind projects")
    return session
  }

  private func result(of statement: String, in session: Session) throws -> SessionResult {
    var results: [SessionResult] = []
    session.run(SourceText(name: "test", text: statement)) { outcome in
      results += outcome.results
      return true
    }
    return try #require(results.first)
  }

  private func paging(_ session: Session, rows: Int) -> Paging {
    Paging(session.settings, theme: .plain, rows: rows)
  }

  @Test(arguments: [
    ("show a", 24, true), ("show a first 20", 24, false), ("show a first 21", 24, true),
    ("last", 24, true), ("show count(a)", 3, false), ("show a where amount < 0", 3, false),
    ("explain P-3", 10, true), ("explain P-3", 1000, false), ("help", 10, true),
    ("article 22", 3, true), ("show a[P-1]", 4, true), ("show a[P-1]", 24, false),
    ("show a first 21; last as csv", 24, true), ("last as csv", 24, false),
  ])
  func whatHasNoRoomIsOpened(statement: String, rows: Int, isOpened: Bool) throws {
    let session = try session()
    session.run("show a")
    let result = try result(of: statement, in: session)
    #expect((paging(session, rows: rows).grid(for: result) != nil) == isOpened)
  }

  @Test(arguments: ["option pager off", "option format csv"])
  func onlyWhereItIsWanted(option: String) throws {
    let session = try session()
    session.run(option)
    #expect(paging(session, rows: 10).grid(for: try result(of: "show a", in: session)) == nil)
  }

  @Test func aTableIsOpenedWholeWithItsFirstColumnInPlace() throws {
    let session = try session()
    var grid = try #require(
      paging(session, rows: 24).grid(for: try result(of: "show a", in: session)))
    let size = GridSize(columns: 60, rows: 24)
    #expect(grid.take(.bottom, on: size) == nil)
    let screen = GridScreen(&grid, on: size, theme: .plain).lines
    #expect(screen[0].hasPrefix("      project_id │ region"))
    #expect(screen.contains { $0.hasPrefix("> 100 ") && $0.contains("100,000.00") })
  }

  @Test func aTextIsReadAndLeftAtOnce() throws {
    let session = try session()
    var grid = try #require(
      paging(session, rows: 6).grid(for: try result(of: "explain P-3", in: session)))
    let size = GridSize(columns: 60, rows: 6)
    #expect(GridScreen(&grid, on: size, theme: .plain).lines[0] == "projects[P-3]")
    #expect(grid.take(.bottom, on: size) == nil)
    let screen = GridScreen(&grid, on: size, theme: .plain).lines
    #expect(screen[0] != "projects[P-3]")
    guard case .leave = grid.take(.character("q"), on: size) else {
      return #expect(Bool(false), "q does not leave")
    }
  }

  /// What stays behind has room, and says how much more there is.
  @Test(arguments: [
    ("show a", 24, "… 83 more of 100 rows; 'last' shows them all"),
    ("show a first 60", 24, "… 43 more of 60 rows; 'last' shows them all"),
    ("settle", 24, "more of 100 rows; 'last' shows them all"),
    ("explain P-3", 10, "; 'last' shows them all"),
    ("help", 12, " lines"), ("show a[P-1]", 7, "; 'last' shows them all"),
  ])
  func theBeginningStaysBehind(statement: String, rows: Int, remark: String) throws {
    let session = try session()
    session.settings.width = 80
    let shortened = paging(session, rows: rows)
      .shortened(try result(of: statement, in: session)).lines(session.settings, theme: .plain)
    #expect(shortened.count <= rows - 4)
    #expect(shortened.count >= 3)
    #expect(shortened.contains { $0.hasSuffix(remark) }, "\(shortened)")
  }

  @Test func theRemarkOnHelpDoesNotPromiseLast() throws {
    let session = try session()
    let shortened = paging(session, rows: 12)
      .shortened(try result(of: "help", in: session)).lines(session.settings, theme: .plain)
    #expect(!shortened.contains { $0.contains("last'") })
  }
}
