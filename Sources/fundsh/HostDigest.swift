import CDigest
import Diagnostics
import Tables

/// SHA-256 over a file, a block at a time.
enum HostDigest {
  private static let block = 1 << 20

  static func text(of source: any ByteSource) throws(Diagnostic) -> String {
    var context = SHA2_CTX()
    unsafe SHA256Init(&context)
    var offset = 0
    while offset < source.byteCount {
      let bytes = try source.read(at: offset, count: block)
      guard !bytes.isEmpty else { break }
      unsafe SHA256Update(&context, bytes, bytes.count)
      offset += bytes.count
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256Final(&digest, &context)
    return digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
