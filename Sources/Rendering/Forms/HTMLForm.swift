public import Exact

/// A page with nothing but a table, for `.html` files.
public struct HTMLForm: RowwiseForm {
  private let wording: Wording

  /// The form for readers of a language.
  public init(wording: Wording = .english) { self.wording = wording }

  /// Writes the page up to its rows.
  public func appendHead(of table: ShownTable, to bytes: inout [UInt8]) {
    appendOpening(title: table.name, to: &bytes)
    bytes.appendLine("<table>")
    let headings = table.columns.map { VisibleText.of($0.heading(in: wording)) }
    bytes.append("<thead>")
    append(headings, of: table, as: "th", to: &bytes)
    bytes.appendLine("</thead>")
    bytes.appendLine("<tbody>")
  }

  /// Writes one row.
  public func appendRow(_ row: Int, of table: ShownTable, to bytes: inout [UInt8]) {
    let cells = table.columns.indices.map { table.shownText(row, $0, in: wording) }
    append(cells, of: table, as: "td", to: &bytes)
    bytes.appendLine()
  }

  /// Writes the totals, the notes and the end of the page.
  public func appendFoot(of table: ShownTable, to bytes: inout [UInt8]) {
    bytes.appendLine("</tbody>")
    if let totals = table.totalTexts(in: wording) {
      bytes.append("<tfoot>")
      append(totals, of: table, as: "td", to: &bytes)
      bytes.appendLine("</tfoot>")
    }
    bytes.appendLine("</table>")
    appendClosing(notes: table.notes, to: &bytes)
  }

  /// Writes a page with the value alone.
  public func append(_ scalar: ShownScalar, to bytes: inout [UInt8]) {
    appendOpening(title: "fundsh", to: &bytes)
    bytes.appendLine("<p>\(HTMLForm.escaped(scalar.shownText(in: wording)))</p>")
    appendClosing(notes: scalar.notes, to: &bytes)
  }

  /// The text with what HTML would take as its own replaced: `<` is `&lt;`.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.of(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func appendOpening(title: String, to bytes: inout [UInt8]) {
    bytes.append(
      """
      <!DOCTYPE html>
      <html lang="\(wording.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(HTMLForm.escaped(title))</title>
      <style>
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
      th, td { border: 1px solid #ccc; padding: 0.2em 0.6em; text-align: left; }
      .number { text-align: right; }
      tfoot { font-weight: bold; }
      </style>
      </head>
      <body>

      """)
  }

  private func append(
    _ texts: [String], of table: ShownTable, as tag: String, to bytes: inout [UInt8]
  ) {
    bytes.append("<tr>")
    for (text, column) in zip(texts, table.columns) {
      let attribute = column.isRightAligned ? " class=\"number\"" : ""
      bytes.append("<\(tag)\(attribute)>\(HTMLForm.escaped(text))</\(tag)>")
    }
    bytes.append("</tr>")
  }

  private func appendClosing(notes: [String], to bytes: inout [UInt8]) {
    for note in notes { bytes.appendLine("<p>\(HTMLForm.escaped(note))</p>") }
    bytes.append("</body>\n</html>\n")
  }
}
