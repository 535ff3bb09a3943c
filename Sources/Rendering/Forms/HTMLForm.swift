public import Exact

/// A page with nothing but a table, for `.html` files.
public struct HTMLForm: RowwiseForm {
  private let wording: Wording

  /// The form for readers of a language.
  public init(wording: Wording = .english) { self.wording = wording }

  private static let style = """
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { border: 1px solid #ccc; padding: 0.2em 0.6em; text-align: left; }
    .number { text-align: right; }
    tfoot { font-weight: bold; }
    """

  private var frame: Page { Page(wording: wording) }

  /// Writes the page up to its rows.
  public func appendHead(of table: ShownTable, to bytes: inout [UInt8]) {
    frame.appendOpening(title: table.name, style: HTMLForm.style, to: &bytes)
    Element("table").appendOpening(to: &bytes)
    let headings = table.columns.map { $0.heading(in: wording) }
    Element("thead", [row(headings, of: table, as: "th")]).append(to: &bytes)
    Element("tbody").appendOpening(to: &bytes)
  }

  /// Writes one row.
  public func appendRow(_ row: Int, of table: ShownTable, to bytes: inout [UInt8]) {
    let cells = table.columns.indices.map { table.shownText(row, $0, in: wording) }
    self.row(cells, of: table, as: "td").append(to: &bytes)
  }

  /// Writes the totals, the notes and the end of the page.
  public func appendFoot(of table: ShownTable, to bytes: inout [UInt8]) {
    Element("tbody").appendClosing(to: &bytes)
    if let totals = table.totalTexts(in: wording) {
      Element("tfoot", [row(totals, of: table, as: "td")]).append(to: &bytes)
    }
    Element("table").appendClosing(to: &bytes)
    frame.appendClosing(notes: table.notes, to: &bytes)
  }

  /// Writes a page with the value alone.
  public func append(_ scalar: ShownScalar, to bytes: inout [UInt8]) {
    frame.appendOpening(title: "fundsh", style: HTMLForm.style, to: &bytes)
    Element("p", scalar.shownText(in: wording)).append(to: &bytes)
    frame.appendClosing(notes: scalar.notes, to: &bytes)
  }

  private func row(_ texts: [String], of table: ShownTable, as tag: String) -> Element {
    Element(
      "tr",
      zip(texts, table.columns).map { text, column in
        Element(tag, text).with(class: column.isRightAligned ? "number" : nil)
      })
  }
}
