import Glibc
import Synchronization

/// What Ctrl-C does while statements run; while a line is read the prompt sees to it itself.
enum Interruption {
  private static let sparesSession = Atomic<Bool>(false)
  /// Whether Ctrl-C came since it was asked last.
  private static let isWished = Atomic<Bool>(false)

  /// A script ends at once, with the status that shells give to what was interrupted.
  static func endsTheProgram() {
    handle(SIGINT) { _ in _exit(ExitStatus.interrupted) }
    // Whoever started the program may have had it blocked.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigprocmask(SIG_UNBLOCK, &signals, nil)
  }

  /// At the prompt the session is worth more than the statement that runs: it ends where it can
  /// without a trace, and the session goes on.
  static func sparesTheSession() {
    sparesSession.store(true, ordering: .relaxed)
    handle(SIGINT, SA_RESTART) { _ in Interruption.isWished.store(true, ordering: .relaxed) }
  }

  /// Whether Ctrl-C came since this was asked last.
  static func takesWish() -> Bool { isWished.exchange(false, ordering: .relaxed) }

  /// Asks something and waits for a line on standard input; false where Ctrl-C came instead. A
  /// script it ends as ever.
  ///
  /// The signal is let through only while the wait lasts, so that one that comes between the
  /// question and the wait is not lost.
  static func awaitsLine(after ask: () -> Void) -> Bool {
    guard sparesSession.load(ordering: .relaxed) else {
      ask()
      return true
    }
    var before = sigset_t()
    block(SIGINT, &before)
    handle(SIGINT) { _ in }
    defer {
      sparesTheSession()
      unsafe sigprocmask(SIG_SETMASK, &before, nil)
    }
    ask()
    var open = before
    unsafe sigdelset(&open, SIGINT)
    // Standard input is the first of the descriptors.
    var input = fd_set()
    input.__fds_bits.0 = 1
    return unsafe pselect(STDIN_FILENO + 1, &input, nil, nil, nil, &open) >= 0
  }

  private static func block(_ number: Int32, _ before: inout sigset_t) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, number)
    unsafe sigprocmask(SIG_BLOCK, &signals, &before)
  }

  /// Without SA_RESTART a wait comes back.
  private static func handle(
    _ number: Int32, _ flags: Int32 = 0, _ handler: @escaping @convention(c) (Int32) -> Void
  ) {
    var action = sigaction()
    action.sa_flags = flags
    unsafe action.__sigaction_handler.sa_handler = handler
    unsafe sigaction(number, &action, nil)
  }
}
