import Diagnostics
import Exact
import Testing

@testable import Tables

func decimal(_ text: String) throws -> Value {
  .number(try #require(try Number(decimal: text)))
}

func day(_ year: Int, _ month: Int, _ day: Int) throws -> Value {
  .day(try #require(CalendarDay(year: year, month: month, day: day)))
}

func read(
  _ text: String, _ options: ReadingOptions = ReadingOptions()
) throws(Diagnostic) -> (table: Table, report: LoadReport) {
  try TableReader.read(MemoryBytes(text), name: "file.csv", options: options)
}

/// The diagnostic that reading the bytes ends with.
func refusal(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) -> Diagnostic? {
  do throws(Diagnostic) {
    _ = try TableReader.read(MemoryBytes(bytes), name: "file.csv", options: options)
    return nil
  } catch {
    return error
  }
}

func refusal(_ text: String, _ options: ReadingOptions = ReadingOptions()) -> Diagnostic? {
  refusal(Array(text.utf8), options)
}

extension Table {
  /// All cells, row by row.
  var cells: [[Value]] {
    (0..<rowCount).map { row in columns.map { $0.value(at: row) } }
  }
}
