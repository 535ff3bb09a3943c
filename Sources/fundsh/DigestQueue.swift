import Glibc
import Synchronization

/// Digests that are taken while nobody waits: by one thread that runs only when a core is idle.
final class DigestQueue: Sendable {
  private struct State {
    /// Whether there is a prompt, at which time goes by.
    var isOpen = false
    var isRunning = false
    var waiting: [HostDigest] = []
  }

  private let state = Mutex(State())

  /// Lines up a digest.
  func append(_ digest: HostDigest) {
    state.withLock { $0.waiting.append(digest) }
    run()
  }

  /// Begins to take what is lined up, and what will be.
  func open() {
    state.withLock { $0.isOpen = true }
    run()
  }

  private func run() {
    let starts = state.withLock { state in
      guard state.isOpen, !state.isRunning, !state.waiting.isEmpty else { return false }
      state.isRunning = true
      return true
    }
    // Without a thread they are taken when somebody wants them.
    if starts, !DetachedThread.begin({ [self] in work() }) {
      state.withLock { $0.isRunning = false }
    }
  }

  /// Linux's SCHED_IDLE, which its headers keep from programs that ask for less than all of GNU.
  private static let idle: Int32 = 5

  private func work() {
    var parameter = sched_param()
    unsafe sched_setscheduler(0, DigestQueue.idle, &parameter)
    while let next = next() {
      // What cannot be told is said to whoever asks for it.
      _ = try? next.text()
    }
  }

  private func next() -> HostDigest? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.isRunning = false
        return nil
      }
      return state.waiting.removeFirst()
    }
  }
}
