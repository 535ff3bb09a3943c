/// A derived table, every cell as the text that the contract's `csv` output form gives it.
public struct OracleResult: Hashable, Sendable {
  /// The English headers.
  public let columns: [String]
  /// The columns that hold text, where a spreadsheet could take a cell for a formula.
  public let textColumns: Set<String>
  /// Cells without the protecting quote that `csv` puts before a formula.
  public let rows: [[String]]

  /// "the English headers, then rows", lines ended by LF. "Text that a spreadsheet would run as a
  /// formula (in a text column …) is exported with one more `'` before it".
  public var csv: String {
    let isText = columns.map(textColumns.contains)
    let guarded = rows.map { row in
      zip(row, isText).map { cell, isText in isText ? FormulaGuard.added(to: cell) : cell }
    }
    return CSVText.lines([columns] + guarded, lineEnd: "\n")
  }
}

/// The quote that keeps text from being run as a formula.
enum FormulaGuard {
  /// "any number of `'`, then one of `= + - @`, tab or CR".
  private static func looksLikeFormula(_ text: String) -> Bool {
    let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
    return text.unicodeScalars.first { scalar in scalar != "'" }.map(starts.contains) ?? false
  }

  static func added(to text: String) -> String {
    looksLikeFormula(text) ? "'" + text : text
  }

  /// "and `load` takes one off".
  static func removed(from text: String) -> String {
    text.hasPrefix("'") && looksLikeFormula(text) ? String(text.dropFirst()) : text
  }
}
