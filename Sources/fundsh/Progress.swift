import Exact
import Glibc
import Shell
import Synchronization

/// A line on standard error that tells how far something has come and how long it will go on, where
/// a person sees it and it takes longer than a second; it is gone when the thing is done.
enum Progress {
  /// When it began, when it was shown last, and whether it still is.
  private static let state = Mutex((began: 0, last: 0, isShown: false))

  static func show(_ done: Int, of all: Int, in wording: Wording) {
    let now = milliseconds()
    let line: String? = state.withLock { state in
      guard done < all else {
        defer { state = (now, 0, false) }
        return state.isShown ? "\r\u{1B}[K" : nil
      }
      if done == 0 { state.began = now }
      guard now - state.began > 1000, now - state.last > 200, isatty(STDERR_FILENO) == 1 else {
        return nil
      }
      (state.last, state.isShown) = (now, true)
      let text = ProgressLine(done, of: all, after: now - state.began).text(in: wording)
      return "\r\(text)\u{1B}[K"
    }
    if let line { Output.error.write(line) }
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
