import Diagnostics
import SessionSupport
import Testing
import Workspace

/// A file that is loaded again after it changed: edits stay, and those that cannot are said.
@Suite struct ReloadTests {
  private static let first =
    "payment_id,project_id,paid_on,amount,note\nA,P,2020-01-01,1,x\nB,P,2020-01-02,2,y\n"

  /// What the file became, and what the table and the marks are after the reload.
  struct Case: CustomTestStringConvertible {
    let edits: String
    let file: String
    let expectations: String
    var lost: String?
    var testDescription: String { edits }
  }

  static let cases = [
    Case(
      edits: "set payments[A].amount = 5", file: "A,P,2020-01-01,100,x\nB,P,2020-01-02,200,y\n",
      expectations: "expect payments[A].amount = 5\nexpect payments[B].amount = 200"),
    Case(
      edits: "set payments[A].amount = 5", file: "B,P,2020-01-02,2,y\n",
      expectations: "expect count(payments) = 1", lost: "payments[A].amount"),
    Case(
      edits: "remove payments[A]",
      file: "A,P,2020-01-01,1,x\nB,P,2020-01-02,2,y\nC,P,2020-01-03,3,z\n",
      expectations: "expect count(payments) = 2\nexpect payments[C].amount = 3"),
    Case(
      edits: "remove payments[A]", file: "B,P,2020-01-02,2,y\n",
      expectations: "expect count(payments) = 1", lost: "remove payments[A]"),
    Case(
      edits: "add payments (payment_id = N, project_id = P, paid_on = 2020-02-01, amount = 9)",
      file: "B,P,2020-01-02,2,y\n",
      expectations: "expect payments[N].amount = 9\nexpect count(payments) = 2"),
    Case(
      edits: "add payments (payment_id = N, project_id = P, paid_on = 2020-02-01, amount = 9)",
      file: "N,P,2020-01-02,2,y\n",
      expectations: "expect payments[N].amount = 2\nexpect count(payments) = 1",
      lost: "add payments[N]"),
    Case(
      edits: "set payments[A].note = \"seen\"", file: "A,P,2020-01-01,1,x\nB,P,2020-01-02,2,y\n",
      expectations: "expect payments[A].note = \"seen\""),
  ]

  @Test(arguments: cases)
  func keepsOrSays(_ example: Case) throws {
    let surroundings = MemorySurroundings(["payments.csv": Self.first])
    let session = try Session(surroundings)
    session.run("load payments.csv\n\(example.edits)")
    let header = "payment_id,project_id,paid_on,amount,note\n"
    try surroundings.write(Array((header + example.file).utf8), to: "payments.csv", replacing: true)
    let messages = session.run("load payments.csv\n\(example.expectations)")
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
    let lost = messages.first { $0.code == "lost-edits" }
    #expect(
      lost?.message.english.contains(example.lost ?? "") ?? (example.lost == nil), "\(messages)")
    #expect((lost == nil) == (example.lost == nil))
  }

  /// An edit that the file has caught up with is no what-if any more.
  @Test func theMarkGoesWithTheDifference() throws {
    let surroundings = MemorySurroundings(["payments.csv": Self.first])
    let session = try Session(surroundings)
    session.run("load payments.csv\nset payments[A].amount = 5")
    #expect(session.promptMark != "")
    let changed = Self.first.replacing(",1,x", with: ",5,x")
    try surroundings.write(Array(changed.utf8), to: "payments.csv", replacing: true)
    session.run("load payments.csv")
    #expect(session.promptMark == "")
  }

  @Test func addedAndRemovedAgainIsNoWhatIf() throws {
    let session = try Session(MemorySurroundings(["payments.csv": Self.first]))
    session.run(
      "load payments.csv\nadd payments (payment_id = N, project_id = P, paid_on = 2020-02-01, amount = 9)"
    )
    #expect(session.promptMark != "")
    session.run("remove payments[N]")
    #expect(session.promptMark == "")
  }

  /// An outcome is set above all files; it goes with its project.
  @Test(arguments: ["load projects.csv replace", "drop projects\nload projects.csv"])
  func anOutcomeGoesWithItsTable(statements: String) throws {
    let projects = "project_id,region,year,kind,amount\nP,海曙,2020,training,1\n"
    let session = try Session(MemorySurroundings(["projects.csv": projects]))
    let messages = session.run(
      "load projects.csv\nset projects[P].trained = 5\n\(statements)\n"
        + "expect projects[P].trained is blank")
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
    #expect(session.promptMark.isEmpty)
  }

  @Test func anOutcomeOfAProjectThatIsGoneIsSaid() throws {
    let header = "project_id,region,year,kind,amount\n"
    let surroundings = MemorySurroundings(["projects.csv": header + "P,海曙,2020,training,1\n"])
    let session = try Session(surroundings)
    session.run("load projects.csv\nset projects[P].trained = 5")
    try surroundings.write(
      Array((header + "Q,海曙,2020,training,1\n").utf8), to: "projects.csv", replacing: true)
    let messages = session.run("load projects.csv")
    let lost = messages.first { $0.code == "lost-edits" }
    #expect(lost?.message.english.contains("projects[P].trained") == true, "\(messages)")
    #expect(session.promptMark.isEmpty)
  }

  /// A part of a table that was put together from several files is read again by itself.
  @Test func onePartOfSeveral() throws {
    let more = "payment_id,project_id,paid_on,amount,note\nC,P,2020-01-03,3,z\n"
    let surroundings = MemorySurroundings(["payments.csv": Self.first, "more.csv": more])
    let session = try Session(surroundings)
    session.run("load payments.csv\nload more.csv into payments")
    try surroundings.write(
      Array(more.replacing(",3,z", with: ",4,z").utf8), to: "more.csv", replacing: true)
    let messages = session.run(
      "load more.csv into payments\nexpect payments[C].amount = 4\nexpect count(payments) = 3")
    #expect(messages.allSatisfy { $0.severity != .error }, "\(messages)")
  }
}
