/// Where the history's lines are kept: a file, or a test's own memory.
public struct HistoryStorage {
  /// Why a line could not be kept, in the system's words.
  public struct Failure: Error, Hashable, Sendable {
    /// What is wrong, with the path.
    public var reason: String

    /// A failure for a reason.
    public init(reason: String) {
      self.reason = reason
    }
  }

  /// The bytes of what was kept so far, at least the given number of last lines if there are as
  /// many; empty if there is nothing or it cannot be read.
  var lastLines: (_ count: Int) -> [UInt8]
  /// Keeps one more line, given with its newline.
  var append: (_ line: [UInt8]) throws(Failure) -> Void

  /// A storage that consists of two functions.
  public init(
    lastLines: @escaping (_ count: Int) -> [UInt8],
    append: @escaping (_ line: [UInt8]) throws(Failure) -> Void
  ) {
    self.lastLines = lastLines
    self.append = append
  }

  /// Nothing is kept beyond the process.
  public static var none: HistoryStorage {
    HistoryStorage(lastLines: { _ in [] }, append: { _ throws(Failure) in })
  }

  /// A private file at a path; it and its directory are made when the first line is kept.
  public static func file(at path: String) -> HistoryStorage {
    let file = HistoryFile(path: path)
    return HistoryStorage(
      lastLines: { file.lastLines($0) },
      append: { line throws(Failure) in try file.append(line) })
  }
}
