import Diagnostics
import Tables
import Workspace

/// The SHA-256 of bytes in memory, which nobody changes.
struct MemoryDigest: InputDigest {
  private let bytes: any ByteSource

  init(of bytes: any ByteSource) { self.bytes = bytes }

  var stamp: String { "" }

  func text() throws(Diagnostic) -> String { try HostDigest.text(of: bytes) }
}
