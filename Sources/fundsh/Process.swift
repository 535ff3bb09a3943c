import ArgumentParser
import CAllocator
import Glibc

/// The end of the program.
enum Process {
  static func exit(_ status: Int32) -> Never { Glibc.exit(status) }

  /// Writing more than the user may is a failure that can be told, and no end of the program.
  static func outlivesFullDisks() { _ = signal(SIGXFSZ, SIG_IGN) }

  /// Lets the stack of the calling thread, the first one, grow to so many bytes; it takes what it uses.
  /// A formula is gone through by what calls itself for each part of it.
  static func deepensStack() -> Int {
    // Less than the system leaves free below the stack of a program.
    let wanted = rlim_t(100 << 20)
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_STACK.rawValue)
    guard unsafe getrlimit(resource, &limit) == 0 else { return 1 << 20 }
    if limit.rlim_cur < wanted {
      let before = limit.rlim_cur
      limit.rlim_cur = min(wanted, limit.rlim_max)
      if unsafe setrlimit(resource, &limit) != 0 { limit.rlim_cur = before }
    }
    // Some of it is used already.
    return max(1 << 16, Int(min(wanted, limit.rlim_cur)) - (1 << 18))
  }

  /// Keeps freed memory for what comes next, instead of giving it back and taking it again page by page:
  /// files are read in pieces of a few megabytes that come and go.
  static func keepsMemory() {
    // More than 32 MiB is not taken.
    _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
    _ = mallopt(M_TRIM_THRESHOLD, 256 << 20)
  }
}

/// Exit statuses that are settled before a statement runs.
enum ExitStatus {
  /// A statement failed, or what was to be written could not be.
  static let failed: Int32 = 1
  /// An `expect` did not hold.
  static let unexpected: Int32 = 3
  /// Ctrl-C, as shells report it: 128 and the number of the signal.
  static let interrupted: Int32 = 130

  /// The command line is wrong, or a script cannot be read.
  static var usage: ExitCode { ExitCode(wrongUsage) }
  /// The same as a number.
  static let wrongUsage: Int32 = 2
}
