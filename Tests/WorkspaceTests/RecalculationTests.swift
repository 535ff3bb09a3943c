import Oracle
import Rules
import SeededRandom
import SessionSupport
import Tables
import Testing

@testable import Workspace

/// What is recomputed after an edit is what would be computed from nothing, to the byte.
@Suite("live recalculation")
struct RecalculationTests {
  @Test(arguments: Seeds.few(4))
  func incrementalIsAsFromNothing(seed: Int) throws {
    let session = try Session(RandomWorkbook(seed: UInt64(seed)).workbook)
    var edits = RandomEdits(RandomWorkbook(seed: UInt64(seed)).workbook, seed: UInt64(seed + 500))
    for _ in 0..<16 {
      let statement = edits.next()
      session.run(statement)
      let live = session.workbook
      let fresh = Workbook(session.state.contents)
      for name in live.derivedNames {
        let (table, anew) = (
          try live.derivedTable(named: name), try fresh.derivedTable(named: name)
        )
        let differences = Differences.between(table, anew)
        #expect(differences == [], "seed \(seed): \(name) after \(statement)")
      }
    }
  }

  /// An edit computes the rows that it reaches, and no result more than `most` rows.
  @Test(arguments: [
    Reached("set roster[P-1, a].score = 70", most: 1, ["projects.evidence of lowest_score": 1]),
    Reached("set roster[P-1, a].score = 70", most: 1, ["projects.performance": 1]),
    Reached("set fund[甲, 2019].contribution_income = 5", most: 2, ["caps.limit": 1]),
    Reached("set payments[Z-1].amount = 5", most: 2, ["caps.paid": 1, "settlement.payable": 1]),
    Reached("set assess.training_rate = 96%", most: 3, ["projects.performance": 3]),
    Reached("set cap.rate = 2%", most: 3, ["caps.limit": 2, "caps.rate": 2]),
    Reached("set projects[P-3].priority = 7", most: 1, ["settlement.excess_in_turn": 1]),
  ])
  func anEditComputesWhatItReaches(reached: Reached) throws {
    let session = try Session(MemorySurroundings(RecalculationTests.files))
    session.run("load fund.csv\nload projects.csv\nload roster.csv\nload payments.csv")
    for name in session.workbook.derivedNames { _ = try session.workbook.derivedTable(named: name) }
    session.run(reached.statement)
    let all = session.workbook.recalculations
    for (result, rows) in reached.computed {
      #expect(all.first { $0.result == result }?.computed == rows, "\(result)")
    }
    let tooMany = all.filter { $0.computed > reached.most }
    #expect(tooMany == [], "after \(reached.statement)")
    #expect(all.count { $0.computed == 0 } > 50)
  }

  struct Reached: CustomTestStringConvertible, Sendable {
    let statement: String
    let most: Int
    let computed: [String: Int]
    var testDescription: String { statement }

    init(_ statement: String, most: Int, _ computed: [String: Int]) {
      (self.statement, self.most, self.computed) = (statement, most, computed)
    }
  }

  private static let files = [
    "fund.csv": "region,year,contribution_income\n甲,2019,1000000\n乙,2019,2000000\n",
    "projects.csv": """
    project_id,region,year,kind,amount,agreement_signed_on
    P-1,甲,2020,training,10000,2020-01-01
    P-2,甲,2020,training,20000,2020-01-01
    P-3,乙,2020,publicity,30000,2020-01-01
    """,
    "roster.csv": """
    project_id,person_id,attended,score,satisfied
    P-1,a,yes,90,yes
    P-1,b,yes,85,yes
    P-2,a,yes,81,no
    """,
    "payments.csv": "payment_id,project_id,paid_on,amount\nZ-1,P-1,2020-03-01,1000\n",
  ]
}

/// Where two tables do not show the same.
enum Differences {
  static func between(_ first: Table?, _ second: Table?) -> [String] {
    guard let first, let second else { return first == nil && second == nil ? [] : ["no table"] }
    guard first.rowCount == second.rowCount, first.columns.count == second.columns.count else {
      return ["another shape"]
    }
    return zip(first.columns, second.columns).flatMap { column, other in
      var found = column.type == other.type && column.name == other.name ? [] : [column.name]
      for row in 0..<first.rowCount {
        let (here, there) = (column.value(at: row), other.value(at: row))
        if here != there || column.type(at: row) != other.type(at: row) {
          found.append("\(column.name) \(row): \(here), from nothing \(there)")
        }
      }
      return found
    }
  }
}
