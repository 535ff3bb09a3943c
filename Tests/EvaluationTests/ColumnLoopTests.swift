import Diagnostics
import SessionSupport
import Testing
import Workspace

/// What loops over columns come to is what the rows come to one by one.
@Suite("columns in loops")
struct ColumnLoopTests {
  private static let count = 3_000
  private static let header = "project_id,region,year,kind,amount,employer_id,provider_id\n"

  private func session(
    _ projects: String, payments: String = "", expecting statements: [String]
  ) throws {
    let files = ["projects.csv": ColumnLoopTests.header + projects, "payments.csv": payments]
    let session = try Session(MemorySurroundings(files))
    let loading = ["load projects.csv"] + (payments.isEmpty ? [] : ["load payments.csv"])
    for statement in loading + statements {
      #expect(session.run(statement).allSatisfy { $0.severity != .error }, "\(statement)")
    }
  }

  /// Identifiers of one form, some of another, some blank, compared with another column of them.
  @Test func identifiersOfTwoColumnsAreCompared() throws {
    func provider(_ row: Int) -> String {
      if row % 7 == 0 { return "" }
      return row % 97 == 0 ? "X" : "E-\(row % 30 + 100)"
    }
    func employer(_ row: Int) -> String { "E-\(row % 50 + 100)" }
    let rows = 0..<ColumnLoopTests.count
    let known = rows.filter { $0 % 7 != 0 }
    let same = known.count { employer($0) == provider($0) }
    try session(
      rows.map { "P-\($0),甲,2020,training,1,\(employer($0)),\(provider($0))\n" }.joined(),
      expecting: [
        "expect count(projects where employer_id = projects.provider_id) = \(same)",
        "expect count(projects where employer_id != projects.provider_id) = \(known.count - same)",
        "expect count(projects where (employer_id = projects.provider_id) is unknown) = "
          + "\(rows.count - known.count)",
      ])
  }

  /// The least sum of cents that 64 bits hold is one that loops set aside for cells of other forms.
  @Test func averagesAtTheEdgeOfTheRange() throws {
    let half = "-46116860184273879.04"
    try session(
      "P-1,甲,2020,training,1,,\nP-2,甲,2020,training,1,,\n",
      payments: "payment_id,project_id,paid_on,amount\n"
        + "Y-1,P-1,2020-03-01,\(half)\nY-2,P-1,2020-03-01,\(half)\n"
        + "Y-3,P-2,2020-03-01,46116860184273879.04\nY-4,P-2,2020-03-01,1\n",
      expecting: [
        "derive projects.mean = average(its payments.amount)",
        "derive projects.all = sum(its payments.amount)",
        "expect projects[P-1].mean = \(half)", "expect projects[P-1].all = \(half) * 2",
        "expect projects[P-2].mean = 23058430092136940.02",
      ])
  }
}
