import Diagnostics
import Exact
import Foundation
import Rendering
import SessionSupport
import Synchronization
import Tables
import Workspace

/// The files of a folder; what is written stays in memory, above them.
final class FolderSurroundings: Surroundings {
  private let folder: URL
  private let written = Mutex<[String: [UInt8]]>([:])

  init(_ folder: URL) { self.folder = folder }

  /// The folder of the project.
  static let house = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The examples that come with the product.
  static var examples: FolderSurroundings {
    FolderSurroundings(house.appendingPathComponent("Scripts/examples"))
  }

  func open(_ path: String) throws(Diagnostic) -> any ByteSource {
    if let bytes = written.withLock({ $0[path] }) { return MemoryBytes(bytes) }
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(path)) else {
      throw Diagnostic(code: "no-file", Phrase("there is no file '\(path)'", zh: "没有文件“\(path)”"))
    }
    return MemoryBytes(Array(data))
  }

  /// `*` stands for any letters between the beginning and the end of a name.
  func paths(matching pattern: String, in folder: String) throws(Diagnostic) -> [String] {
    let pattern = RelativePath.path(pattern, in: folder)
    let slash = pattern.lastIndex(of: "/").map { pattern.index(after: $0) } ?? pattern.startIndex
    let inside = String(pattern[..<slash])
    let parts = pattern[slash...].split(separator: "*", omittingEmptySubsequences: false)
    let names =
      try? FileManager.default.contentsOfDirectory(
        atPath: self.folder.appendingPathComponent(inside).path)
    return (names ?? []).filter { $0.hasPrefix(parts[0]) && $0.hasSuffix(parts[parts.count - 1]) }
      .sorted().map { inside + $0 }
  }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Diagnostic) {
    guard replacing || written.withLock({ $0[path] }) == nil else {
      throw Diagnostic(
        code: "file-exists", Phrase("there is a file '\(path)' already", zh: "文件“\(path)”已存在"))
    }
    written.withLock { $0[path] = bytes }
  }

  func bytes(of workbook: Spreadsheet) throws(Diagnostic) -> [UInt8] { [] }

  func absolutePath(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  func digest(of bytes: any ByteSource, at path: String) -> any InputDigest {
    SampleDigest(of: bytes)
  }

  func show(progress done: Int, of all: Int, in wording: Wording) {}

  func nanoseconds() -> UInt64 { 0 }
  func takesInterruption() -> Bool { false }

  func answer(to question: String, initial: String) throws(Diagnostic) -> String? { nil }
}
