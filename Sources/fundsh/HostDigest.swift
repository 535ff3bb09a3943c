import Crypto
import Diagnostics
import Tables

/// SHA-256 over a file, a block at a time.
enum HostDigest {
  private static let block = 1 << 20

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
