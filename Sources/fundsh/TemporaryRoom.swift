import Diagnostics
import Glibc

/// The room on the disk for files that are only needed for a moment.
enum TemporaryRoom {
  /// Where such files stand.
  static var folder: String {
    guard let named = Host.variable("TMPDIR"), unsafe access(named, W_OK | X_OK) == 0 else {
      return "/tmp"
    }
    return named
  }

  /// Throws where there is no room for so many bytes, or a file may not be so large.
  static func check(_ size: Int) throws(Diagnostic) {
    var name = (folder + "/fundsh-XXXXXX").utf8CString
    let descriptor = unsafe name.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw .unmadeWorkbook(SystemFailure.phrase(errno)) }
    defer { close(descriptor) }
    _ = unsafe name.withUnsafeBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe unlink($0) }
    }
    var failure = EINTR
    while failure == EINTR { failure = posix_fallocate(descriptor, 0, off_t(size)) }
    guard failure == 0 else { throw .unmadeWorkbook(SystemFailure.phrase(failure)) }
  }
}
