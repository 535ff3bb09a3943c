import Foundation
import Testing

/// What bad input gets: an error that says where, what was found and how to go on; the process
/// goes on, and the workbook is as it was.
@Suite struct BadInputTests {
  private static let good = "region,year,contribution_income\n海曙,2019,100\n"

  /// A statement, and words of its error.
  struct Case: CustomTestStringConvertible {
    let statement: String
    let words: [String]
    var testDescription: String { String(statement.prefix(60)) }
  }

  static let cases: [Case] = [
    Case(statement: "load none.csv", words: ["no file 'none.csv'", "is the path right?"]),
    Case(statement: "load folder", words: ["'folder' is a directory", "`folder/*.csv`"]),
    Case(statement: "load nothing*.csv", words: ["no file is named 'nothing*.csv'"]),
    Case(statement: "load empty.csv", words: ["empty.csv", "is empty"]),
    Case(statement: "load header.csv", words: ["header.csv:1:", "no rows"]),
    Case(statement: "load binary.csv", words: ["binary.csv:1:", "no text"]),
    Case(statement: "load book.csv", words: ["workbook of Excel", "save its sheet as CSV"]),
    Case(statement: "load twice.csv", words: ["twice.csv:1:", "column year", "stands twice"]),
    Case(statement: "load keys.csv", words: ["keys.csv:3:", "'海曙/2019' stands twice", "line 2"]),
    Case(statement: "load wide.csv", words: ["wide.csv:3:", "4 cells, the headers 3"]),
    Case(statement: "load quote.csv", words: ["quote.csv:2:", "never closed"]),
    Case(statement: "load latin.csv", words: ["latin.csv:2:", "no text"]),
    Case(statement: "run latin.csv", words: ["latin.csv", "UTF-8"]),
    Case(statement: "run itself.fund", words: ["more than 16 deep", "does a script run itself?"]),
    Case(
      statement: "show " + String(repeating: "(", count: 100_000) + "1",
      words: ["nested 100 levels deep"]),
    Case(
      statement: "show " + String(repeating: "not ", count: 100_000) + "yes",
      words: ["nested 100 levels deep"]),
    Case(
      statement: "show 1" + String(repeating: " + 1", count: 100_000), words: ["1000 operators"]),
    Case(
      statement: "let $x = " + String(repeating: "9", count: 40), words: ["number", "digits"]),
    Case(statement: "let $x = 99999999999999999999 * 99999999999999999999", words: ["#NUM!"]),
    Case(statement: "let $x = 2019-02-31", words: ["the calendar has no '2019-02-31'"]),
    Case(statement: "let $x = 9999-12-31 + 1 days", words: ["#NUM!"]),
    Case(statement: "undo 99999999999999999999", words: ["how many steps"]),
    Case(statement: "show 'abc", words: ["not closed"]),
    Case(statement: "show \u{1B}[31mred", words: ["\\x1b"]),
  ]

  @Test(arguments: cases)
  func isAnErrorAndNothingElse(_ bad: Case) throws {
    let program = try Program(files: [
      "good.csv": Self.good, "empty.csv": "", "header.csv": "region,year,contribution_income\n",
      "twice.csv": "region,year,year,contribution_income\n海曙,2019,2019,1\n",
      "keys.csv": "region,year,contribution_income\n海曙,2019,1\n海曙,2019,2\n",
      "wide.csv": "region,year,contribution_income\n海曙,2019,1\n海曙,2020,1,2\n",
      "quote.csv": "region,year,contribution_income\n海曙,2019,\"1\n",
      "itself.fund": "run itself.fund\n",
      "script.fund": "load good.csv\n\(bad.statement)\ntables\nshow fund\n",
    ])
    try FileManager.default.createDirectory(
      at: program.directory.url.appendingPathComponent("folder"), withIntermediateDirectories: true)
    try program.directory.write(Data([0x00, 0x01, 0xFF, 0x0A, 0x00]), to: "binary.csv")
    try program.directory.write(Data([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]), to: "book.csv")
    try program.directory.write(Data("a,b\n1,caf".utf8) + Data([0xE9, 0x0A]), to: "latin.csv")
    let run = try program.run("--keep-going", "script.fund")
    #expect(run.status == 1)
    for word in bad.words { #expect(run.errors.contains(word), "\(run.errors.prefix(400))") }
    #expect(run.errors.contains("script.fund:2:") || run.errors.contains("itself.fund:1:"))
    #expect(!run.errors.contains("\u{1B}"), "no control reaches the terminal")
    let tables = run.output.split(separator: "\n").filter { $0.hasPrefix("fund") }
    #expect(tables.count == 1)
    #expect(run.output.hasSuffix("海曙    2019               100.00\n"))
  }

  /// Cells that are wrong by themselves: kept, counted as unknown, named with their places.
  @Test func badCellsAreErrorCells() throws {
    let nines = String(repeating: "9", count: 40)
    let program = try Program(files: [
      "p.csv": "payment_id,project_id,paid_on,amount\nA,P,2019-02-31,5\nB,P,2019-02-01,\(nines)\n"
        + "C,P,2019-02-01,\"1,23\"\n"
    ])
    let run = try program.run("--format", "csv", "-c", "load p.csv; show payments")
    #expect(run.status == 0)
    #expect(run.errors.contains("p.csv:2: warning: column paid_on: '2019-02-31'"))
    #expect(run.errors.contains("p.csv:3: warning: column amount: '\(nines)'"))
    #expect(run.errors.contains("p.csv:4: warning: column amount: '1,23'"))
    #expect(run.output.contains("A,P,2019-02-31,5.00\n"))
    #expect(run.output.contains("C,P,2019-02-01,\"1,23\"\n"))
  }

  /// A list as long as the line that holds it.
  @Test func aLongListIsNoDeepOne() throws {
    let list = (0..<50_000).map { String($0) }.joined(separator: ", ")
    let run = try Program().run("-", input: "49999 in (\(list))\n50000 in (\(list))\n")
    #expect(run.status == 0, "\(run.errors.prefix(200))")
    #expect(run.output == "yes\nno\n")
  }

  /// A result that cannot be written is not passed over in silence.
  @Test func aFullDisk() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let program = try Program()
    let process = Process()
    process.executableURL = try Program.executable()
    process.arguments = ["-c", "1 + 1"]
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = try program.directory.writing(".errors")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(try program.directory.text(of: ".errors").contains("cannot be written"))
  }
}
