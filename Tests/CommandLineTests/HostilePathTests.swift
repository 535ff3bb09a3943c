import Foundation
import Testing

/// With `--safe` no statement that reads a file reads one outside the working directory, however its path
/// leads there, and nothing of it is told.
@Suite struct HostilePathTests {
  private static let secret = "SECRET,year\nSECRET,2019\n"

  /// A folder with a way out of each kind, beside what must not be read.
  private func program() throws -> (program: Program, inside: URL) {
    let program = try Program(files: ["secret.csv": Self.secret])
    let inside = program.directory.url.appendingPathComponent("inside")
    let files = FileManager.default
    try files.createDirectory(
      at: inside.appendingPathComponent("deep"), withIntermediateDirectories: true)
    for (name, target) in [
      ("link.csv", "../secret.csv"), ("deep/link.csv", "../../secret.csv"), ("up", ".."),
      ("chain.csv", "link.csv"), ("root", "/"),
      ("absolute.csv", program.directory.url.appendingPathComponent("secret.csv").path),
    ] {
      try files.createSymbolicLink(
        atPath: inside.appendingPathComponent(name).path, withDestinationPath: target)
    }
    return (program, inside)
  }

  private static let ways = [
    "../secret.csv", "./../secret.csv", "deep/../../secret.csv", "link.csv", "deep/link.csv",
    "up/secret.csv", "up/inside/up/secret.csv", "chain.csv", "absolute.csv",
    "none/../../secret.csv",
    "deep/../up/./secret.csv", "../*.csv", "l*.csv", "*/secret.csv", "deep/*.csv", "./link.csv",
    "root/etc/passwd", "/etc/passwd", "//etc/passwd", "/proc/self/root/etc/passwd",
    "/proc/self/cwd/../secret.csv", "../inside/../secret.csv",
  ]

  private static let doors = [
    "load P as t; show t", "load P kind fund", "run P", "use rules P", "learn P", "learn --check P",
    "verify P", "compare rules P, ningbo-2020", "learn --record P to r.csv",
    "export rules P to r.rules",
    "run s.fund", "learn own.lesson",
  ]

  @Test(arguments: doors)
  func nothingOutsideIsReadOrTold(door: String) throws {
    let (program, inside) = try program()
    var statements: [String] = []
    for (index, way) in Self.ways.enumerated() {
      let (script, course) = ("s\(index).fund", "own\(index).lesson")
      try Data("load \(way) as t\nshow t\nrun \(way)\n".utf8).write(
        to: inside.appendingPathComponent(script))
      let lesson =
        "course own\nlesson first\n  file t.csv from \(way)\n  begin load t.csv\n  step a\n    en x\n"
        + "    expect 1 = 1\n    right show t\n"
      try Data(lesson.utf8).write(to: inside.appendingPathComponent(course))
      statements.append(
        door.replacingOccurrences(of: "P", with: way).replacingOccurrences(
          of: "s.fund", with: script
        ).replacingOccurrences(of: "own.lesson", with: course))
    }
    let run = try run(statements.joined(separator: "\n") + "\nshow t; tables", program, in: inside)
    let refusals = run.errors.components(separatedBy: "error: ").count - 1
    #expect(run.status == 1 && refusals >= Self.ways.count, "\(run.errors)")
    for told in ["SECRET", "root:"] {
      #expect(!run.output.contains(told) && !run.errors.contains(told), "\(run.errors)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: inside.path)
    #expect(!names.contains("r.csv") && !names.contains("r.rules"))
  }

  /// Statements with `--safe`, in a folder.
  private func run(
    _ statements: String, _ program: Program, in folder: URL
  ) throws -> Program.Run {
    let process = Process()
    process.executableURL = try Program.executable()
    process.arguments = ["--safe", "--language", "en", "--keep-going", "-c", statements]
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C.UTF-8", "HOME": folder.path]
    process.standardOutput = try program.directory.writing(".output")
    process.standardError = try program.directory.writing(".errors")
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try program.result(of: process)
  }

  /// A pattern that leads out names nothing that lies there, nor says whether it can be read.
  @Test func aPatternTellsNothingOfWhatLiesOutside() throws {
    let (program, inside) = try program()
    let outside = program.directory.url
    try FileManager.default.createSymbolicLink(
      atPath: outside.appendingPathComponent("HIDDEN").path, withDestinationPath: "HIDDEN")
    for way in ["../*/x*.csv", "../HID*/x*.csv", "up/*/x*.csv", "root/roo*/x*.csv"] {
      let run = try run("load \(way) as t", program, in: inside)
      #expect(run.status != 0 && !run.errors.contains("HIDDEN"), "\(way): \(run.errors)")
    }
  }
}
