import Faults
import Testing

/// A statement that is run again and again, each time with another call failing.
struct FaultyRuns {
  private let statement: TouchingStatement
  private let folder: TestFolder
  private let program: TestProgram
  private let watch: FaultWatch

  private var room: String { folder.path + "/room" }

  init(of statement: TouchingStatement) throws {
    self.statement = statement
    folder = try TestFolder()
    let streams = folder.path + "/streams"
    program = TestProgram(in: folder.path + "/room", streams: streams)
    watch = FaultWatch(of: [folder.path + "/room/at"], report: folder.path + "/calls")
    try TestFolder.write("", to: streams + "/output")
  }

  /// What a run came to.
  private struct Ending {
    let run: TestProgram.Run
    let files: [String: [UInt8]]
  }

  private func furnish() throws {
    TestFolder.remove(room)
    for (name, text) in TouchingStatement.common.merging(statement.files, uniquingKeysWith: { $1 })
    {
      // Of an odd mode, so that it is seen where that does not stay.
      try TestFolder.write(text, to: room + "/" + name, mode: 0o640)
    }
    for (name, target) in statement.links { try TestFolder.link(room + "/" + name, to: target) }
  }

  private func ending(
    isLeftOut: Bool = false, environment: [String: String] = [:]
  ) throws -> Ending {
    try furnish()
    var environment = environment
    if let temporary = statement.temporary { environment["TMPDIR"] = room + "/" + temporary }
    let run = try program.run(
      statement.commandLine(isLeftOut: isLeftOut), environment: environment)
    return Ending(run: run, files: TestFolder.contents(of: room))
  }

  /// Tries every call under every fault.
  func check() throws {
    let before = try ending(isLeftOut: true)
    _ = watch.takeCalls()
    let after = try ending(environment: watch.environment())
    let calls = watch.takeCalls()
    try #require(before.run.status == 0, "\(before.run.errors)")
    var count = 0
    for fault in Fault.tried {
      let candidates = calls.count { fault.strikes($0.kind) }
      for number in 0..<candidates {
        let end = try ending(environment: watch.environment(fault, at: number + 1))
        count += 1
        guard watch.takeCalls().contains(where: \.isStruck) else { continue }
        check(end, before, after, fault, "\(statement): \(fault), call \(number + 1)")
      }
    }
    #expect(count > 0, "it touches files")
    if Fault.isThorough { print("\(statement): \(count) runs") }
  }

  private func check(
    _ end: Ending, _ before: Ending, _ after: Ending, _ fault: Fault, _ name: String
  ) {
    let (run, said) = (end.run, "\(name)\n\(end.run.errors)")
    guard let status = run.status else {
      Issue.record("\(name): it hangs")
      return
    }
    #expect(status >= 0 && !run.errors.contains("Fatal error"), "it crashed: \(said)")
    let files = end.files.filter { !fault.mayLeave($0.key, statement.temporary) }
    if status == after.run.status {
      #expect(files == after.files, "done, and the files are others: \(said)")
      #expect(run.output == after.run.output, "done, and it shows something else: \(said)")
    } else {
      // The streams of the C library, on which a workbook waits, end by an interruption.
      let isHarmless = fault.isHarmless && (statement.temporary == nil || fault.failure == .short)
      #expect(!isHarmless, "it is no reason to fail: \(said)")
      #expect([1, 2].contains(status), "\(status): \(said)")
      #expect(
        run.errors.contains("at/") || run.errors.contains("'at'"), "no file is named: \(said)")
      #expect(run.errors.contains("error: "), "\(said)")
      // Only the confirmation is missing where the disk fails after the file had its place.
      let isWritten = run.errors.contains("[F0442]")
      #expect(files == (isWritten ? after : before).files, "the files are between: \(said)")
      #expect(run.output == before.run.output, "the session is between: \(run.output)\n\(said)")
    }
  }
}

extension Fault {
  /// Whether it is the fault's own doing that a file is left: nothing can be taken away.
  fileprivate func mayLeave(_ path: String, _ temporary: String?) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    if let temporary, path.hasPrefix(temporary), name != "bystander" { return strikes(.remove) }
    return (isLasting || kind == .remove) && name.hasPrefix(".fundsh-")
  }
}
