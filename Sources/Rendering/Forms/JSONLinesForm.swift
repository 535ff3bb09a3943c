import Exact

/// One JSON object a row, its keys the English names: the form of `.jsonl` files.
public struct JSONLinesForm: RowwiseForm {
  /// The form.
  public init() {}

  /// Writes nothing: every line is a row.
  public func appendHead(of table: ShownTable, to bytes: inout [UInt8]) {}

  /// Writes one row.
  public func appendRow(_ row: Int, of table: ShownTable, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (index, column) in table.columns.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(string: column.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONText.append(table.cell(row, index), as: table.type(row, index), to: &bytes)
    }
    bytes.appendLine("}")
  }

  /// Writes nothing.
  public func appendFoot(of table: ShownTable, to bytes: inout [UInt8]) {}

  /// Writes `{"value":…}`.
  public func append(_ scalar: ShownScalar, to bytes: inout [UInt8]) {
    bytes.append(#"{"value":"#)
    JSONText.append(scalar.value, as: scalar.type, to: &bytes)
    bytes.appendLine("}")
  }
}
