// Rows are those that newlines make: a statement of several lines is edited as one text.
extension EditedText {
  /// Where the cursor's row begins.
  var rowStart: Int {
    scalars[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  /// Where the cursor's row ends, before its newline.
  var rowEnd: Int {
    scalars[cursor...].firstIndex(of: "\n") ?? scalars.count
  }

  /// Moves to the same place of the row above; false if there is none.
  mutating func moveUp() -> Bool {
    let start = rowStart
    guard start > 0 else { return false }
    let place = cursor - start
    cursor = start - 1
    cursor = min(rowStart + place, cursor)
    return true
  }

  /// Moves to the same place of the row below; false if there is none.
  mutating func moveDown() -> Bool {
    let end = rowEnd
    guard end < scalars.count else { return false }
    let place = cursor - rowStart
    cursor = end + 1
    cursor = min(cursor + place, rowEnd)
    return true
  }

  /// Where the word before the cursor begins.
  var previousWordStart: Int {
    var index = cursor
    while index > 0, !Self.isInWord(scalars[index - 1]) { index -= 1 }
    while index > 0, Self.isInWord(scalars[index - 1]) { index -= 1 }
    return index
  }

  /// Where the word after the cursor ends.
  var nextWordEnd: Int {
    var index = cursor
    while index < scalars.count, !Self.isInWord(scalars[index]) { index += 1 }
    while index < scalars.count, Self.isInWord(scalars[index]) { index += 1 }
    return index
  }

  /// Whether a scalar belongs to a word: a letter of any script, a digit, a mark or `_`.
  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
