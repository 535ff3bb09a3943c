public import Glibc

/// The program that ships, run to its end without a terminal, in a folder, with streams of its own.
public struct TestProgram: Sendable {
  /// What a run came to.
  public struct Run: Sendable {
    /// The exit status; of one that a signal ended the signal's number below 0; nothing where it did not
    /// end in time.
    public let status: Int32?
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
  }

  /// Where it works, and where its streams go.
  private let folder: String
  private let streams: String

  /// How long a run may take, on a busy machine, in pieces of two milliseconds.
  private static let patience = 30_000

  /// A program that works in a folder; its streams are files of another one.
  public init(in folder: String, streams: String) {
    (self.folder, self.streams) = (folder, streams)
  }

  /// Starts it; its number.
  public func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws(TestFolder.Failure) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (stream, name) in [(Int32(1), "output"), (2, "errors")] {
      unsafe posix_spawn_file_actions_addopen(
        &actions, stream, streams + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    let own = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": streams, "XDG_STATE_HOME": streams,
      "XDG_CONFIG_HOME": streams,
    ].merging(environment) { $1 }
    // Of its own it knows no folder to start in; and what is set by it is not set for it.
    let words =
      ["/usr/bin/env", "-i", "-C", folder] + own.map { "\($0)=\($1)" }
      + [FaultWatch.builtFile("fundsh")] + arguments
    var pointers = unsafe words.map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
    var process: pid_t = 0
    let failure = unsafe posix_spawn(&process, words[0], &actions, nil, pointers, environ)
    guard failure == 0 else { throw TestFolder.Failure(text: "posix_spawn: \(failure)") }
    return process
  }

  /// Waits for the end of a process that was started.
  public func end(of process: pid_t) -> Run {
    var (status, hasEnded) = (Int32(0), false)
    for _ in 0..<TestProgram.patience where !hasEnded {
      hasEnded = unsafe waitpid(process, &status, WNOHANG) == process
      if !hasEnded { usleep(2_000) }
    }
    if !hasEnded {
      kill(process, SIGKILL)
      unsafe waitpid(process, &status, 0)
    }
    let signal = status & 0x7F
    return Run(
      status: hasEnded ? (signal == 0 ? (status >> 8) & 0xFF : -signal) : nil,
      output: text("output"), errors: text("errors"))
  }

  /// Runs it to its end.
  public func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws(TestFolder.Failure) -> Run {
    end(of: try start(arguments, environment: environment))
  }

  private func text(_ name: String) -> String {
    String(decoding: TestFolder.bytes(of: streams + "/" + name) ?? [], as: UTF8.self)
  }
}
