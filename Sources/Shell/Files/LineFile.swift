internal import Glibc

/// A file of lines to which several sessions append at once, each line whole or not at all; for its
/// owner's eyes alone.
public struct LineFile: Sendable {
  private let path: String

  /// A file that need not be there yet.
  public init(_ path: String) { self.path = path }

  /// Appends a line, given with its line feed; the reason why not, or 0. A file that is new begins with
  /// `head`. Where `isSynced` is set, the line is on the disk then.
  public func append(_ line: [UInt8], beginning head: [UInt8] = [], isSynced: Bool) -> Int32 {
    let (file, failure) = held()
    guard failure == 0 else { return failure }
    // Closing it lets others have it.
    defer { close(file) }
    let (size, reason) = LineFile.size(of: file)
    guard reason == 0 else { return reason }
    let written = append(line, head, to: file, at: size, isSynced)
    // Half a line would make the next one unreadable, too.
    if written != 0 { _ = SystemCall.repeated { ftruncate(file, off_t(size)) } }
    return written
  }

  private func append(
    _ line: [UInt8], _ head: [UInt8], to file: Int32, at size: Int, _ isSynced: Bool
  ) -> Int32 {
    let (beginning, reason) = size == 0 ? (head, 0) : LineFile.end(of: file, size)
    guard reason == 0 else { return reason }
    var failure = SystemCall.write(beginning + line, to: file)
    guard isSynced else { return failure }
    if failure == 0 { failure = SystemCall.sync(file) }
    if failure == 0, size == 0 { failure = Directory.sync(Directory.parent(of: path)) }
    return failure
  }

  /// What ends a last line that a crash cut short.
  private static func end(of file: Int32, _ size: Int) -> (bytes: [UInt8], failure: Int32) {
    let feed = UInt8(ascii: "\n")
    let (last, failure) = SystemCall.read(1, of: file, at: size - 1)
    return (last == [feed] ? [] : [feed], failure)
  }

  private static func size(of file: Int32) -> (size: Int, failure: Int32) {
    var status = stat()
    return unsafe fstat(file, &status) == 0 ? (Int(status.st_size), 0) : (0, errno)
  }

  /// Does something while nobody else appends or rewrites; the reason why it cannot, or 0. Nothing is
  /// done where there is no file.
  public func whileHeld<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> (result: Result?, failure: Int32) {
    let (file, failure) = held(isMade: false)
    guard failure == 0 else { return (nil, failure == ENOENT ? 0 : failure) }
    defer { close(file) }
    return (try body(), 0)
  }

  /// The file, open and held, or the reason why it is not. Where another took its place before it was
  /// held, what is appended to it would be lost: then that one is held.
  private func held(isMade: Bool = true) -> (file: Int32, failure: Int32) {
    for _ in 0..<1000 {
      let (file, failure) = opened(isMade: isMade)
      guard failure == 0 else { return (-1, failure) }
      var reason = SystemCall.hold(file)
      if reason == 0 { reason = whetherInPlace(file) }
      if reason == 0 { return (file, 0) }
      close(file)
      if reason != ENOENT { return (-1, reason) }
    }
    return (-1, EBUSY)
  }

  private func opened(isMade: Bool) -> (file: Int32, failure: Int32) {
    let flags = O_RDWR | O_APPEND | O_CLOEXEC | (isMade ? O_CREAT : 0)
    func open() -> Int32 { SystemCall.repeated { unsafe Glibc.open(path, flags, 0o600) } }
    var file = open()
    if file < 0, errno == ENOENT, isMade {
      Directory.make(Directory.parent(of: path))
      file = open()
    }
    return file < 0 ? (file, errno) : (file, 0)
  }

  /// 0 where a file is still the one that goes by the name, ENOENT where it is another, else the
  /// reason why that is not known.
  private func whetherInPlace(_ file: Int32) -> Int32 {
    var (held, named) = (stat(), stat())
    guard unsafe fstat(file, &held) == 0, unsafe stat(path, &named) == 0 else { return errno }
    return held.st_dev == named.st_dev && held.st_ino == named.st_ino ? 0 : ENOENT
  }
}
