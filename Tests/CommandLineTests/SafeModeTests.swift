import Foundation
import Testing

/// Scripts of other people read only what lies below the working directory, and write nothing.
@Suite struct SafeModeTests {
  private static let fund = "region,year,contribution_income\nA,2019,100\n"

  /// A folder with files, beside a secret that lies outside.
  private func program() throws -> (Program, inside: String) {
    let program = try Program(files: ["secret.csv": Self.fund])
    let inside = program.directory.url.appendingPathComponent("inside")
    let files = FileManager.default
    try files.createDirectory(
      at: inside.appendingPathComponent("deep"), withIntermediateDirectories: true)
    try Data(Self.fund.utf8).write(to: inside.appendingPathComponent("fund.csv"))
    try Data("load ../fund.csv\n".utf8).write(to: inside.appendingPathComponent("deep/s.fund"))
    for (link, target) in [
      ("out.csv", "../secret.csv"), ("in.csv", "fund.csv"), ("up", ".."), ("loop.csv", "loop.csv"),
    ] {
      try files.createSymbolicLink(
        atPath: inside.appendingPathComponent(link).path, withDestinationPath: target)
    }
    return (program, inside.path)
  }

  private func run(
    _ statement: String, _ options: [String] = ["--safe"], environment: [String: String] = [:]
  ) throws -> Program.Run {
    let (program, inside) = try program()
    let process = Process()
    process.executableURL = try Program.executable()
    process.arguments = options + ["-c", statement]
    process.currentDirectoryURL = URL(fileURLWithPath: inside)
    process.environment = ["LANG": "zh_CN.UTF-8", "HOME": inside].merging(environment) { $1 }
    process.standardOutput = try program.directory.writing(".output")
    process.standardError = try program.directory.writing(".errors")
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(!program.directory.has("inside/x.csv") && !program.directory.has("inside/x.xlsx"))
    return try program.result(of: process)
  }

  @Test(arguments: [
    "load fund.csv", "load ./fund.csv", "load deep/../fund.csv", "load in.csv", "run deep/s.fund",
    "load f*.csv",
  ])
  func whatLiesInsideIsRead(statement: String) throws {
    let run = try run(statement)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("1 row"), "in English, whatever the locale")
  }

  @Test(arguments: [
    "load ../secret.csv", "load out.csv", "load up/secret.csv", "load /etc/passwd as p",
    "load deep/../../secret.csv", "run ../s.fund", "use rules ../my.rules", "load loop.csv",
    "load up/none.csv", "load up/none/none.csv", "load none/../../none.csv", "load ../*.csv",
    "load up/*.csv", "load /etc/pass*", "load ../none*/x.csv",
  ])
  func whatLeadsOutIsRefused(statement: String) throws {
    let run = try run(statement)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("working directory") || run.errors.contains("loop"), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  /// Whether anything lies outside cannot be found out.
  @Test(arguments: ["load u*/*.csv", "load */secret.csv", "load deep*/../../*.csv"])
  func patternsDoNotLookOutside(statement: String) throws {
    let run = try run(statement)
    #expect(run.status == 1 && run.errors.contains("no file is named"))
  }

  @Test(arguments: [
    "load fund.csv; export fund to x.csv", "save x.csv", "load fund.csv; export all to x.xlsx",
    "report to x.html", "export rules ningbo-2020 to x.rules",
  ])
  func nothingIsWritten(statement: String) throws {
    let run = try run(statement)
    #expect(run.status == 1)
    #expect(run.errors.contains("--safe writes nothing"), "\(run.errors)")
  }

  @Test func whatCannotBeSafe() throws {
    for option in ["--update", "--recover"] {
      #expect(try run("1", ["--safe", option]).status == 2)
    }
  }

  /// A script that takes too much ends with a word.
  @Test func memoryAndTimeAreBounded() throws {
    let many =
      "simulate sum(fund.contribution_income) with fund.contribution_income "
      + "~ uniform(-10%, 10%) runs 100000"
    let late = try run("load fund.csv; \(many)", ["--time", "1", "--safe"])
    #expect(late.status == 1 && late.errors.contains("--time"), "\(late.errors)")
    let large = try run("load fund.csv; \(many)", ["--memory", "1M"])
    #expect(large.status == 1 && large.errors.contains("--memory"))
    for option in [
      ["--memory", "x"], ["--memory", "0"], ["--time", "0"], ["--memory", "9999999T"],
    ] {
      #expect(try run("1", option).status == 2)
    }
    #expect(try run("1", ["--memory", "2G", "--time", "60"]).output == "1\n")
    #expect(try run("1", ["--time", "1"]).status == 0)
  }
}
