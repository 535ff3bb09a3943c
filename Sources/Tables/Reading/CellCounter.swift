/// Counts the cells of a row of any width.
struct CellCounter {
  private let layout: RecordLayout

  init(_ layout: RecordLayout) { self.layout = layout }

  /// The cells of the row at `start`; nothing where the bytes end before it does.
  func count(_ bytes: Span<UInt8>, at start: Int, isLast: Bool) -> Int? {
    var (count, position) = (1, start)
    var (isQuoted, isCellStart) = (false, true)
    while position < bytes.count {
      let byte = bytes[position]
      if byte == RecordLayout.quote, isQuoted {
        let isDoubled = position + 1 < bytes.count && bytes[position + 1] == RecordLayout.quote
        if isDoubled { position += 1 } else { isQuoted = false }
      } else if byte == RecordLayout.quote, isCellStart {
        isQuoted = true
      } else if !isQuoted, byte == layout.newline {
        return count
      }
      isCellStart = !isQuoted && byte == layout.delimiter
      if isCellStart { count += 1 }
      position += 1
    }
    return isLast ? count : nil
  }
}
