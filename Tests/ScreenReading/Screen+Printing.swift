extension Screen {
  /// Prints a character where the cursor is.
  mutating func print(_ scalar: Unicode.Scalar) {
    let width = CharacterWidth.of(scalar)
    guard width > 0 else {
      mark(scalar)
      return
    }
    let isTooWide = page.cursor.column + width > columns
    if modes.wraps, page.cursor.isWrapPending || isTooWide {
      page.row.goesOn = true
      page.cursor.column = 0
      lineFeed()
    } else if isTooWide {
      page.cursor.column = max(0, columns - width)
    }
    let column = page.cursor.column
    if modes.inserts { page.row.insert(width, at: column, style: style) }
    put(scalar, width: min(width, columns), at: column)
    page.cursor.column = min(column + width, columns - 1)
    page.cursor.isWrapPending = column + width >= columns && modes.wraps
  }

  /// Puts a character into its places, and parts wide ones that it covers by half.
  private mutating func put(_ scalar: Unicode.Scalar, width: Int, at column: Int) {
    page.row.part(at: column)
    page.row.part(at: column + width)
    page.row.cells[column] = Cell(text: String(scalar), width: width, style: style)
    if width == 2 { page.row.cells[column + 1] = Cell(width: 0, style: style) }
  }

  /// Sets a mark on the character before the cursor.
  private mutating func mark(_ scalar: Unicode.Scalar) {
    var column = page.cursor.column - (page.cursor.isWrapPending ? 0 : 1)
    guard column >= 0 else { return }
    if page.row.cells[column].width == 0 { column -= 1 }
    page.row.cells[column].text.unicodeScalars.append(scalar)
  }

  /// To the row below; at the end of what scrolls everything moves up.
  mutating func lineFeed() {
    page.cursor.isWrapPending = false
    if page.cursor.row == page.region.upperBound - 1 {
      scrollUp(1)
    } else {
      page.cursor.row = min(page.cursor.row + 1, page.rows.count - 1)
    }
  }

  /// To the row above; at the begin of what scrolls everything moves down.
  mutating func reverseLineFeed() {
    page.cursor.isWrapPending = false
    if page.cursor.row == page.region.lowerBound {
      page.shift(1, from: page.region.upperBound - 1, to: page.region.lowerBound)
    } else {
      page.cursor.row = max(page.cursor.row - 1, 0)
    }
  }

  /// Moves what scrolls up; what leaves the main page at its top is kept.
  mutating func scrollUp(_ count: Int) {
    let region = page.region
    let count = min(count, region.count)
    if region.lowerBound == 0, !isAlternate { scrolledOffRows += page.rows[..<count] }
    page.shift(count, from: region.lowerBound, to: region.upperBound - 1)
  }
}
