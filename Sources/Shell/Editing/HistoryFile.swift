internal import Glibc

/// The history on disk. Only ever appended to, a line at a time, so that several shells can share
/// it; made for its owner's eyes alone.
final class HistoryFile {
  /// Where it lies.
  private let path: String
  /// Open for appending, once something was appended.
  private var descriptor: Int32 = -1

  /// A file that need not be there yet.
  init(path: String) {
    self.path = path
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The file's end, from far enough back that it holds so many whole lines.
  func lastLines(_ count: Int) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    let block = 1 << 16
    var bytes: [UInt8] = []
    var newlines = 0
    var start = Int(lseek(file, 0, SEEK_END))
    while start > 0, newlines <= count {
      let length = min(block, start)
      guard let part = Self.bytes(of: file, at: start - length, count: length) else { break }
      newlines += part.count { $0 == UInt8(ascii: "\n") }
      bytes = part + bytes
      start -= length
    }
    return bytes
  }

  /// Appends a line with one system call, so that lines of several shells do not mix.
  func append(_ line: [UInt8]) throws(HistoryStorage.Failure) {
    var bytes = line
    if descriptor < 0 {
      try openForAppending()
      if endsInBrokenLine { bytes.insert(UInt8(ascii: "\n"), at: 0) }
    }
    let written = unsafe bytes.withUnsafeBytes {
      unsafe write(descriptor, $0.baseAddress, $0.count)
    }
    guard written == bytes.count else { throw failure() }
  }

  /// Opens the file, making it and the directories above it when they are missing.
  private func openForAppending() throws(HistoryStorage.Failure) {
    let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC
    descriptor = unsafe open(path, flags, 0o600)
    if descriptor < 0, errno == ENOENT {
      makeDirectories()
      descriptor = unsafe open(path, flags, 0o600)
    }
    guard descriptor >= 0 else { throw failure() }
  }

  /// Makes what is missing of the path above the file, for the owner alone.
  private func makeDirectories() {
    for (index, character) in zip(path.indices, path) where character == "/" {
      guard index > path.startIndex else { continue }
      _ = unsafe mkdir(String(path[..<index]), 0o700)
    }
  }

  /// Whether the last line has no newline, because a write was cut short.
  private var endsInBrokenLine: Bool {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size > 0, let last = Self.bytes(of: descriptor, at: size - 1, count: 1) else {
      return false
    }
    return last != [UInt8(ascii: "\n")]
  }

  /// The bytes at an offset, or nil if they cannot be read.
  private static func bytes(of file: Int32, at offset: Int, count: Int) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let read = unsafe pread(file, buffer.baseAddress, count, off_t(offset))
      filled = max(0, read)
    }
    return bytes.count == count ? bytes : nil
  }

  private func failure() -> HistoryStorage.Failure {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
    return HistoryStorage.Failure(reason: "\(path): \(reason)")
  }
}
