internal import Glibc

/// The end of the pipe that the signal handler writes to: a handler has no other way to find it.
private nonisolated(unsafe) var handlerDescriptor: Int32 = -1

/// The signals of a terminal, turned into bytes of a pipe while a line is read. Nothing is done in
/// the handler itself, and a signal that comes just before the wait is not lost.
final class TerminalSignals {
  /// What is caught. A shell does not dump core for a Ctrl-\, so SIGQUIT is caught and let go.
  private static let caught = [
    SIGINT, SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGQUIT,
  ]

  /// The end to wait at.
  let descriptor: Int32
  private let writingEnd: Int32
  /// What was in force before.
  private var previous: [(signal: Int32, action: sigaction)] = []

  /// Makes the pipe; nil if the process has no descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    writingEnd = ends[1]
  }

  deinit {
    close(descriptor)
    close(writingEnd)
  }

  /// Begins to catch; what was in force is kept for `stop`.
  func start() {
    unsafe handlerDescriptor = writingEnd
    for signal in Self.caught {
      var old = sigaction()
      var new = Self.catching
      unsafe sigaction(signal, &new, &old)
      previous.append((signal, old))
    }
  }

  /// Puts back what was in force. What has not been taken is forgotten, but for what ends the program.
  func stop() {
    for entry in previous {
      var action = entry.action
      unsafe sigaction(entry.signal, &action, nil)
    }
    previous.removeAll()
    var left: [Int32] = []
    while let signal = next() { left.append(signal) }
    for signal in left where signal == SIGTERM || signal == SIGHUP { raise(signal) }
  }

  /// A signal that has come, or nil.
  func next() -> Int32? {
    var byte: UInt8 = 0
    return unsafe read(descriptor, &byte, 1) == 1 ? Int32(byte) : nil
  }

  /// Does something while a signal does what it did before it was caught.
  func lettingThrough(_ signal: Int32, _ body: () -> Void) {
    guard var action = previous.first(where: { $0.signal == signal })?.action else { return body() }
    unsafe sigaction(signal, &action, nil)
    body()
    var new = Self.catching
    unsafe sigaction(signal, &new, nil)
  }

  /// Stops the process as an uncaught Ctrl-Z does; comes back when it goes on, which is at once
  /// where no parent shell could let it go on.
  func suspend() {
    var byDefault = sigaction()
    unsafe byDefault.__sigaction_handler.sa_handler = SIG_DFL
    var new = Self.catching
    let both = [SIGTSTP, SIGCONT]
    for signal in both { unsafe sigaction(signal, &byDefault, nil) }
    raise(SIGTSTP)
    for signal in both { unsafe sigaction(signal, &new, nil) }
  }

  /// Writes the signal's number to the pipe. Without SA_RESTART, so that a read comes back.
  private static var catching: sigaction {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = unsafe write(handlerDescriptor, &byte, 1)
      errno = saved
    }
    return action
  }
}
