import Exact

/// Each row's key as one number: another number for every other key, or else hardly ever the same one.
struct KeyNumbers: Sendable {
  private enum Form: Sendable {
    /// The numbers of one or two columns, less their least: exact.
    case exact([ColumnStore], least: [Int64], width: UInt64)
    /// Hashes of all columns.
    case hashes([ColumnStore])
  }

  private let form: Form
  /// All numbers lie below it.
  let limit: UInt64

  /// How many numbers keys with one first cell may have.
  var unit: UInt64 { if case .exact(_, _, let width) = form { width } else { 1 } }

  init(_ columns: [ColumnStore]) {
    let bounds = columns.compactMap { column in CodedForm(column)?.bounds(column) }
    let widths = bounds.map { UInt64(bitPattern: $0.greatest &- $0.least) &+ 1 }
    if bounds.count == columns.count, columns.count <= 2 {
      let (product, overflow) = widths[0].multipliedReportingOverflow(by: widths.last ?? 1)
      if columns.count == 1 || !overflow {
        form = .exact(
          columns, least: bounds.map(\.least), width: columns.count == 1 ? 1 : widths[1])
        limit = columns.count == 1 ? widths[0] : product
        return
      }
    }
    form = .hashes(columns)
    limit = .max
  }

  /// The numbers of a run of rows.
  func numbers(_ rows: Range<Int>) -> [UInt64] {
    switch form {
    case .hashes(let columns):
      var hashes = [UInt64](repeating: 0, count: rows.count)
      for column in columns { column.addHashes(rows, to: &hashes) }
      return hashes.map { min($0, limit - 1) }
    case .exact(let columns, let least, let width):
      var numbers = columns[0].numbers(rows) { UInt64(bitPattern: $0 &- least[0]) &* width }
      if columns.count == 2 {
        let further = columns[1].numbers(rows) { UInt64(bitPattern: $0 &- least[1]) }
        let parts = further.span
        var output = numbers.mutableSpan
        for index in 0..<min(output.count, parts.count) { output[index] &+= parts[index] }
      }
      return numbers
    }
  }
}
