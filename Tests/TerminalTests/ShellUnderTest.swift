internal import Glibc

/// The program that the tests drive, and what they expect of its screen: all of it is here.
enum ShellUnderTest {
  /// What the shell asks with; the space after it may be drawn as a move of the cursor.
  static let prompt = "fundsh>"
  /// A statement word, what is typed of it, and what Tab adds.
  static let completion = (typed: "descr", added: "ibe")

  /// The built program, beside the one that runs the tests.
  static var path: String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/exe", &bytes, bytes.count)
    let filled = bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let own = String(decoding: filled, as: UTF8.self)
    return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/fundsh"
  }

  /// The program's own environment: what it keeps goes to a directory that other tests do not see.
  static func environment(
    _ state: PrivateDirectory, _ more: [String: String] = [:]
  ) -> [String: String] {
    [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": state.path, "PATH": "/usr/bin:/bin",
      "XDG_STATE_HOME": state.path, "XDG_CONFIG_HOME": state.path,
    ].merging(more) { $1 }
  }

  /// Starts the program on a terminal of its own and waits for its prompt.
  static func start(
    state: PrivateDirectory, columns: Int = 80, rows: Int = 24,
    environment more: [String: String] = [:], arguments: [String] = []
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      program: path, arguments: ["--no-init", "--language", "en"] + arguments,
      environment: environment(state, more), columns: columns, rows: rows)
    try terminal.wait(for: prompt)
    return terminal
  }

  /// Starts it from a shell that can stop it and take it up again, whose prompt is `parent$ `.
  static func startFromShell(state: PrivateDirectory, columns: Int) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      program: "/bin/bash", arguments: ["--norc", "--noprofile", "--noediting", "-i"],
      environment: environment(state, ["PS1": "parent$ "]), columns: columns)
    try terminal.wait(for: "parent$")
    try terminal.type("\(path) --no-init --language en --no-color", Key.enter)
    try terminal.waitForPrompt()
    return terminal
  }
}
