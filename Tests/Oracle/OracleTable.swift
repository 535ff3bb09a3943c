/// One table as its file has it: headers and rows of raw cell text, each row as wide as the
/// headers.
///
/// A header is an English column name, with a unit in round brackets where it has one:
/// `amount(万元)`.
public struct OracleTable: Hashable, Sendable {
  /// The headers.
  public var columns: [String]
  /// The cells, row by row.
  public var rows: [[String]]

  /// A table of raw cells.
  public init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table as CSV text after RFC 4180: every line ended by CRLF, a field in quotes where it
  /// holds a quote, a comma or a line break.
  public var csv: String {
    CSVText.lines([columns] + rows, lineEnd: "\r\n")
  }
}

/// Writes fields as CSV.
enum CSVText {
  static func lines(_ rows: [[String]], lineEnd: String) -> String {
    rows.map { row in row.map(field).joined(separator: ",") + lineEnd }.joined()
  }

  /// Looks at scalars, for CR and LF together are one character to Swift.
  private static func field(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = ["\"", ",", "\r", "\n"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    var quoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return "\"" + String(quoted) + "\""
  }
}
