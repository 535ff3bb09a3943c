import Exact

/// Many rows at once: each column as a run of texts, then the rows put together from the runs.
extension SeparatedForm {
  /// Rows that are written together.
  private static let block = 16_384

  /// Writes a table at the end of `bytes`.
  public func append(_ table: ShownTable, to bytes: inout [UInt8]) {
    appendHead(of: table, to: &bytes)
    if let fields = table.fields, !table.columns.isEmpty {
      for block in blocks(of: table, fields) { bytes += block }
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
    guard isText || isAlone || run.bytes.contains(where: needsQuotes) else { return run }
    var result = FieldRun(capacity: run.count)
    for position in 0..<run.count {
      let field = run.bytes[run.range(position)]
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

  private func rows(of runs: [FieldRun], count: Int) -> [UInt8] {
    let size = runs.reduce(0) { $0 + $1.bytes.count } + count * runs.count
    var bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: size)
    var output = bytes.mutableSpan
    var starts = Array(repeating: 0, count: runs.count)
    var place = 0
    for row in 0..<count {
      for (index, run) in runs.enumerated() {
        let end = Int(run.ends[row])
        for source in starts[index]..<end {
          output[place] = run.bytes[source]
          place += 1
        }
        starts[index] = end
        if index < runs.count - 1 { output[place] = separator.rawValue }
        place += 1
      }
    }
    return bytes
  }
}
