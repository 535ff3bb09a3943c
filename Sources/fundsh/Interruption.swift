import Glibc
import Synchronization

/// What Ctrl-C does while statements run; while a line is read the prompt sees to it itself.
enum Interruption {
  private static let sparesSession = Atomic<Bool>(false)

  /// A script ends at once, with the status that shells give to what was interrupted.
  static func endsTheProgram() {
    handle(SIGINT) { _ in _exit(ExitStatus.interrupted) }
  }

  /// At the prompt the session is worth more than the statement that runs: it goes on.
  static func sparesTheSession() {
    sparesSession.store(true, ordering: .relaxed)
    signal(SIGINT, SIG_IGN)
  }

  /// Lets Ctrl-C break off a wait at the prompt; a script it ends as ever.
  static func breaksOff<Result>(_ wait: () -> Result) -> Result {
    guard sparesSession.load(ordering: .relaxed) else { return wait() }
    handle(SIGINT) { _ in }
    defer { sparesTheSession() }
    return wait()
  }

  /// Without SA_RESTART, so that a read comes back; let through where whoever started the program
  /// had it blocked.
  private static func handle(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = handler
    unsafe sigaction(number, &action, nil)
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, number)
    unsafe sigprocmask(SIG_UNBLOCK, &signals, nil)
  }
}
