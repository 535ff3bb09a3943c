import Diagnostics
import Exact
import Rendering
import Testing
import Workspace

/// What is said with a value or a view: which cells are unknown, which rows were left out.
@Suite("what is said with results")
struct NoteTests {
  @Test(arguments: [
    ("sum(payments.amount)", ["Y-3"], ["Y-1", "Y-2"]),
    ("sum(projects.amount)", ["P-2", "P-3"], ["P-1", "P-4"]),
    ("min(roster.score)", ["T-3"], ["T-1", "T-2", "T-4"]),
    ("sum(known projects.amount)", [], ["P-1", "P-2", "P-3", "P-4"]),
    ("sum(payments.amount where project_id = \"P-1\")", [], ["Y-1", "Y-2", "Y-3"]),
  ])
  func anUnknownFigureNamesTheCells(
    expression: String, named: [String], unnamed: [String]
  ) throws {
    let notes = try Workbench().outcome(of: "show \(expression)").notes.joined(separator: "\n")
    for key in named { #expect(notes.contains(key)) }
    for key in unnamed { #expect(!notes.contains(key)) }
  }

  @Test(
    arguments: [
      ("amount > 100", "2"), ("procured", "2"), ("audited_amount / amount > 0", "3"),
      ("amount is unknown", nil), ("amount > 100 or yes", nil),
    ] as [(String, String?)])
  func aViewSaysHowManyRowsAreUnknown(condition: String, count: String?) throws {
    let notes = try Workbench().outcome(of: "show projects where \(condition)").notes
    #expect(notes.contains { $0.hasPrefix("\(count ?? "") ") } == (count != nil))
  }

  /// A figure in a larger expression, in a grouping or with a condition says as much.
  @Test(arguments: [
    ("sum(payments.amount) * 2", "Y-3"), ("count(projects where amount > 100)", "2 rows left out"),
    ("sum(amount), count by region from projects", "P-2"),
    ("sum(payments.amount where amount > 60), 1", "1 row left out"),
  ])
  func everyFigureSaysWhatItDoesNotKnow(items: String, words: String) throws {
    let notes = try Workbench().outcome(of: "show \(items)").notes
    #expect(notes.contains { $0.contains(words) }, "\(notes)")
  }

  /// A lookup by the row's own key and a figure over the row's own rows are no figures of the
  /// whole table.
  @Test(arguments: [
    ("employers[=employer_id].insured", ["yes", "", "", "no"]),
    ("count(its payments)", ["2", "0", "0", "1"]),
    ("count(payments where payments.project_id = projects.project_id)", ["2", "0", "0", "1"]),
    ("sum(known amount)", ["600.00"]), ("count", ["4"]), ("cap.rate", ["0.03"]),
  ])
  func rowByRowOrOnce(item: String, values: [String]) throws {
    let outcome = try Workbench().last(of: "show \(item) from projects")
    guard case .table(let table) = outcome.results.first?.content else {
      Issue.record("no table")
      return
    }
    let shown = (0..<table.rowCount).map {
      table.cell($0, 0).exactText(as: table.columns[0].type)
    }
    #expect(shown == values)
  }

  @Test(arguments: [
    "show projects where region = 海署", "settle where region = 海署", "cap where region = 海署",
    "set projects.amount = 5 where region = 海署", "remove projects where region = 海署",
  ])
  func noRowIsAWarningWithANearValue(statement: String) throws {
    let messages = try Workbench().outcome(of: statement).messages
    #expect(messages.contains { $0.severity == .warning && $0.suggestion?.english == "海曙" })
  }
}

extension Workbench {
  /// What is said on the side of a statement that is carried out.
  fileprivate func outcome(
    of statement: String
  ) throws -> (notes: [String], messages: [Diagnostic]) {
    let outcome = try last(of: statement)
    #expect(outcome.status == .succeeded, "\(outcome.messages)")
    let notes = outcome.results.flatMap { result in
      switch result.content {
      case .scalar(let scalar): scalar.notes
      case .table(let table): table.notes
      case .outline(let outline): outline.rows.notes
      case .chart, .drawn, .text: [String]()
      }
    }
    return (notes, outcome.messages)
  }
}
