internal import Glibc

/// Calls of the system that are made until they are through: no signal breaks them off, and where they
/// moved only a part of the bytes they are asked for the rest.
public enum SystemCall {
  /// Makes a call again while a signal breaks it off.
  public static func repeated<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// Writes all bytes, at an offset or else where the file stands; the reason why not, or 0.
  public static func write(_ bytes: [UInt8], to file: Int32, at offset: Int? = nil) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var written = 0
      while written < buffer.count {
        let (start, rest) = unsafe (base + written, buffer.count - written)
        let count = repeated {
          guard let offset else { return unsafe Glibc.write(file, start, rest) }
          return unsafe pwrite(file, start, rest, off_t(offset + written))
        }
        // A disk that takes nothing and gives no reason would be asked for ever.
        guard count > 0 else { return count < 0 ? errno : EIO }
        written += count
      }
      return 0
    }
  }

  /// The bytes from an offset on, fewer than asked for only where the file ends, and the reason why they
  /// could not all be read, or 0.
  public static func read(
    _ count: Int, of file: Int32, at offset: Int
  ) -> (bytes: [UInt8], failure: Int32) {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      while filled < count {
        let (start, rest) = unsafe (base + filled, count - filled)
        let place = off_t(offset + filled)
        let got = repeated { unsafe pread(file, start, rest, place) }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    return (bytes, failure)
  }

  /// Waits until what was written is on the disk; the reason why it is not, or 0.
  public static func sync(_ file: Int32) -> Int32 { repeated { fsync(file) } == 0 ? 0 : errno }

  /// Waits until nobody else holds a file; the reason why it cannot be held, or 0. A file system that
  /// knows no holding is used without.
  public static func hold(_ file: Int32) -> Int32 {
    guard repeated({ flock(file, LOCK_EX) }) != 0 else { return 0 }
    return [ENOLCK, EOPNOTSUPP, ENOSYS].contains(errno) ? 0 : errno
  }
}
