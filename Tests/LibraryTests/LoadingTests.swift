import Diagnostics
import Evaluation
import Exact
import Rules
import Tables
import Testing

/// What a program is told of the files that it loads, and which of them are refused.
@Suite("loading without a session")
struct LoadingTests {
  /// A file that is refused, and the diagnostic.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let code: String
    var testDescription: String { code }
  }

  static let refusals = [
    Refusal(file: "again.csv", text: Books.fund, code: "name-taken"),
    Refusal(file: "caps.csv", text: "a,b\n1,2\n", code: "name-reserved"),
    Refusal(file: "settle.csv", text: "a,b\n1,2\n", code: "name-reserved"),
    Refusal(file: "meetings.csv", text: "a,b\n1,2\n", code: "name-reserved"),
    Refusal(
      file: "payments.csv", text: "payment_id,project_id,paid_on\nA,P-1,2020-03-01\n",
      code: "missing-column"),
    Refusal(
      file: "payments.csv",
      text: "payment_id,project_id,paid_on,amount\nA,P-1,2020-03-01,1\nA,P-1,2020-03-02,1\n",
      code: "repeated-key"),
    Refusal(
      file: "payments.csv", text: "payment_id,project_id,paid_on,amount\n,P-1,2020-03-01,1\n",
      code: "unknown-key"),
    Refusal(file: "empty.csv", text: "", code: "empty-file"),
  ]

  @Test(arguments: refusals)
  func aRefusedFileChangesNothing(_ refusal: Refusal) throws {
    var contents = try Books.contents()
    do throws(Diagnostic) {
      _ = try contents.load(MemoryBytes(refusal.text), from: refusal.file)
      Issue.record("\(refusal.file) was taken")
    } catch {
      #expect(error.code == refusal.code)
    }
    #expect(contents.tables.map(\.name) == ["fund", "projects"])
  }

  @Test func whatCannotBeReadIsNamed() throws {
    var contents = try Books.contents()
    let remarks = try contents.load(
      MemoryBytes("payment_id,project_id,paid_on,amount\nA,P-1,2020-02-30,约3万\n"),
      from: "payments.csv")
    #expect(
      remarks.map(\.description) == [
        "payments.csv:2: warning: column paid_on: '2020-02-30' cannot be read as date; "
          + "it counts as unknown",
        "payments.csv:2: warning: column amount: '约3万' cannot be read as money; "
          + "it counts as unknown",
      ])
    #expect(try Workbook(contents).value(of: "settlement[P-1].payable").value == .blank)
  }

  @Test func headersMayStandFurtherDown() throws {
    var contents = try Books.contents()
    let remarks = try contents.load(
      MemoryBytes("title,,\n支付编号,项目编号,支付日期,支付金额\nA,P-1,2020-03-01,1\n"), from: "books.csv",
      options: ReadingOptions(headerLine: 2))
    #expect(remarks.isEmpty)
    #expect(contents.tables.map(\.name) == ["fund", "projects", "payments"])
  }

  @Test func aFileThatIsNearlyOfAKindIsNamed() throws {
    var contents = try Books.contents()
    let near = try contents.load(
      MemoryBytes("支付编号,项目编号,支付日期,金额\nB,P-1,2020-03-01,1\n"), from: "more.csv")
    #expect(near.map(\.code) == ["nearly-of-kind"])
    #expect(near.map(\.severity) == [.note])
  }

  /// Files of one kind are tables of their own that the rules read together.
  @Test func severalTablesOfAKindAreOne() throws {
    var contents = try Books.contents()
    let header = "project_id,region,year,kind,amount\n"
    let more = ReadingOptions(tableName: "late")
    let remarks = try contents.load(
      MemoryBytes(header + "P-4,海曙,2020,training,9000\n"), from: "late.csv", options: more)
    #expect(remarks.isEmpty)
    #expect(try Workbook(contents).value(of: "sum(projects.amount)").description == "56000.00")
    let repeated = #expect(throws: Diagnostic.self) {
      _ = try contents.load(
        MemoryBytes(header + "P-1,海曙,2020,training,9000\n"), from: "twice.csv",
        options: ReadingOptions(tableName: "twice"))
    }
    #expect(repeated?.code == "repeated-key")
    #expect(contents.tables.map(\.name) == ["fund", "projects", "late"])
  }

  /// A table that a program makes itself is held to the same.
  @Test func aMadeTableIsCheckedToo() throws {
    var contents = try Books.contents()
    func payments(_ keys: [String]) -> Table {
      let count = keys.count
      return Table(
        name: "payments", kind: .named("payments"),
        columns: [
          Column(name: "payment_id", type: .text, values: keys.map { .text($0) }),
          Column(
            name: "project_id", type: .text, values: Array(repeating: .text("P-1"), count: count)),
          Column(
            name: "paid_on", type: .date,
            values: Array(
              repeating: CalendarDay(year: 2020, month: 5, day: 4).map(Value.day) ?? .blank,
              count: count)),
          Column(name: "amount", type: .money, values: Array(repeating: .count(500), count: count)),
        ])
    }
    let repeated = #expect(throws: Diagnostic.self) { try contents.add(payments(["A", "A"])) }
    #expect(repeated?.code == "repeated-key")
    try contents.add(payments(["A", "B"]))
    #expect(try Workbook(contents).value(of: "settlement[P-1].paid").description == "1000.00")
  }
}
