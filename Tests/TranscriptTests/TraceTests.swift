import Diagnostics
import Exact
import Rendering
import Testing
import Workspace

/// Whoever knows the measures can trace every figure of the example year: what `explain` says of
/// it is its value, and everything that it rests on ends at a cell of a file, at rows that were
/// counted, or at a parameter with its article.
@Suite struct TraceTests {
  /// The example year as the script that evaluates it loads it.
  private func year() throws -> Session {
    let session = try Session(FolderSurroundings.examples)
    let text = """
      load year-2020/fund.csv
      load year-2020/employers.csv
      load year-2020/providers.csv
      load year-2020/项目台账-2020.csv header 2 where 项目编号 is not blank with amount = 预算金额
      load year-2020/outcomes.tsv
      load year-2020/培训名册-*.csv
      load year-2020/incidents.csv
      load year-2020/payments.csv
      load year-2020/notices.csv
      load year-2020/meetings.csv
      set assess.today = 2021-03-31
      """
    session.run(SourceText(name: "test", text: text)) { outcome in
      #expect(outcome.status == .succeeded, "\(outcome.messages)")
      return true
    }
    return session
  }

  @Test(arguments: ["caps", "settlement"])
  func everyFigureLeadsToItsCells(table: String) throws {
    let session = try year()
    let shown = try #require(result(of: "show \(table)", session).table)
    let keys = table == "caps" ? 2 : 1
    for row in stride(from: 0, to: shown.rowCount, by: 7) {
      let key = (0..<keys).map { shown.cell(row, $0).exactText(as: .text) }
      for (index, column) in shown.columns.enumerated().dropFirst(keys) {
        let statement = "explain \(table)[\(key.joined(separator: ", "))].\(column.name)"
        let root = try #require(result(of: statement, session).outline, "\(statement)").root
        #expect(root.value == shown.cell(row, index), "\(statement)")
        for end in root.ends where !end.isSettled {
          Issue.record("\(statement): \(end.name.english)")
        }
      }
    }
  }

  @Test func everyFindingLeadsToItsCells() throws {
    let session = try year()
    let shown = try #require(
      result(of: "show findings columns record, key, aspect, criterion, result", session).table)
    for row in stride(from: 0, to: shown.rowCount, by: 23) {
      let key = (0..<4).map { shown.cell(row, $0).exactText(as: .text) }
      let statement = "explain findings[\(key.joined(separator: ", "))].result"
      let root = try #require(result(of: statement, session).outline, "\(statement)").root
      #expect(root.value == shown.cell(row, 4), "\(statement)")
      #expect(root.details.contains { $0.label == "article" }, "\(statement)")
      for end in root.ends where !end.isSettled {
        Issue.record("\(statement): \(end.name.english)")
      }
    }
  }

  private func result(of statement: String, _ session: Session) -> SessionResult.Content? {
    var content: SessionResult.Content?
    session.run(SourceText(name: "test", text: statement)) { outcome in
      content = outcome.results.last?.content
      return true
    }
    return content
  }
}

extension SessionResult.Content? {
  fileprivate var table: ShownTable? { if case .table(let table) = self { table } else { nil } }
  fileprivate var outline: ShownOutline? {
    if case .outline(let outline) = self { outline } else { nil }
  }
}

extension ShownOutline.Entry {
  /// The entries with nothing below them.
  fileprivate var ends: [ShownOutline.Entry] {
    entries.isEmpty ? [self] : entries.flatMap(\.ends)
  }

  /// Whether it says where it comes from: a place, an article, a state; or is a value that the
  /// formula itself writes out.
  fileprivate var isSettled: Bool {
    details.contains { ["place", "article", "state", "meaning", "rule"].contains($0.label) }
  }
}
