public import Diagnostics

/// Bytes that can be read from any place, as a file is; read from several threads at once.
public protocol ByteSource: Sendable {
  /// How many bytes there are.
  var byteCount: Int { get }
  /// The bytes from `offset`, at most `count`; fewer only at the end. Throws where they cannot be
  /// read any more.
  func read(at offset: Int, count: Int) throws(Diagnostic) -> [UInt8]
  /// Throws where somebody wrote to the bytes since they were opened, so that what was read of them may
  /// be of two versions.
  func checkUnchanged() throws(Diagnostic)
}

extension ByteSource {
  /// Nobody writes to what is no file.
  public func checkUnchanged() throws(Diagnostic) {}

  /// All bytes, of one version.
  public func wholeBytes() throws(Diagnostic) -> [UInt8] {
    let bytes = try read(at: 0, count: byteCount)
    try checkUnchanged()
    return bytes
  }
}

/// Bytes in memory.
public struct MemoryBytes: ByteSource {
  private let bytes: [UInt8]

  /// These bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The UTF-8 bytes of a text.
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// How many bytes there are.
  public var byteCount: Int { bytes.count }

  /// The bytes from `offset`, at most `count`.
  public func read(at offset: Int, count: Int) throws(Diagnostic) -> [UInt8] {
    let start = min(max(0, offset), bytes.count)
    return Array(bytes[start..<min(bytes.count, start + max(0, count))])
  }
}
