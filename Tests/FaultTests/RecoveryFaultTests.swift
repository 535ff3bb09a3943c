import Faults
import Testing

/// Whatever a disk does while a session is taken up again: its journal still holds all that it held.
@Suite(.timeLimit(.minutes(30)))
struct RecoveryFaultTests {
  /// A journal as a session leaves it that was killed, with a record that was being written.
  private static func journal(of folder: String) -> String {
    let torn = "#: 30 step\nlet $a ="
    return "# fundsh 0.1.0 · \(folder)\n"
      + ["load fund.csv", "let $a = 2", "let $b = $a + 1"].map {
        "#: \($0.utf8.count + 1) step\n\($0)\n#.\n"
      }.joined() + torn
  }

  private static let shown = "2\n3\n3,000.00\n"
  private static let recovering = [
    "--no-init", "--language", "en", "--recover", "-c", "$a; $b; sum(fund.contribution_income)",
  ]

  @Test func aRecoveryThatFailsTakesNothing() throws {
    let folder = try TestFolder()
    let (room, state) = (folder.path + "/room", folder.path + "/state")
    let program = TestProgram(in: room, streams: state)
    let watch = FaultWatch(of: [state + "/fundsh", room], report: folder.path + "/calls")
    func furnish() throws {
      TestFolder.remove(state + "/fundsh")
      try TestFolder.write(TouchingStatement.fund, to: room + "/fund.csv")
      try TestFolder.write(
        Self.journal(of: room), to: state + "/fundsh/journals/1.5-2.fund", mode: 0o600)
    }
    try furnish()
    let whole = try program.run(Self.recovering, environment: watch.environment())
    try #require(whole.status == 0 && whole.output == Self.shown, "\(whole.errors)")
    let calls = watch.takeCalls()
    var struck = 0
    for fault in Fault.tried {
      for number in 0..<calls.count(where: { fault.strikes($0.kind) }) {
        try furnish()
        let run = try program.run(
          Self.recovering, environment: watch.environment(fault, at: number + 1))
        guard watch.takeCalls().contains(where: \.isStruck) else { continue }
        struck += 1
        let said = "\(fault), call \(number + 1): \(run.output)\n\(run.errors)"
        #expect([0, 1, 2].contains(run.status), "\(said)")
        if run.status == 0 {
          #expect(run.output == Self.shown, "\(said)")
        } else {
          #expect(!fault.isHarmless, "it is no reason to fail: \(said)")
          #expect(
            run.errors.contains("fund.csv") || run.errors.contains("journals"),
            "no file is named: \(said)")
        }
        let again = try program.run(Self.recovering)
        #expect(
          again.status == 0 && again.output == Self.shown, "\(said)\nthen \(again.errors)")
      }
    }
    #expect(struck > 0, "it touches files")
  }
}
