extension Screen {
  /// Does what a sequence without a mark asks for.
  mutating func sequence(_ letter: UInt8, _ numbers: [Int?]) {
    let first = max(1, (numbers.first ?? nil) ?? 1)
    let (row, column) = cursor
    switch letter {
    case UInt8(ascii: "A"): page.move(row: row - first, column: column)
    case UInt8(ascii: "B"): page.move(row: row + first, column: column)
    case UInt8(ascii: "C"): page.move(row: row, column: column + first)
    case UInt8(ascii: "D"): page.move(row: row, column: column - first)
    case UInt8(ascii: "E"): page.move(row: row + first, column: 0)
    case UInt8(ascii: "F"): page.move(row: row - first, column: 0)
    case UInt8(ascii: "G"): page.move(row: row, column: first - 1)
    case UInt8(ascii: "d"): page.move(row: first - 1, column: column)
    case UInt8(ascii: "H"), UInt8(ascii: "f"):
      let second = numbers.count > 1 ? numbers[1] ?? 1 : 1
      page.move(row: first - 1, column: second - 1)
    case UInt8(ascii: "h"), UInt8(ascii: "l"):
      if numbers.contains(4) { modes.inserts = letter == UInt8(ascii: "h") }
    case UInt8(ascii: "m"): style.apply(numbers.map { $0 ?? 0 })
    case UInt8(ascii: "s"): saveCursor()
    case UInt8(ascii: "u"): restoreCursor()
    default: change(letter, first: first, numbers)
    }
  }

  /// Does what changes the page.
  private mutating func change(_ letter: UInt8, first: Int, _ numbers: [Int?]) {
    let column = page.cursor.column
    switch letter {
    case UInt8(ascii: "J"): eraseRows((numbers.first ?? nil) ?? 0)
    case UInt8(ascii: "K"): eraseInRow((numbers.first ?? nil) ?? 0)
    case UInt8(ascii: "L"): insertRows(first)
    case UInt8(ascii: "M"): deleteRows(first)
    case UInt8(ascii: "P"): page.row.delete(first, at: column, style: style)
    case UInt8(ascii: "X"): page.row.erase(column..<(column + min(first, columns)), style: style)
    case UInt8(ascii: "@"): page.row.insert(first, at: column, style: style)
    case UInt8(ascii: "S"): scrollUp(first)
    case UInt8(ascii: "T"):
      page.shift(first, from: page.region.upperBound - 1, to: page.region.lowerBound)
    case UInt8(ascii: "r"): setRegion(numbers)
    default: return
    }
    page.cursor.isWrapPending = false
  }

  private mutating func eraseInRow(_ part: Int) {
    let column = page.cursor.column
    let range = part == 0 ? column..<columns : part == 1 ? 0..<(column + 1) : 0..<columns
    page.row.erase(range, style: style)
  }

  private mutating func eraseRows(_ part: Int) {
    let row = page.cursor.row
    if part < 2 { eraseInRow(part) }
    let erased =
      part == 0 ? (row + 1)..<page.rows.count : part == 1 ? 0..<row : 0..<page.rows.count
    if part == 3 {
      scrolledOffRows = []
      return
    }
    for index in erased { page.rows[index].erase(0..<columns, style: style) }
    // What was erased does not go on where the cursor is.
    if part == 1 || part == 2, row > 0 { page.rows[row - 1].goesOn = false }
  }

  private mutating func insertRows(_ count: Int) {
    let row = page.cursor.row
    guard page.region.contains(row) else { return }
    let count = min(count, page.region.upperBound - row)
    page.shift(count, from: page.region.upperBound - 1, to: row)
    page.move(row: row, column: 0)
  }

  private mutating func deleteRows(_ count: Int) {
    let row = page.cursor.row
    guard page.region.contains(row) else { return }
    let count = min(count, page.region.upperBound - row)
    page.shift(count, from: row, to: page.region.upperBound - 1)
    page.move(row: row, column: 0)
  }

  private mutating func setRegion(_ numbers: [Int?]) {
    let top = max(1, (numbers.first ?? nil) ?? 1)
    let bottom = min(
      numbers.count > 1 ? numbers[1] ?? page.rows.count : page.rows.count, page.rows.count)
    guard top < bottom else { return }
    page.region = (top - 1)..<bottom
    page.move(row: 0, column: 0)
  }
}
