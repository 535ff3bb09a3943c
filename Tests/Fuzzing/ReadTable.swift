import Diagnostics
import Exact
import Rendering
import Tables

/// Bytes as the file of a table: what was read is written, and read again as the same.
enum ReadTable: FuzzTarget {
  static let name = "table"

  static func feed(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let table = try read(bytes) else { return }
    guard table.rowCount > 0, table.columns.allSatisfy({ $0.count == table.rowCount }) else {
      throw BrokenPromise("a column has not \(table.rowCount) rows")
    }
    let written = text(of: table)
    guard let again = try read(written, as: table) else {
      throw BrokenPromise("what was written is refused:\n\(shown(written))")
    }
    let rewritten = text(of: again, as: table)
    guard written == rewritten else {
      throw BrokenPromise("read again it is another table:\n\(shown(written))\n\(shown(rewritten))")
    }
  }

  /// The table; nothing where the bytes are refused, in words that can be shown.
  private static func read(
    _ bytes: [UInt8], as table: Table? = nil
  ) throws(BrokenPromise) -> Table? {
    var said: [Diagnostic] = []
    var read: Table?
    var options = ReadingOptions(headerLine: table == nil ? nil : 1)
    if let table { options.candidates = table.kind.map { [$0] } ?? [] }
    do throws(Diagnostic) {
      let (table, report) = try TableReader.read(
        MemoryBytes(bytes), name: "fuzz.csv", options: options)
      said = report.notes + table.warnings()
      read = table
    } catch {
      said = [error]
    }
    for diagnostic in said { try BrokenPromise.ifUnfit(diagnostic) }
    return read
  }

  /// The cells as a file; of a table that was read again as those of the first, for what is held as yuan is
  /// written as yuan, and only a heading's unit tells so.
  private static func text(of table: Table, as first: Table? = nil) -> [UInt8] {
    let (columns, typed) = (table.columns, (first ?? table).columns)
    let shown = ShownTable(
      table.name, columns: zip(columns, typed).map { ShownTable.Column($0.name, type: $1.type) },
      rowCount: table.rowCount,
      cellType: { typed.indices.contains($1) ? typed[$1].type(at: $0) : .mixed },
      cell: { columns[$1].value(at: $0) })
    var bytes: [UInt8] = []
    SeparatedForm(.comma).append(shown, to: &bytes)
    return bytes
  }

  private static func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
