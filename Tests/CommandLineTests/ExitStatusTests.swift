import Foundation
import Testing

/// What a script's caller sees: the status, and whether the script went on.
@Suite struct ExitStatusTests {
  @Test(arguments: [
    ("1 + 1", 0), ("expect 1 = 1", 0), ("show", 1), ("show 1 +", 1), ("load none.csv", 1),
    ("expect 1 = 2", 3), ("expect blank = 1", 3), ("expect 1 = 2; load none.csv", 3),
    ("quit; load none.csv", 0), ("", 0), ("# only a comment", 0),
  ])
  func aStatement(text: String, status: Int) throws {
    let run = try Program().run("-c", text)
    #expect(run.status == Int32(status), "\(run.errors)")
  }

  @Test func aFailureWeighsMoreThanAnExpectation() throws {
    let run = try Program().run("--keep-going", "-c", "expect 1 = 2; load none.csv; expect 1 = 2")
    #expect(run.status == 1)
  }

  @Test func theFirstErrorStopsAScript() throws {
    let program = try Program(files: [
      "a.fund": "1 + 1\nload none.csv\n2 + 2\n", "b.fund": "3 + 3\n",
    ])
    let run = try program.run("a.fund", "b.fund")
    #expect(run.status == 1)
    #expect(run.output == "2\n")
    let whole = try program.run("--keep-going", "a.fund", "b.fund")
    #expect(whole.status == 1)
    #expect(whole.output == "2\n4\n6\n")
  }

  @Test(arguments: [
    ["--no-such-option"], ["none.fund"], ["--format", "xml"], ["--language", "fr"],
    ["--rules", "atlantis-2020", "-c", "1"], ["--rules", "none.rules", "-c", "1"],
    ["--set", "x", "-c", "1"], ["latin.fund"], ["folder"],
  ])
  func aWrongCommandLine(arguments: [String]) throws {
    let program = try Program()
    try program.directory.write(Data([0x73, 0x68, 0x6F, 0x77, 0x20, 0xE9]), to: "latin.fund")
    try FileManager.default.createDirectory(
      at: program.directory.url.appendingPathComponent("folder"), withIntermediateDirectories: true)
    let process = try program.start(arguments)
    process.waitUntilExit()
    let run = try program.result(of: process)
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test func warningsAreErrorsUnderStrict() throws {
    let program = try Program(files: ["f.csv": "region,year,contribution_income\n海曙,2019,约1万\n"])
    #expect(try program.run("-c", "load f.csv; tables").status == 0)
    let run = try program.run("--strict", "-c", "load f.csv; tables")
    #expect(run.status == 1)
    #expect(run.errors.contains("error: f.csv:2: column contribution_income: '约1万' cannot be read"))
  }

  @Test func anAnswerThatNothingAsksFor() throws {
    let program = try Program()
    #expect(try program.run("--set", "yaer=2020", "-c", "1").status == 0)
    let run = try program.run("--strict", "--set", "yaer=2020", "-c", "1")
    #expect(run.status == 1)
    #expect(run.errors.contains("error: nothing asks for 'yaer'"))
  }

  @Test func statementsMayBeGivenOneByOne() throws {
    let run = try Program().run("-c", "let $x = 20", "-c", "$x + 1")
    #expect(run.output == "21\n")
  }

  /// What cannot be read is said, whichever way it comes in.
  @Test func inputThatIsNoText() throws {
    let program = try Program()
    try program.directory.write(Data([0xFF]), to: "input")
    let broken = Process()
    broken.executableURL = try Program.executable()
    broken.standardInput = try program.directory.reading("input")
    broken.standardOutput = try program.directory.writing(".output")
    broken.standardError = try program.directory.writing(".errors")
    try broken.run()
    broken.waitUntilExit()
    let run = try program.result(of: broken)
    #expect(run.status == 2)
    #expect(run.errors.contains("UTF-8"))
  }

  /// What was shown before Ctrl-C is not lost.
  @Test func anInterruptedScript() throws {
    let program = try Program(files: ["a.fund": "1 + 1\n"])
    let process = try program.start(["a.fund", "-"], input: nil)
    for _ in 0..<200 where try program.directory.text(of: ".output").isEmpty {
      Thread.sleep(forTimeInterval: 0.02)
    }
    process.interrupt()
    process.waitUntilExit()
    let run = try program.result(of: process)
    #expect(run.status == 130)
    #expect(run.output == "2\n")
  }
}
