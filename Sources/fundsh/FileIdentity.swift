import Glibc

/// What tells a file, and whether it was written to since: where it lies, how long it is, and when
/// it was changed last.
struct FileIdentity: Hashable {
  private let numbers: [Int]

  /// Length and time of the last change.
  let stamp: String

  init(_ status: stat) {
    stamp = "\(status.st_size)-\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    numbers = [
      Int(status.st_dev), Int(bitPattern: UInt(status.st_ino)), Int(status.st_size),
      status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
  }
}
