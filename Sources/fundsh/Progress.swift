import Glibc
import Synchronization

/// A line on standard error that tells how far something has come, where a person sees it and it
/// takes longer than a second; it is gone when the thing is done.
enum Progress {
  private static let began = Atomic<Int>(0)
  private static let shown = Atomic<Int>(0)

  static func show(_ done: Int, of all: Int) {
    let now = milliseconds()
    if done <= 1 { began.store(now, ordering: .relaxed) }
    guard isatty(STDERR_FILENO) == 1 else { return }
    let last = shown.load(ordering: .relaxed)
    if done >= all {
      if last > 0 { Output.error.write("\r\u{1B}[K") }
      shown.store(0, ordering: .relaxed)
    } else if now - began.load(ordering: .relaxed) > 1000, now - last > 200 {
      shown.store(now, ordering: .relaxed)
      Output.error.write("\r\(done * 100 / max(1, all))%  (\(done)/\(all))\u{1B}[K")
    }
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
