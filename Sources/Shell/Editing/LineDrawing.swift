/// What of a line stands on the terminal, and what must be written for another picture of it. Only rows that
/// differ are written.
struct LineDrawing {
  /// The rows that were written, as many as the terminal has room for.
  private var shown: [LinePicture.Row] = []
  /// How many rows below the first one belong to the line, or did.
  private var reach = 1
  /// The row among them in which the cursor stands.
  private var row = 0
  /// The first row of the picture that is shown, where it is higher than the terminal.
  private var top = 0

  /// What is written to have a picture shown on a terminal of so many columns and rows.
  mutating func draw(_ picture: LinePicture, columns: Int, height: Int) -> String {
    let rows = window(of: picture, height: max(1, height))
    var written = ""
    var flows = false
    for (index, wanted) in rows.enumerated() {
      guard index >= shown.count || shown[index] != wanted else {
        flows = false
        continue
      }
      // Where a full row goes on in a new one, the terminal knows that both are one line.
      if flows, wanted.width > 0 {
        row = index
        reach = max(reach, index + 1)
      } else {
        written += move(to: index) + "\r"
      }
      written += wanted.text + (wanted.width < columns ? "\u{1B}[K" : "")
      flows = wanted.isFull && index + 1 >= reach
    }
    for index in stride(from: rows.count, to: shown.count, by: 1) {
      written += move(to: index) + "\r\u{1B}[K"
    }
    shown = rows
    written += move(to: picture.cursor.row - top) + "\r"
    return written + (picture.cursor.column > 0 ? "\u{1B}[\(picture.cursor.column)C" : "")
  }

  /// What brings the cursor below the line, where other things can be written; the line is then done with.
  mutating func leave() -> String {
    defer { self = LineDrawing() }
    // Behind a full row the cursor is below the line already.
    let isBelow = shown.count > 1 && shown[shown.count - 2].isFull && shown.last?.width == 0
    return move(to: max(0, shown.count - 1)) + (isBelow ? "\r" : "\r\n")
  }

  /// What wipes a line of which the terminal has `rows` rows above the cursor, to draw it anew from there.
  mutating func wipe(above rows: Int) -> String {
    self = LineDrawing()
    return "\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J"
  }

  /// The rows that there is room for, those with the cursor among them.
  private mutating func window(of picture: LinePicture, height: Int) -> [LinePicture.Row] {
    let count = min(picture.rows.count, height)
    let lowest = max(0, picture.cursor.row - count + 1)
    top = min(max(top, lowest), picture.cursor.row, picture.rows.count - count)
    return Array(picture.rows[top..<(top + count)])
  }

  private mutating func move(to wanted: Int) -> String {
    defer {
      row = wanted
      reach = max(reach, wanted + 1)
    }
    if wanted < row { return "\u{1B}[\(row - wanted)A" }
    let below = min(wanted, reach - 1) - row
    let new = wanted - row - max(0, below)
    return (below > 0 ? "\u{1B}[\(below)B" : "")
      + (new > 0 ? "\r" + String(repeating: "\n", count: new) : "")
  }
}
