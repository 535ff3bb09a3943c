internal import Faults
internal import Glibc
internal import SeededRandom
internal import Testing

extension JournalTests {
  /// How often it is killed: `KILLS=1000 swift test --filter TerminalTests.JournalTests`.
  private static let kills =
    unsafe getenv("KILLS").flatMap { Int(unsafe String(cString: $0)) } ?? 12

  /// Whenever a session is killed, and its recovery with it, every statement that was acknowledged is in the
  /// session that is recovered, and every file that it wrote is whole.
  @Test func aKillTakesNothingThatWasAcknowledged() throws {
    var random = SystemRandomNumberGenerator()
    var (moments, recoveries): (Set<Int>, Int) = ([], 0)
    for start in stride(from: 0, to: Self.kills, by: Self.killsOfASession) {
      let state = try PrivateDirectory()
      for (name, text) in RandomSession.files { try state.write(name, text) }
      let session = RandomSession(seed: UInt64.random(in: 0..<1 << 32, using: &random))
      let reference = try session.reference(
        in: state.path, TestProgram(in: ".", streams: state.path))
      try #require(reference.states.count == session.statements.count + 1)
      for _ in start..<min(Self.kills, start + Self.killsOfASession) {
        for name in ["fundsh", "out.csv", "out.fund", "out.html"] {
          TestFolder.remove(state.path + "/" + name)
        }
        let (acknowledged, killed) = try kill(session, reference, in: state, &random)
        moments.insert(acknowledged)
        recoveries += killed
      }
    }
    #expect(moments.count > min(3, Self.kills / 2), "it was killed at different moments")
    print("\(Self.kills) sessions were killed, and \(recoveries) recoveries")
  }

  /// What a session comes to undisturbed takes longer than to kill it.
  private static let killsOfASession = 10

  /// Kills a session at a moment picked by chance, and its recovery; the last statement that was
  /// acknowledged, and how many recoveries were killed.
  private func kill(
    _ session: RandomSession, _ reference: RandomSession.Reference, in state: PrivateDirectory,
    _ random: inout SystemRandomNumberGenerator
  ) throws -> (acknowledged: Int, recoveries: Int) {
    let program = TestProgram(in: ".", streams: state.path)
    let terminal = try ShellUnderTest.start(
      state: state, columns: 160, rows: 60, arguments: ["--no-color"])
    try terminal.type(session.typed(in: state.path))
    // Somewhere behind a statement that is picked by chance, however fast the machine is.
    let moment = Int.random(in: 0..<session.statements.count, using: &random)
    try terminal.wait(for: "\ndone \(moment)\r\n")
    usleep(UInt32.random(in: 0..<30_000, using: &random))
    terminal.kill()
    let acknowledged = Self.lastDone(in: terminal.text)
    let name = "killed behind statement \(acknowledged) of \(session.statements.map(\.text))"
    checkFiles(of: session, reference, in: state, after: acknowledged, name)
    let recoveries = try killRecoveries(program, &random)
    let run = try program.run(Self.recovering)
    let allowed = reference.states[(acknowledged + 1)...]
    #expect(run.status != 2, "\(name): \(run.errors)")
    #expect(!run.errors.contains("not be carried out again"), "\(name): \(run.errors)")
    #expect(
      allowed.contains(RandomSession.state(shown: run.output)),
      "\(name) comes to\n\(run.output)\nnot to\n\(allowed.first ?? "")\n\(run.errors)")
    return (acknowledged, recoveries)
  }

  private static let recovering = [
    "--no-init", "--language", "en", "--keep-going", "--no-color", "--recover", "-c",
    RandomSession.look,
  ]

  /// Kills up to two recoveries of a session at moments picked by chance; how many.
  private func killRecoveries(
    _ program: TestProgram, _ random: inout SystemRandomNumberGenerator
  ) throws -> Int {
    let count = Int.random(in: 0...2, using: &random)
    for _ in 0..<count {
      let process = try program.start(Self.recovering)
      usleep(UInt32.random(in: 0..<200_000, using: &random))
      Glibc.kill(process, SIGKILL)
      _ = program.end(of: process)
    }
    return count
  }

  /// What was written is one whole version, none older than the last that was acknowledged.
  private func checkFiles(
    of session: RandomSession, _ reference: RandomSession.Reference, in state: PrivateDirectory,
    after acknowledged: Int, _ name: String
  ) {
    for file in ["out.csv", "out.html"] {
      let writers = session.statements.indices.filter {
        session.statements[$0].written == file && reference.written[$0] != nil
      }
      let last = writers.last { $0 <= acknowledged }
      let versions = writers.filter { $0 >= last ?? 0 }.map { reference.written[$0] }
      let found = TestFolder.bytes(of: state.path + "/" + file)
      #expect(
        versions.contains(found) || (last == nil && found == nil),
        "\(name): \(file) is of no statement")
    }
    // A saved session has what was shown in it, too, which is not the same in the undisturbed one.
    guard let saved = TestFolder.bytes(of: state.path + "/out.fund") else { return }
    let text = String(decoding: saved, as: UTF8.self)
    #expect(text.hasPrefix("# fundsh ") && text.hasSuffix("\n"), "\(name): \(text)")
  }

  /// The number of the last statement that was said to be done.
  private static func lastDone(in text: String) -> Int {
    text.split(whereSeparator: \.isNewline)
      .compactMap { $0.hasPrefix("done ") ? Int($0.dropFirst(5)) : nil }.max() ?? -1
  }
}
