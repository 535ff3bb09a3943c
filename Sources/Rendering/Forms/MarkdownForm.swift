public import Exact

/// A table as GitHub's Markdown has it, with the notes as paragraphs below.
public struct MarkdownForm: RowwiseForm {
  private let wording: Wording

  /// The form for readers of a language.
  public init(wording: Wording = .english) { self.wording = wording }

  /// Writes the headings and the line that aligns the columns.
  public func appendHead(of table: ShownTable, to bytes: inout [UInt8]) {
    let headings = table.columns.map { VisibleText.of($0.heading(in: wording)) }
    append(cells: headings.map(escaped), to: &bytes)
    append(cells: table.columns.map { $0.isRightAligned ? "---:" : "---" }, to: &bytes)
  }

  /// Writes one row.
  public func appendRow(_ row: Int, of table: ShownTable, to bytes: inout [UInt8]) {
    let cells = table.columns.indices.map { table.shownText(row, $0, in: wording) }
    append(cells: cells.map(escaped), to: &bytes)
  }

  /// Writes the totals in bold, then the notes.
  public func appendFoot(of table: ShownTable, to bytes: inout [UInt8]) {
    if let totals = table.totalTexts(in: wording) {
      append(cells: totals.map { $0.isEmpty ? "" : "**\(escaped($0))**" }, to: &bytes)
    }
    append(notes: table.notes, to: &bytes)
  }

  /// Writes the value as a paragraph.
  public func append(_ scalar: ShownScalar, to bytes: inout [UInt8]) {
    bytes.appendLine(escaped(scalar.shownText(in: wording)))
    append(notes: scalar.notes, to: &bytes)
  }

  private func append(cells: [String], to bytes: inout [UInt8]) {
    bytes.append("|")
    for cell in cells { bytes.append(cell.isEmpty ? " |" : " \(cell) |") }
    bytes.appendLine()
  }

  private func append(notes: [String], to bytes: inout [UInt8]) {
    for note in notes {
      bytes.appendLine()
      bytes.appendLine(escaped(VisibleText.of(note)))
    }
  }

  /// A text that Markdown takes as it stands.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "|", "<", "&", "[", "*", "`": result.append("\\")
      default: break
      }
      result.append(character)
    }
    return result
  }
}
