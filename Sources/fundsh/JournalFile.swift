import Diagnostics
import Glibc
import Workspace

/// The journal of a session on disk, held by the session while it lives.
final class JournalFile {
  let path: String
  private let descriptor: Int32
  /// Where the last whole record ends.
  private var size: Int

  private init(path: String, descriptor: Int32, size: Int) {
    (self.path, self.descriptor, self.size) = (path, descriptor, size)
  }

  deinit { close(descriptor) }

  /// A new journal under a name that nobody else has, for its owner's eyes alone.
  static func begun(at path: String) throws(Diagnostic) -> JournalFile {
    let folder = RelativePath.folder(of: path)
    Directory.make(folder)
    // Nobody may take it for one that was left before it is held.
    let unheld = path + ".new"
    let descriptor = unsafe Glibc.open(unheld, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, unsafe rename(unheld, path) == 0 else {
      let reason = errno
      close(descriptor)
      unsafe unlink(unheld)
      throw .unwritable(path, reason)
    }
    Directory.sync(folder)
    return JournalFile(path: path, descriptor: descriptor, size: 0)
  }

  /// A journal that no living session holds; nothing where one does, or it cannot be opened.
  static func left(at path: String) -> JournalFile? {
    let descriptor = unsafe Glibc.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    return JournalFile(
      path: path, descriptor: descriptor, size: Int(lseek(descriptor, 0, SEEK_END)))
  }

  /// Whether it holds nothing.
  var isEmpty: Bool { size == 0 }

  /// What it holds, from its beginning.
  func bytes(atMost count: Int = .max) throws(Diagnostic) -> [UInt8] {
    let file = try HostFile(path)
    return try file.read(at: 0, count: count)
  }

  /// Forgets what stands behind a place.
  func cut(at size: Int) {
    self.size = size
    _ = ftruncate(descriptor, off_t(size))
  }

  /// Appends bytes and waits until they are on the disk; what was written of them in vain is taken away
  /// again.
  func append(_ bytes: [UInt8]) throws(Diagnostic) {
    var written = 0
    while written < bytes.count {
      let start = written
      let count = unsafe bytes.withUnsafeBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe pwrite(descriptor, base + start, bytes.count - start, off_t(size + start))
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw failure(errno)
      }
    }
    guard fdatasync(descriptor) == 0 else { throw failure(errno) }
    size += bytes.count
  }

  private func failure(_ reason: Int32) -> Diagnostic {
    _ = ftruncate(descriptor, off_t(size))
    return .unwritable(path, reason)
  }

  /// The session has ended as it should, and needs none any more.
  func remove() { unsafe unlink(path) }
}
