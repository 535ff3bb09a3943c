public import Diagnostics
public import Tables
public import Workspace

/// A digest that tells texts apart as well as a test needs it: FNV-1a, as long as SHA-256 is.
public struct SampleDigest: InputDigest {
  private let bytes: any ByteSource

  /// The digest of bytes.
  public init(of bytes: any ByteSource) { self.bytes = bytes }

  /// How many bytes there are.
  public var stamp: String { "\(bytes.byteCount)" }

  /// 64 hexadecimal digits.
  public func text() throws(Diagnostic) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in try bytes.read(at: 0, count: bytes.byteCount) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: String(repeating: "0", count: 16 - digits.count) + digits, count: 4)
  }
}
