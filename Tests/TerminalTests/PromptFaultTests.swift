internal import Faults
internal import Glibc
internal import Testing

/// Whatever a disk does to the files that the prompt keeps: it goes on, says what is not kept, and what it
/// kept is whole.
@Suite(.serialized, .timeLimit(.minutes(60)))
struct PromptFaultTests {
  /// What is tried where only the everyday is asked for: each run takes a terminal.
  private static let faults = Fault.isThorough ? Fault.all : [Fault(.change, .error(EIO))]

  private static let lesson = """
    lesson sums
      step one
        en What is one and one?
        shows 1 + 1
        right show 2
      step two
        en What is two and two?
        shows 2 + 2
        right show 4

    """

  /// Types lines at a prompt whose files are watched, kills it, and gives what was said.
  private func session(
    _ lines: [String], in state: PrivateDirectory, _ environment: [String: String]
  ) throws -> String {
    let terminal = try ShellUnderTest.start(
      state: state, columns: 200, environment: environment, arguments: ["--no-color"])
    for (index, line) in lines.enumerated() {
      try terminal.type(line + Key.enter + "\"done \(index)\"" + Key.enter)
      try terminal.wait(for: "\ndone \(index)\r\n")
      try terminal.wait(for: ">")
    }
    // A carriage return and a line feed would be one character.
    let text = String(String.UnicodeScalarView(terminal.text.unicodeScalars.filter { $0 != "\r" }))
    terminal.kill()
    return text
  }

  /// Runs a check for every call of a session that a fault can strike.
  private func tryFaults(
    _ lines: [String],
    _ check: (_ state: PrivateDirectory, _ text: String, _ fault: Fault, _ name: String) throws
      -> Void
  ) throws {
    let first = try PrivateDirectory()
    try first.write("my.lesson", Self.lesson)
    let watch = FaultWatch(of: [first.path + "/fundsh"], report: first.path + "/calls")
    _ = try session(
      lines.map { $0.replacing("STATE", with: first.path) }, in: first,
      watch.environment())
    let calls = watch.takeCalls()
    var count = 0
    for fault in Self.faults {
      for number in 0..<calls.count(where: { fault.strikes($0.kind) }) {
        let state = try PrivateDirectory()
        try state.write("my.lesson", Self.lesson)
        let watch = FaultWatch(of: [state.path + "/fundsh"], report: state.path + "/calls")
        let text = try session(
          lines.map { $0.replacing("STATE", with: state.path) }, in: state,
          watch.environment(fault, at: number + 1))
        count += 1
        guard watch.takeCalls().contains(where: \.isStruck) else { continue }
        try check(state, text, fault, "\(fault), call \(number + 1): \(text)")
      }
    }
    #expect(count > 0)
    if Fault.isThorough { print("\(lines): \(count) runs") }
  }

  /// What was not said to be in no journal is there after a kill; so is every line of the history.
  @Test func theJournalHoldsWhatItSaysAndTheHistoryIsWhole() throws {
    try tryFaults(["let $a = 1", "let $a = 2", "let $a = 3"]) { state, text, fault, name in
      let parts = text.split(separator: "\ndone ", omittingEmptySubsequences: false)
      let kept = (0..<3).last { !parts[$0].contains("is in no journal") }
      let run = try TestProgram(in: ".", streams: state.path)
        .run(["--no-init", "--language", "en", "--recover", "-c", "$a"])
      let value = run.output.split(separator: "\n").first.flatMap { Int($0) } ?? 0
      #expect(value >= (kept.map { $0 + 1 } ?? 0), "recovered \(run.output)\(run.errors)\n\(name)")
      #expect(!run.errors.contains("not be carried out"), "\(run.errors)\n\(name)")
      if fault.isHarmless {
        #expect(!text.contains("is in no journal"), "\(name)")
      }
      let history = try state.text(of: "fundsh/history") ?? ""
      for line in history.split(separator: "\n") {
        let isWhole = line.hasPrefix("{\"text\": ") && line.hasSuffix("}")
        // Half a line that nothing could take away again is ended by the next one.
        #expect(isWhole || fault.isLasting, "\(history)\n\(name)")
      }
      // There is no folder of them where none could be made.
      let journals = (try? FileText.names(in: state.path + "/fundsh/journals")) ?? []
      let strays = journals.filter { $0.hasSuffix(".new") || $0.hasSuffix(".part") }
      #expect(strays.isEmpty || fault.isLasting || fault.kind == .remove, "\(strays) \(name)")
    }
  }

  /// A step that is passed is in the file of progress, or it is said why not.
  @Test func theProgressIsWholeOrToldOf() throws {
    let lines = ["learn STATE/my.lesson", "show 2", "show 4"]
    try tryFaults(lines) { state, text, fault, name in
      let names = (try? FileText.names(in: state.path + "/fundsh/progress")) ?? []
      let files = try names.filter { $0.hasSuffix(".progress") }
        .compactMap { try state.text(of: "fundsh/progress/" + $0) }
      let progress = files.joined()
      let kept = ["\tone\tpassed", "\ttwo\tpassed"].map { progress.contains($0) }
      if kept.contains(false) {
        #expect(text.contains("progress"), "nothing is said: \(name)")
        #expect(!fault.isHarmless, "\(name)")
      }
      let isWhole = progress.isEmpty || progress.last == "\n"
      #expect(isWhole || fault.isLasting, "\(progress)\n\(name)")
      #expect(
        progress.split(separator: "\n").allSatisfy {
          $0.hasPrefix("fundsh progress\t") || $0.split(separator: "\t").count == 7
        } || fault.isLasting, "\(progress)\n\(name)")
    }
  }
}
