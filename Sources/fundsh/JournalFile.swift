import CFiles
import Diagnostics
import Glibc
import Shell
import Workspace

/// The journal of a session on disk, held by the session while it lives.
final class JournalFile {
  let path: String
  private let descriptor: Int32
  /// Where the last whole record ends.
  private var size: Int
  /// How long it is.
  var byteCount: Int { size }

  private init(path: String, descriptor: Int32, size: Int) {
    (self.path, self.descriptor, self.size) = (path, descriptor, size)
  }

  deinit { close(descriptor) }

  /// A new journal under a name that nobody else has, for its owner's eyes alone. It has the name only
  /// when it is held and whole, so nobody takes it for one that was left, and a crash leaves no half of it.
  static func begun(at path: String, with bytes: [UInt8]) throws(Diagnostic) -> JournalFile {
    let folder = RelativePath.folder(of: path)
    Directory.make(folder)
    var unheld: String?
    var descriptor = SystemCall.repeated {
      unsafe Glibc.open(
        folder, O_RDWR | O_DIRECTORY | O_CLOEXEC | Int32(CFILES_NAMELESS), 0o600)
    }
    if descriptor < 0 {
      unheld = path + ".new"
      descriptor = SystemCall.repeated {
        unsafe Glibc.open(path + ".new", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      }
    }
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    let file = JournalFile(path: path, descriptor: descriptor, size: 0)
    do throws(Diagnostic) {
      guard file.isHeld() else { throw .unwritable(path, errno) }
      try file.append(bytes)
      guard file.isNamed(insteadOf: unheld) else { throw .unwritable(path, errno) }
    } catch {
      if let unheld { unsafe unlink(unheld) }
      throw error
    }
    let failure = Directory.sync(folder)
    guard failure == 0 else {
      file.remove()
      throw .unwritable(path, failure)
    }
    return file
  }

  /// A journal that no living session holds; nothing where one does. Throws where that cannot be known.
  static func left(at path: String) throws(Diagnostic) -> JournalFile? {
    let descriptor = SystemCall.repeated {
      unsafe Glibc.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    }
    guard descriptor >= 0 else {
      // Its session has just ended.
      if errno == ENOENT { return nil }
      throw .unreadable(path, errno)
    }
    let file = JournalFile(path: path, descriptor: descriptor, size: 0)
    guard file.isHeld() else {
      if errno == EWOULDBLOCK { return nil }
      throw .unreadable(path, errno)
    }
    // Only now does nobody write to it any more.
    let status = try FileStatus.of(descriptor, at: path)
    file.size = Int(status.st_size)
    return status.st_nlink == 0 ? nil : file
  }

  /// Holds it, unless somebody else does.
  private func isHeld() -> Bool {
    SystemCall.repeated { flock(descriptor, LOCK_EX | LOCK_NB) } == 0
  }

  /// Gives it its name in place of another one, or of none.
  private func isNamed(insteadOf other: String?) -> Bool {
    guard let other else {
      let source = "/proc/self/fd/\(descriptor)"
      return unsafe linkat(AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
    }
    return unsafe rename(other, path) == 0
  }

  /// Whether it holds nothing.
  var isEmpty: Bool { size == 0 }

  /// What it holds, from its beginning.
  func bytes(atMost count: Int = .max) throws(Diagnostic) -> [UInt8] {
    let wanted = min(size, count)
    let (bytes, failure) = SystemCall.read(wanted, of: descriptor, at: 0)
    // What cannot be read must not be taken for what was never written.
    guard failure == 0, bytes.count == wanted else {
      throw .unreadable(path, failure == 0 ? EIO : failure)
    }
    return bytes
  }

  /// Forgets what stands behind a place.
  func cut(at size: Int) {
    self.size = size
    _ = SystemCall.repeated { ftruncate(descriptor, off_t(size)) }
  }

  /// Appends bytes and waits until they are on the disk; what was written of them in vain is taken away
  /// again.
  func append(_ bytes: [UInt8]) throws(Diagnostic) {
    // What could not be read again would be kept in vain.
    try SourceText.check(size + bytes.count, of: path)
    var failure = SystemCall.write(bytes, to: descriptor, at: size)
    if failure == 0, SystemCall.repeated({ fdatasync(descriptor) }) != 0 { failure = errno }
    guard failure == 0 else {
      cut(at: size)
      throw .unwritable(path, failure)
    }
    size += bytes.count
  }

  /// The session has ended as it should, and needs none any more. Where the name cannot be taken away,
  /// nothing is left under it, so that nobody takes it for a session that was lost.
  func remove() {
    if unsafe unlink(path) != 0, errno != ENOENT { cut(at: 0) }
  }
}
