/// A place of a screen.
struct Cell: Sendable {
  /// The character with its marks; empty where nothing was printed.
  var text = ""
  /// How many columns the character takes; 0 for the second column of a wide one.
  var width = 1
  /// How it looks.
  var style = Style()

  /// A place of a look where nothing was printed.
  static func blank(_ style: Style = Style()) -> Cell {
    var ground = Style()
    ground.background = style.background
    return Cell(style: ground)
  }

  /// Whether nothing was printed here.
  var isBlank: Bool { text.isEmpty && width == 1 }
}

/// A row of a screen.
struct Row: Sendable {
  /// Its places, as many as the screen has columns.
  var cells: [Cell]
  /// Whether its text goes on in the row below, because it was full.
  var goesOn = false

  /// A blank row.
  init(columns: Int) { cells = Array(repeating: .blank(), count: columns) }

  /// The text without the blanks at its end.
  var text: String {
    var text = ""
    for cell in cells where cell.width > 0 { text += cell.text.isEmpty ? " " : cell.text }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The places up to the last that was printed.
  var printed: ArraySlice<Cell> {
    cells[..<((cells.lastIndex { !$0.isBlank } ?? -1) + 1)]
  }

  /// Takes the other half of a wide character away where one half is about to be overwritten.
  mutating func part(at column: Int) {
    guard cells.indices.contains(column), cells[column].width == 0 else { return }
    cells[column] = .blank()
    if column > 0 { cells[column - 1] = .blank() }
  }

  /// Makes places blank.
  mutating func erase(_ range: Range<Int>, style: Style) {
    let range = range.clamped(to: cells.indices)
    guard !range.isEmpty else { return }
    part(at: range.lowerBound)
    part(at: range.upperBound)
    for column in range { cells[column] = .blank(style) }
    if range.upperBound == cells.count { goesOn = false }
  }

  /// Moves what stands from a column on to the right by so many blank places.
  mutating func insert(_ count: Int, at column: Int, style: Style) {
    let count = min(count, cells.count - column)
    part(at: column)
    part(at: cells.count - count)
    cells.removeLast(count)
    cells.insert(contentsOf: Array(repeating: .blank(style), count: count), at: column)
    goesOn = false
  }

  /// Takes so many places out; what follows moves to the left.
  mutating func delete(_ count: Int, at column: Int, style: Style) {
    let count = min(count, cells.count - column)
    part(at: column)
    part(at: column + count)
    cells.removeSubrange(column..<(column + count))
    cells += Array(repeating: .blank(style), count: count)
    goesOn = false
  }
}
