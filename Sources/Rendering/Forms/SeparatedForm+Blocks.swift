import Exact

/// Many rows at once: each column as a run of texts, then the rows put together from the runs.
extension SeparatedForm {
  /// Rows that are written together.
  private static let block = 16_384

  /// Writes a table at the end of `bytes`.
  public func append(_ table: ShownTable, to bytes: inout [UInt8]) {
    appendHead(of: table, to: &bytes)
    if let fields = table.fields, !table.columns.isEmpty {
      let blocks = blocks(of: table, fields)
      bytes.reserveCapacity(bytes.count + blocks.reduce(0) { $0 + $1.count })
      for block in blocks { bytes += block }
    } else {
      for row in 0..<table.rowCount { appendRow(row, of: table, to: &bytes) }
    }
    appendFoot(of: table, to: &bytes)
  }

  private func blocks(
    of table: ShownTable, _ fields: @Sendable (Range<Int>, Int) -> FieldRun
  ) -> [[UInt8]] {
    let starts = stride(from: 0, to: table.rowCount, by: SeparatedForm.block).map { $0 }
    return starts.concurrentMap { start in
      let end = min(start + SeparatedForm.block, table.rowCount)
      let runs = table.columns.enumerated().map { column, shown in
        written(
          fields(start..<end, column), isText: shown.type == .text,
          isAlone: table.columns.count == 1)
      }
      return rows(of: runs, count: end - start)
    }
  }

  /// The texts as they stand in a file: guarded, and in quotes where they need them.
  private func written(_ run: FieldRun, isText: Bool, isAlone: Bool) -> FieldRun {
    guard isAlone || isText && run.mayNeedGuard || run.contains(where: needsQuotes) else {
      return run
    }
    var result = FieldRun(capacity: run.count)
    for position in 0..<run.count {
      let field = Array(run.bytes[run.range(position)])
      let isGuarded = isText && FormulaGuard.isNeeded(field)
      guard isGuarded || field.contains(where: needsQuotes) || isAlone && field.isEmpty else {
        result.append(field)
        continue
      }
      var text: [UInt8] = []
      append(field: (isGuarded ? [UInt8(ascii: "'")] : []) + field, to: &text)
      // A row that is only a blank cell would read as no row at all.
      if isAlone, text.isEmpty { text.append("\"\"") }
      result.append(text)
    }
    return result
  }

  /// The rows, put together column by column: each row has its place beforehand.
  private func rows(of runs: [FieldRun], count: Int) -> [UInt8] {
    var places = Array(repeating: 0, count: count)
    for run in runs { run.addLengths(to: &places) }
    var size = 0
    for row in 0..<count { (places[row], size) = (size, size + places[row] + runs.count) }
    var bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: size)
    for (index, run) in runs.enumerated() {
      let isLast = index == runs.count - 1
      put(run, behind: isLast ? nil : separator.rawValue, at: &places, in: &bytes)
    }
    return bytes
  }

  /// Puts the texts of a column at their places, and moves these behind it.
  private func put(
    _ run: FieldRun, behind separator: UInt8?, at places: inout [Int], in bytes: inout [UInt8]
  ) {
    let (source, ends) = (run.bytes.span, run.ends.span)
    var output = bytes.mutableSpan
    var next = places.mutableSpan
    var start = 0
    for row in 0..<next.count {
      let end = Int(ends[row])
      var place = next[row]
      for position in start..<end {
        output[place] = source[position]
        place += 1
      }
      if let separator { output[place] = separator }
      next[row] = place + 1
      start = end
    }
  }
}

extension FieldRun {
  /// Adds the length of each text.
  fileprivate func addLengths(to lengths: inout [Int]) {
    let ends = ends.span
    var output = lengths.mutableSpan
    var start: Int32 = 0
    for row in 0..<min(output.count, ends.count) {
      output[row] += Int(ends[row] - start)
      start = ends[row]
    }
  }

  /// Whether there is such a byte.
  fileprivate func contains(where isMeant: (UInt8) -> Bool) -> Bool {
    let bytes = bytes.span
    for index in 0..<length where isMeant(bytes[index]) { return true }
    return false
  }

  /// Whether a text begins as a formula may.
  fileprivate var mayNeedGuard: Bool {
    let (bytes, ends) = (bytes.span, ends.span)
    var start = 0
    for row in 0..<ends.count {
      let end = Int(ends[row])
      if end > start, FormulaGuard.mayBeNeeded(from: bytes[start]) { return true }
      start = end
    }
    return false
  }
}
