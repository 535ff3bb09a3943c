internal import Glibc

/// The history on disk. Only ever appended to, a line at a time, so that several shells can share
/// it; made for its owner's eyes alone.
struct HistoryFile {
  /// Where it lies.
  private let path: String

  /// A file that need not be there yet.
  init(path: String) {
    self.path = path
  }

  /// More of the file's end than this is not read, whatever its lines are.
  private static let most = 1 << 24

  /// The file's end, from far enough back that it holds so many whole lines.
  func lastLines(_ count: Int) -> [UInt8] {
    let file = SystemCall.repeated { unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard file >= 0 else { return [] }
    defer { close(file) }
    let block = 1 << 16
    var parts: [[UInt8]] = []
    var newlines = 0
    let end = Int(lseek(file, 0, SEEK_END))
    var start = end
    while start > 0, newlines <= count, end - start < Self.most {
      let length = min(block, start)
      let (part, failure) = SystemCall.read(length, of: file, at: start - length)
      guard failure == 0, part.count == length else { break }
      newlines += part.count { $0 == UInt8(ascii: "\n") }
      parts.append(part)
      start -= length
    }
    return Array(parts.reversed().joined())
  }

  /// Appends a line, whole or not at all, so that lines of several shells do not mix.
  func append(_ line: [UInt8]) throws(HistoryStorage.Failure) {
    let failure = LineFile(path).append(line, isSynced: false)
    guard failure != 0 else { return }
    let reason = unsafe strerror(failure).map { unsafe String(cString: $0) } ?? "error \(failure)"
    throw HistoryStorage.Failure(reason: "\(path): \(reason)")
  }
}
