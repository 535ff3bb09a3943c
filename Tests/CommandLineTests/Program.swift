import Foundation

/// The built program, run as a user's shell runs it: in a directory of its own, without a terminal.
struct Program {
  /// What a run came to.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Where it runs; gone with what is in it when the test is over.
  let directory: ScratchDirectory

  init(files: [String: String] = [:]) throws {
    directory = try ScratchDirectory(files)
  }

  /// The program stands beside the one that runs the tests.
  static func executable() throws -> URL {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("fundsh")
  }

  /// Starts it, its streams on files of the directory; standard input is a device, or a pipe that stays
  /// open where no input is given.
  func start(
    _ arguments: [String], input: String? = "", device: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Process {
    try start(
      Program.executable(), arguments, input: input, device: device, environment: environment)
  }

  private func start(
    _ executable: URL, _ arguments: [String], input: String?, device: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = directory.url
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": directory.url.path]
      .merging(environment) { $1 }
    process.standardOutput = try directory.writing(".output")
    process.standardError = try directory.writing(".errors")
    if let device {
      process.standardInput = FileHandle(forReadingAtPath: device)
    } else if let input {
      try directory.write(Data(input.utf8), to: ".input")
      process.standardInput = try directory.reading(".input")
    } else {
      process.standardInput = Pipe()
    }
    try process.run()
    return process
  }

  /// Runs it to its end.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    let process = try start(arguments, input: input, environment: environment)
    process.waitUntilExit()
    return try result(of: process)
  }

  /// Runs it where no file may grow beyond so many blocks of 512 bytes.
  func runLimited(toBlocks blocks: Int, _ arguments: String...) throws -> Run {
    let program = try Program.executable().path
    let process = try start(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "ulimit -f \(blocks); exec \"$0\" \"$@\"", program] + arguments, input: "")
    process.waitUntilExit()
    return try result(of: process)
  }

  /// What a process that has ended came to; one that a signal ended has the signal's number below 0.
  func result(of process: Process) throws -> Run {
    let status = process.terminationStatus
    return Run(
      status: process.terminationReason == .exit ? status : -status,
      output: try directory.text(of: ".output"), errors: try directory.text(of: ".errors"))
  }
}
