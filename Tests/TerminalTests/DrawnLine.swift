internal import ScreenReading

/// What a line should look like at the prompt: prompt and text wrapped, with the cursor in it.
struct DrawnLine: Equatable, CustomStringConvertible {
  /// The rows, without blanks at their ends.
  private(set) var rows: [String]
  /// The row of the cursor, from the first of them.
  private(set) var cursorRow = 0
  /// Its column.
  private(set) var cursorColumn = 0

  /// A line with the cursor after so many scalars of the text. A row that is full goes on below,
  /// and the cursor with it; a wide character that does not fit leaves a blank.
  init(prompt: String = "fundsh> ", text: String, cursor: Int, columns: Int) {
    var rows = [""]
    var column = 0
    let all = Array((prompt + text).unicodeScalars)
    let cursor = prompt.unicodeScalars.count + cursor
    for (index, scalar) in all.enumerated() {
      let width = CharacterWidth.of(scalar)
      if column + width > columns {
        rows.append("")
        column = 0
      }
      if index == cursor { (cursorRow, cursorColumn) = (rows.count - 1, column) }
      if scalar == "\n" {
        rows.append("")
        column = 0
      } else {
        rows[rows.count - 1].unicodeScalars.append(scalar)
        column += width
      }
      if column == columns {
        rows.append("")
        column = 0
      }
    }
    if cursor >= all.count { (cursorRow, cursorColumn) = (rows.count - 1, column) }
    self.rows = rows.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    while rows.count > 1, self.rows.last == "" { self.rows.removeLast() }
  }

  /// The line that a screen shows from a row on, counted with those that were scrolled off.
  init(on screen: Screen, from start: Int) {
    rows = Array((screen.scrolledOff + screen.rows).dropFirst(start))
    while rows.count > 1, rows.last == "" { rows.removeLast() }
    cursorRow = screen.scrolledOff.count + screen.cursor.row - start
    cursorColumn = screen.cursor.column
  }

  /// The row of a screen where the cursor is, counted with those that were scrolled off.
  static func start(on screen: Screen) -> Int { screen.scrolledOff.count + screen.cursor.row }

  var description: String {
    (rows + ["with the cursor at row \(cursorRow), column \(cursorColumn)"]).joined(separator: "\n")
  }
}

extension PseudoTerminal {
  /// Waits until the cursor stands at an empty prompt.
  func waitForPrompt() throws {
    try waitForScreen("a prompt") { screen in
      screen.cursorRow == ShellUnderTest.prompt
        && screen.cursor.column == ShellUnderTest.prompt.count + 1
    }
  }

  /// Waits until the screen shows a line, and nothing below it, from a row on.
  func waitForLine(_ line: DrawnLine, from start: Int) throws {
    try waitForScreen(line.description) { DrawnLine(on: $0, from: start) == line }
  }
}
