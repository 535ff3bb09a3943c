import Crypto
import Diagnostics
import Synchronization
import Tables
import Workspace

/// The SHA-256 of a file as it was when it was opened, taken when somebody wants it or nobody waits.
final class HostDigest: InputDigest {
  private let path: String
  private let identity: FileIdentity
  /// Whoever takes it holds the lock, so that others wait and take it not again.
  private let taken = Mutex<Result<String, Diagnostic>?>(nil)

  init(of file: HostFile, at path: String) {
    (self.path, identity) = (path, file.identity)
  }

  var stamp: String { identity.stamp }

  func text() throws(Diagnostic) -> String {
    try taken.withLock { taken in
      if let taken { return taken }
      let result = Result { () throws(Diagnostic) in try take() }
      // A disk that did not answer once may answer the next time.
      if case .success = result { taken = result }
      return result
    }.get()
  }

  /// The file is opened anew, as a thousand files at once cannot be kept open.
  private func take() throws(Diagnostic) -> String {
    let file = try HostFile(path)
    guard file.identity == identity else { throw .changedSince(path) }
    let text = try HostDigest.text(of: file)
    guard try file.presentIdentity() == identity else { throw .changedSince(path) }
    return text
  }

  private static let block = 1 << 20

  /// A block at a time.
  static func text(of source: any ByteSource) throws(Diagnostic) -> String {
    var digest = SHA256()
    var offset = 0
    while offset < source.byteCount {
      let bytes = try source.read(at: offset, count: block)
      guard !bytes.isEmpty else { break }
      unsafe bytes.withUnsafeBytes { unsafe digest.update(bufferPointer: $0) }
      offset += bytes.count
    }
    return digest.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      .joined()
  }
}

extension Diagnostic {
  /// A file whose digest cannot be taken any more.
  fileprivate static func changedSince(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "changed-since-loaded",
      Phrase("'\(path)' was changed after it was loaded", zh: "“\(path)”载入后又被修改"),
      advice: [
        Phrase("what was read cannot be told any more: load it again", zh: "已无从得知当时读到的内容：请重新载入")
      ])
  }
}
