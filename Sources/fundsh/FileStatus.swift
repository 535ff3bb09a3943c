import CFiles
import Diagnostics
import Glibc

/// What the system tells of an open file.
enum FileStatus {
  /// How often it is looked at a file that is written to again and again, a millisecond apart.
  private static let patience = 200

  /// The status of a file as it is; throws where it cannot be told.
  static func of(_ descriptor: Int32, at path: String) throws(Diagnostic) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(path, errno) }
    return status
  }

  /// The status of a file at a moment from which on every write to it changes its status; throws where it
  /// does not come to rest. `first` was its status just now.
  ///
  /// The time of the last change goes on in ticks of some milliseconds: of two writes within one tick the
  /// second leaves no trace, so it is waited until the tick of the last one is over. And that time is set
  /// before the bytes are, so it is waited for a write that was begun, too.
  static func settled(
    of descriptor: Int32, since first: stat, at path: String
  ) throws(Diagnostic) -> stat {
    var present = first
    for _ in 0..<patience where isOfThisTick(present.st_mtim) {
      usleep(1_000)
      present = try of(descriptor, at: path)
    }
    // The clock of another machine may be a little ahead: a file that stayed as it was has come to rest.
    guard !isOfThisTick(present.st_mtim) || FileIdentity(present) == FileIdentity(first) else {
      throw .changedWhileRead(path)
    }
    // Where data lies is told when nobody has the file locked to write; what is told is of no use here.
    _ = lseek(descriptor, 0, Int32(CFILES_WHERE_DATA_LIES))
    return present
  }

  /// Whether a write might leave a time as it is: that of the tick that goes on. One that is far ahead was
  /// set by another clock.
  private static func isOfThisTick(_ time: timespec) -> Bool {
    var tick = timespec()
    unsafe clock_gettime(CLOCK_REALTIME_COARSE, &tick)
    let isOver = (time.tv_sec, time.tv_nsec) < (tick.tv_sec, tick.tv_nsec)
    return !isOver && time.tv_sec <= tick.tv_sec + 1
  }
}
