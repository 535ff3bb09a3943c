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

/// A form that writes a table row by row.
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
}
