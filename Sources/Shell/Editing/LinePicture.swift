import Rendering

/// What a line looks like on a terminal of so many columns: its rows, and where the cursor stands.
struct LinePicture: Hashable {
  /// A row, complete in itself.
  struct Row: Hashable {
    /// What is written, with its colours.
    var text = ""
    /// How many columns that takes.
    var width = 0
    /// Whether the text goes on in the next row because this one is full.
    var isFull = false
  }

  /// A cell: its row, counted from the prompt's first, and its column.
  struct Place: Hashable {
    var row: Int
    var column: Int
  }

  /// The rows, at least one.
  private(set) var rows = [Row()]
  /// Where the cursor stands.
  private(set) var cursor = Place(row: 0, column: 0)
  private let columns: Int
  /// What is being written is drawn with it.
  private var part: LineLook.Part?

  /// A line behind its prompt, which may have colours (`ESC [ … m`).
  init(prompt: String, text: EditedText, look: LineLook, columns: Int) {
    self.columns = max(2, columns)
    append(prompt: prompt)
    let parts = look.parts(of: text)
    for (index, scalar) in text.scalars.enumerated() {
      if index == text.cursor { cursor = place(before: scalar) }
      append(scalar, as: parts[index])
    }
    if text.cursor == text.scalars.count { cursor = end }
    endPart()
    if text.cursor == text.scalars.count, let hint = look.hint { append(hint: hint.text) }
    // Behind a full row the cursor stands in the next one.
    if cursor.column >= self.columns { cursor = Place(row: cursor.row + 1, column: 0) }
    if cursor.row >= rows.count { breakRow(isFull: true) }
  }

  private var end: Place { Place(row: rows.count - 1, column: rows[rows.count - 1].width) }

  private func place(before scalar: Unicode.Scalar) -> Place {
    let end = self.end
    let isWrapped = scalar != "\n" && end.column + width(of: scalar) > columns
    return isWrapped ? Place(row: end.row + 1, column: 0) : end
  }

  /// Columns that a scalar takes at the end; a tab goes on to the next eighth.
  private func width(of scalar: Unicode.Scalar) -> Int {
    scalar == "\t"
      ? min(8 - end.column % 8, max(1, columns - end.column))
      : DisplayWidth.of(LinePicture.shown(scalar))
  }

  /// The sign that stands for a scalar which has none of its own, or would steer the terminal: a name
  /// that was completed and a line that was kept may hold any.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard VisibleText.isHidden(scalar) else { return scalar }
    return switch scalar.value {
    case ..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  private mutating func append(prompt: String) {
    var isInEscape = false
    for scalar in prompt.unicodeScalars {
      if scalar == "\u{1B}" { isInEscape = true }
      if isInEscape {
        rows[rows.count - 1].text.unicodeScalars.append(scalar)
        if scalar.properties.isAlphabetic { isInEscape = false }
      } else {
        append(scalar, as: nil)
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, as wanted: LineLook.Part?) {
    guard scalar != "\n" else {
      endPart()
      return breakRow(isFull: false)
    }
    let width = self.width(of: scalar)
    if end.column + width > columns {
      endPart()
      breakRow(isFull: true)
    }
    if wanted != part { begin(wanted) }
    let row = rows.count - 1
    if scalar == "\t" {
      rows[row].text += String(repeating: " ", count: width)
    } else {
      rows[row].text.unicodeScalars.append(LinePicture.shown(scalar))
    }
    rows[row].width += width
  }

  /// As much of a hint as the row has room for; its last column stays free.
  private mutating func append(hint: String) {
    let shown = TextWidth.cut(VisibleText.of(hint), to: columns - 1 - end.column)
    guard !shown.isEmpty else { return }
    rows[rows.count - 1].text += "\u{1B}[90m" + shown + "\u{1B}[0m"
    rows[rows.count - 1].width += DisplayWidth.of(shown)
  }

  private mutating func begin(_ wanted: LineLook.Part?) {
    endPart()
    rows[rows.count - 1].text += wanted?.escape ?? ""
    part = wanted
  }

  /// Goes back to plain text, so that each row is complete in itself.
  private mutating func endPart() {
    if part != nil { rows[rows.count - 1].text += "\u{1B}[0m" }
    part = nil
  }

  /// Begins a row. A full one may have a gap at its end, where a wide character had no room.
  private mutating func breakRow(isFull: Bool) {
    rows[rows.count - 1].isFull = isFull
    rows.append(Row())
  }
}
