import Diagnostics
import Synchronization
import Tables
import Workspace

/// Files that exist only in memory, and nobody to ask.
final class MemorySurroundings: Surroundings {
  let files: Mutex<[String: [UInt8]]>

  init(_ files: [String: String] = [:]) {
    self.files = Mutex(files.mapValues { Array($0.utf8) })
  }

  func open(_ path: String) throws(Diagnostic) -> any ByteSource {
    guard let bytes = files.withLock({ $0[path] }) else {
      throw Diagnostic(code: "no-file", "there is no file '\(path)'")
    }
    return MemoryBytes(bytes)
  }

  /// `*` stands for any letters between the beginning and the end of a name.
  func paths(matching pattern: String) throws(Diagnostic) -> [String] {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    return files.withLock { files in
      files.keys.filter { $0.hasPrefix(parts[0]) && $0.hasSuffix(parts[parts.count - 1]) }.sorted()
    }
  }

  func absolutePath(_ path: String) -> String {
    "/" + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  func digest(of bytes: any ByteSource) throws(Diagnostic) -> String { "" }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Diagnostic) {
    files.withLock { $0[path] = bytes }
  }

  func answer(to question: String, initial: String) throws(Diagnostic) -> String? { nil }
}
