import Diagnostics
import Exact

extension Diagnostic {
  static func unknownColumn(_ name: String, in table: Table) -> Diagnostic {
    let names = table.columns.flatMap { [$0.name] + $0.chinese }
    return Diagnostic(
      code: "unknown-column", "\(table.name) has no column '\(name)'",
      suggestion: Similarity.nearest(to: name, among: names))
  }

  static func incompleteNewKey(_ column: String, in table: Table) -> Diagnostic {
    Diagnostic(
      code: "incomplete-key", "a row of \(table.name) needs a value for '\(column)'",
      advice: ["'\(column)' is a part of the key, by which the row is found again"])
  }

  static func takenKey(at row: Int, in table: Table) -> Diagnostic {
    Diagnostic(
      code: "repeated-key", "\(table.name) has a row '\(table.keyText(at: row))' already",
      place: table.place(of: row),
      advice: ["change its cells with set, or give the new row another key"])
  }

  static func repeatedKey(
    _ row: Int, of table: Table, at twin: Int, of other: Table
  ) -> Diagnostic {
    let place = other.place(of: twin).flatMap { place in
      place.line.map { " in \(place.file), line \($0)" }
    }
    return Diagnostic(
      code: "repeated-key",
      "the key '\(table.keyText(at: row))' stands in '\(other.name)' already\(place ?? "")",
      place: table.place(of: row, column: table.keyColumns.last),
      advice: ["a key names one record; leave one of the two rows out"])
  }

  static func unknownKey(at row: Int, _ column: Int, in table: Table) -> Diagnostic {
    let name = table.columns[column].header
    let found =
      switch table[row, column] {
      case .error(let error):
        "holds '\(error.symbol)', which cannot be read as \(table.columns[column].type.name)"
      default: "is blank"
      }
    return Diagnostic(
      code: "unknown-key", "the key column '\(name)' \(found)",
      place: table.place(of: row, column: column),
      advice: ["every row needs its key; leave such rows out with 'where \(name) is not unknown'"])
  }

  /// `load payments.csv key project_id`
  static func keyOfKind(_ kind: RecordKind, in file: String) -> Diagnostic {
    Diagnostic(
      code: "key-of-kind",
      "the key of \(kind.name) is \(kind.key.joined(separator: ", ")) and cannot be another",
      place: FilePlace(file: file), advice: ["`key` names the key of a free table"])
  }

  static func repeatedKey(at row: Int, and twin: Int, in table: Table) -> Diagnostic {
    let lines = [twin, row].compactMap { table.place(of: $0)?.line }
    let file = table.place(of: twin)?.file
    let isOneFile = file == table.place(of: row)?.file
    let first = lines.first.map { isOneFile ? "line \($0)" : "\(file ?? ""), line \($0)" }
    return Diagnostic(
      code: "repeated-key",
      "the key '\(table.keyText(at: row))' stands twice\(first.map { ", first on \($0)" } ?? "")",
      place: table.place(of: row, column: table.keyColumns.last),
      advice: ["a key names one record; leave one of the two rows out"])
  }
}
