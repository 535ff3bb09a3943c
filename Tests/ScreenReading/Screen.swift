/// The screen of a terminal: takes the bytes that a program sends and keeps what somebody would see.
/// It does what xterm does with what our program and the C editor send; of the rest it knows how
/// much to skip.
public struct Screen: Sendable {
  /// How many columns it has.
  public private(set) var columns: Int
  /// The page that is shown.
  var page: Page
  /// The main page while the alternate one is shown.
  var mainPage: Page?
  /// The rows that left the main page at its top.
  var scrolledOffRows: [Row] = []
  /// What the program has set.
  var modes = Modes()
  /// How what is printed looks.
  var style = Style()
  /// What the bytes so far mean.
  private var reader = ByteReader()

  /// A blank screen.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    page = Page(columns: columns, rows: rows)
  }

  /// Takes what a program sends; a sequence may be cut anywhere.
  public mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      for part in reader.take(byte) { serve(part) }
    }
  }

  /// The rows as text, without the blanks at their ends.
  public var rows: [String] { page.rows.map(\.text) }

  /// The row that the cursor is in, as text.
  public var cursorRow: String { page.rows[page.cursor.row].text }

  /// The rows that were scrolled off at the top, oldest first.
  public var scrolledOff: [String] { scrolledOffRows.map(\.text) }

  /// Where the cursor is, both counted from 0. Behind a full row it waits on the last column.
  public var cursor: (row: Int, column: Int) { (page.cursor.row, page.cursor.column) }

  /// Whether the cursor waits behind a full row: what is printed next begins the row below.
  public var isWrapPending: Bool { page.cursor.isWrapPending }

  /// How a place looks; nil outside the screen.
  public func style(row: Int, column: Int) -> Style? {
    guard page.rows.indices.contains(row), (0..<columns).contains(column) else { return nil }
    return page.rows[row].cells[column].style
  }

  /// Whether the alternate screen is shown.
  public var isAlternate: Bool { mainPage != nil }

  /// Whether the cursor is shown.
  public var isCursorVisible: Bool { modes.showsCursor }

  /// Whether pasted text is marked.
  public var marksPastes: Bool { modes.marksPastes }

  /// The screen in a frame, the cursor marked below its row: for the message of a failed test.
  public var picture: String {
    let edge = "+" + String(repeating: "-", count: columns) + "+"
    var lines = [edge]
    for (index, row) in page.rows.enumerated() {
      lines.append("|" + row.text)
      if index == cursor.row {
        lines.append(String(repeating: " ", count: cursor.column + 1) + "^")
      }
    }
    while lines.last == "|" { lines.removeLast() }
    return (lines + [edge]).joined(separator: "\n")
  }

  /// Gives the screen another size. What was wrapped is wrapped anew, as the terminals of today do;
  /// the alternate screen is cut.
  public mutating func resize(columns: Int, rows: Int) {
    if var main = mainPage {
      main.wrapAnew(columns: columns, rows: rows, scrolledOff: &scrolledOffRows)
      mainPage = main
      page.cut(columns: columns, rows: rows)
    } else {
      page.wrapAnew(columns: columns, rows: rows, scrolledOff: &scrolledOffRows)
    }
    self.columns = columns
  }
}
