/// A way of writing results as text, always in UTF-8 and with a line feed after each line.
public protocol ResultForm: Sendable {
  /// Writes a table at the end of `bytes`.
  func append(_ table: ShownTable, to bytes: inout [UInt8])
  /// Writes a single value at the end of `bytes`.
  func append(_ scalar: ShownScalar, to bytes: inout [UInt8])
}

extension ResultForm {
  /// A table as text.
  public func text(of table: ShownTable) -> String {
    var bytes: [UInt8] = []
    append(table, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A single value as text.
  public func text(of scalar: ShownScalar) -> String {
    var bytes: [UInt8] = []
    append(scalar, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A form that writes a table row by row, so that a long one never stands in memory as a whole.
public protocol RowwiseForm: ResultForm {
  /// Writes what stands before the rows.
  func appendHead(of table: ShownTable, to bytes: inout [UInt8])
  /// Writes one row.
  func appendRow(_ row: Int, of table: ShownTable, to bytes: inout [UInt8])
  /// Writes what stands after the rows.
  func appendFoot(of table: ShownTable, to bytes: inout [UInt8])
}

extension RowwiseForm {
  /// Writes a table at the end of `bytes`.
  public func append(_ table: ShownTable, to bytes: inout [UInt8]) {
    appendHead(of: table, to: &bytes)
    for row in 0..<table.rowCount { appendRow(row, of: table, to: &bytes) }
    appendFoot(of: table, to: &bytes)
  }

  /// Hands a table over in pieces of about `pieceSize` bytes, none of which is empty.
  public func write<Failure: Error>(
    _ table: ShownTable, pieceSize: Int = 1 << 18, to take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var bytes: [UInt8] = []
    appendHead(of: table, to: &bytes)
    for row in 0..<table.rowCount {
      appendRow(row, of: table, to: &bytes)
      if bytes.count >= pieceSize {
        try take(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    appendFoot(of: table, to: &bytes)
    if !bytes.isEmpty { try take(bytes) }
  }
}
