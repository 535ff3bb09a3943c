import Exact

/// One JSON object on a line for each result, for other programs.
///
///     {"line":3,"statement":"show","value":0.025,"what_if":false,"corrections":0}
public struct JSONForm: RowwiseForm {
  private let line: Int
  private let statement: String

  /// The form of the result of a statement, by its line and its first word.
  public init(line: Int, statement: String) {
    self.line = line
    self.statement = statement
  }

  /// Writes the object up to its rows.
  public func appendHead(of table: ShownTable, to bytes: inout [UInt8]) {
    appendOrigin(to: &bytes)
    bytes.append(#""table":"#)
    JSONText.append(string: table.name, to: &bytes)
    bytes.append(#","columns":["#)
    for (index, column) in table.columns.enumerated() {
      bytes.append(index == 0 ? #"{"name":"# : #",{"name":"#)
      JSONText.append(string: column.name, to: &bytes)
      bytes.append(#","type":"\#(column.type.name)"}"#)
    }
    bytes.append(#"],"rows":["#)
  }

  /// Writes one row.
  public func appendRow(_ row: Int, of table: ShownTable, to bytes: inout [UInt8]) {
    bytes.append(row == 0 ? "[" : ",[")
    for index in table.columns.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(table.cell(row, index), as: table.type(row, index), to: &bytes)
    }
    bytes.append("]")
  }

  /// Writes what must be known about the rows.
  public func appendFoot(of table: ShownTable, to bytes: inout [UInt8]) {
    bytes.append("]")
    appendMarks(whatIf: table.whatIf, corrections: table.corrections, to: &bytes)
  }

  /// Writes the object of a single value.
  public func append(_ scalar: ShownScalar, to bytes: inout [UInt8]) {
    appendOrigin(to: &bytes)
    bytes.append(#""value":"#)
    JSONText.append(scalar.value, as: scalar.type, to: &bytes)
    appendMarks(whatIf: scalar.whatIf, corrections: scalar.corrections, to: &bytes)
  }

  /// Writes lines of text.
  public func append(text lines: [String], to bytes: inout [UInt8]) {
    appendOrigin(to: &bytes)
    bytes.append(#""text":["#)
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(string: line, to: &bytes)
    }
    bytes.appendLine("]}")
  }

  func appendOrigin(to bytes: inout [UInt8]) {
    bytes.append(#"{"line":\#(line),"statement":"#)
    JSONText.append(string: statement, to: &bytes)
    bytes.append(UInt8(ascii: ","))
  }

  func appendMarks(whatIf: Bool, corrections: Int, to bytes: inout [UInt8]) {
    bytes.appendLine(#","what_if":\#(whatIf),"corrections":\#(corrections)}"#)
  }
}
