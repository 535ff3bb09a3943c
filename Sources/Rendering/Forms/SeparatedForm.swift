public import Exact

/// Comma- or tab-separated values: the headings, then the rows, quoted as RFC 4180 says.
///
/// A single value stands alone on its line. Totals and notes are no data and are left out.
public struct SeparatedForm: RowwiseForm {
  /// What stands between two cells.
  public enum Separator: UInt8, Sendable {
    /// `.csv`
    case comma = 0x2C
    /// `.tsv`
    case tab = 0x09
  }

  let separator: Separator
  private let spreadsheetWording: Wording?

  /// Values apart by `separator`; for a spreadsheet, a byte order mark goes before them and the
  /// headings are in the language of its user.
  public init(_ separator: Separator = .comma, forSpreadsheetIn wording: Wording? = nil) {
    self.separator = separator
    spreadsheetWording = wording
  }

  /// Writes the headings.
  public func appendHead(of table: ShownTable, to bytes: inout [UInt8]) {
    if spreadsheetWording != nil { bytes.append("\u{FEFF}") }
    for (index, column) in table.columns.enumerated() {
      if index > 0 { bytes.append(separator.rawValue) }
      // Loading takes the guard off with the quotes that may stand around a heading.
      let heading = FormulaGuard.guarded(column.heading(in: spreadsheetWording ?? .english))
      append(field: Array(heading.utf8), to: &bytes)
    }
    bytes.appendLine()
  }

  /// Writes one row.
  public func appendRow(_ row: Int, of table: ShownTable, to bytes: inout [UInt8]) {
    let start = bytes.count
    for index in table.columns.indices {
      if index > 0 { bytes.append(separator.rawValue) }
      append(table.cell(row, index), as: table.type(row, index), to: &bytes)
    }
    // A row that is only a blank cell would read as no row at all.
    if bytes.count == start, !table.columns.isEmpty { bytes.append("\"\"") }
    bytes.appendLine()
  }

  /// Writes nothing: the file ends with its last row.
  public func appendFoot(of table: ShownTable, to bytes: inout [UInt8]) {}

  /// Writes the value alone.
  public func append(_ scalar: ShownScalar, to bytes: inout [UInt8]) {
    append(scalar.value, as: scalar.type, to: &bytes)
    bytes.appendLine()
  }

  private func append(_ value: Value, as type: ValueType, to bytes: inout [UInt8]) {
    if case .text(let text) = value, case .text = type {
      append(field: Array(FormulaGuard.guarded(text).utf8), to: &bytes)
    } else {
      append(field: Array(value.exactText(as: type).utf8), to: &bytes)
    }
  }

  /// Whether a field with such a byte stands in quotes.
  func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case separator.rawValue, UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  /// Writes a field, in quotes where it needs them.
  func append(field: [UInt8], to bytes: inout [UInt8]) {
    guard field.contains(where: needsQuotes) else {
      bytes += field
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
