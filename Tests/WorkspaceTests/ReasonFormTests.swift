import Diagnostics
import Rendering
import SessionSupport
import Testing
import Workspace

/// What a reader is spared a program is told: every row, every place, every change as fields.
@Suite struct ReasonFormTests {
  /// Twenty trainees, every other one satisfied, and fourteen payments, four of them of nothing.
  private static let files: [String: String] = {
    let roster = (1...20).map { "P,\($0),是,\($0 % 2 == 0 ? "是" : "否"),90" }
    let payments = (1...14).map { "Z\($0),P,2020-05-01,\($0 > 10 ? 0 : $0)" }
    let claims = (1...12).map { "Q-\(100 + $0),余姚,2020,training,1000,2020-01-01" }
    return [
      "fund.csv": "region,year,contribution_income\n余姚,2019,100\n",
      "claims.csv": (["project_id,region,year,kind,amount,agreement_signed_on"] + claims)
        .joined(separator: "\n"),
      "projects.csv": """
      project_id,region,year,kind,amount,employer_id,surveyed,satisfied
      P,海曙,2020,training,90000,,100,79
      """,
      "roster.csv": (["project_id,person_id,attended,satisfied,score"] + roster).joined(
        separator: "\n"),
      "second.csv": "项目ID,人员编号,参训,成绩\nP,A,是,80\n",
      "payments.csv": (["payment_id,project_id,paid_on,amount"] + payments)
        .joined(separator: "\n"),
    ]
  }()

  /// What an aspect asks is told with how many meet it, and each of its criteria.
  @Test func anAspectIsItsCriteria() throws {
    let told = try shown("explain projects.performance", as: "table")
    for part in ["projects.performance", "projects.satisfaction", "pass ", "incomplete "] {
      #expect(told.contains(part), "\(told)")
    }
  }

  /// A row is explained by each of its cells.
  @Test func aRowIsItsCells() throws {
    let told = try shown("explain caps[海曙, 2020]", as: "table")
    for part in ["caps[海曙, 2020]", "limit", "room_to_plan"] {
      #expect(told.contains(part), "\(told)")
    }
  }

  private func shown(_ statement: String, as form: String) throws -> String {
    let session = try Session(MemorySurroundings(Self.files))
    let load = "load projects.csv; load payments.csv; load roster.csv as roster"
    var text = ""
    session.run(SourceText(name: "test", text: "\(load)\noption format \(form)\n\(statement)")) {
      for result in $0.results {
        text += String(decoding: result.bytes(session.settings), as: UTF8.self)
      }
      return true
    }
    return text
  }

  @Test(arguments: [("table", 8), ("json", 10), ("csv", 10)])
  func everyRowIsTold(form: String, rows: Int) throws {
    let text = try shown("explain sum(payments.amount)", as: form)
    #expect(text.split(separator: "payments[").count - 1 == rows)
    #expect(text.contains("4 more rows add nothing"))
    #expect(text.contains("2 more rows are not told one by one") == (form == "table"))
  }

  /// A figure that stands behind a name is told as it is by itself.
  @Test(arguments: [("table", 8), ("json", 20)])
  func everyRowBehindANameIsTold(form: String, rows: Int) throws {
    let text = try shown("explain projects[P].lowest_score", as: form)
    #expect(text.split(separator: "roster[").count - 1 == rows)
  }

  /// Projects that come before in the order in which they share the room under the cap.
  @Test(arguments: [("table", 8), ("json", 11), ("csv", 11)])
  func everyClaimIsTold(form: String, rows: Int) throws {
    let text = try shown(
      "load fund.csv; load claims.csv replace; explain settlement[Q-112].above_limit", as: form)
    #expect(text.split(separator: "].claim").count - 1 == rows, "\(text)")
    #expect(text.contains("3 more rows claim") == (form == "table"), "\(text)")
  }

  /// The lines 3, 5, … 21 of a roster lie apart.
  @Test(arguments: [("table", false), ("json", true), ("csv", true)])
  func everyPlaceIsTold(form: String, isWhole: Bool) throws {
    let text = try shown("explain count(roster where satisfied)", as: form)
    #expect(text.contains("roster.csv:3, 5, 7, 9, 11, 13"))
    #expect(text.contains("19, 21") == isWhole)
    #expect(text.contains("…") != isWhole)
  }

  /// Each file heads its columns in its own way, and a cell is looked for under that heading.
  @Test func aCellIsNamedAsItsFileHeadsIt() throws {
    let text = try shown(
      "load second.csv into roster; explain roster[P, A].score; explain roster[P, 1].score",
      as: "table")
    #expect(text.contains("second.csv:2, column 成绩"), "\(text)")
    #expect(text.contains("roster.csv:2, column score"), "\(text)")
  }

  @Test func changesAreFields() throws {
    let text = try shown("why not projects[P].satisfaction", as: "json")
    #expect(
      text.contains(
        #""change":[{"place":"projects[P].satisfied","operator":">=","value":80,"now":79},"#),
      "\(text)")
  }
}
