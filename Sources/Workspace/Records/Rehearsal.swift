public import Diagnostics
public import Exact
public import Rendering
import Synchronization
public import Tables

/// The world of a script that is run only to see what it comes to: files are found from its folder,
/// what it writes is kept in memory, and nobody is asked.
public final class Rehearsal: Surroundings {
  private let world: any Surroundings
  private let folder: String
  /// What was written, by its path from the root on.
  private let written = Mutex<[String: [UInt8]]>([:])

  /// The world as a script in a folder sees it.
  public init(of world: any Surroundings, in folder: String) {
    (self.world, self.folder) = (world, folder)
  }

  private func path(_ path: String) -> String { RelativePath.path(path, in: folder) }

  /// What was written to the path, else the file that is there.
  public func open(_ path: String) throws(Diagnostic) -> any ByteSource {
    let bytes = written.withLock { $0[absolutePath(path)] }
    if let bytes { return MemoryBytes(bytes) }
    return try world.open(self.path(path))
  }

  /// The files that are there, named from the folder.
  public func paths(
    matching pattern: String, in inner: String
  ) throws(Diagnostic) -> [String] {
    let found = try world.paths(
      matching: pattern, in: inner.isEmpty ? folder : path(inner))
    guard !folder.isEmpty, !pattern.hasPrefix("/"), !inner.hasPrefix("/") else { return found }
    return found.map { String($0.dropFirst(folder.count + (folder == "/" ? 0 : 1))) }
  }

  /// The path from the root on.
  public func absolutePath(_ path: String) -> String { world.absolutePath(self.path(path)) }

  /// The digest of a file, or of what was written.
  public func digest(of bytes: any ByteSource, at path: String) -> any InputDigest {
    world.digest(of: bytes, at: self.path(path))
  }

  /// Keeps the bytes; what is there is not touched, so it may be there.
  public func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Diagnostic) {
    written.withLock { $0[absolutePath(path)] = bytes }
  }

  /// Nothing: a workbook is not kept, so none is made, and a build that cannot make one comes to the same.
  public func bytes(of workbook: Spreadsheet) throws(Diagnostic) -> [UInt8] { [] }

  /// The clock of the world.
  public func nanoseconds() -> UInt64 { world.nanoseconds() }

  /// Whether the person wants it to end.
  public func takesInterruption() -> Bool { world.takesInterruption() }

  /// Shows how far a statement has come.
  public func show(progress done: Int, of all: Int, in wording: Wording) {
    world.show(progress: done, of: all, in: wording)
  }

  /// Nobody is asked.
  public func answer(to question: String, initial: String) throws(Diagnostic) -> String? { nil }
}
