import Diagnostics
import Exact
import Foundation
import Oracle
import Rendering
import SessionSupport
import Testing
import Workspace

/// A random workbook as a warehouse holds it: cells of their types, none that cannot be read.
struct WarehouseWorkbook {
  /// The workbook's tables as CSV, in the order of the kinds.
  private let files: [(kind: OracleKind, text: String)]
  private let parameters: [String: String]
  private let derived: [String]

  init(seed: UInt64) throws {
    let random = RandomWorkbook(seed: seed).workbook
    let workbook = OracleWorkbook(
      tables: random.tables.filter { !$0.value.rows.isEmpty }, parameters: random.parameters)
    let session = try Session(MemorySurroundings(WarehouseWorkbook.named(workbook.csvFiles)))
    for file in workbook.csvFiles {
      session.run("load \(file.kind.rawValue).csv kind \(file.kind.rawValue)")
    }
    files = workbook.csvFiles.map { file in
      (file.kind, WarehouseWorkbook.readable(file.kind.rawValue, session))
    }
    parameters = random.parameters
    derived = ["assessment", "findings", "caps", "settlement"]
  }

  private static func named(_ files: [(kind: OracleKind, text: String)]) -> [String: String] {
    Dictionary(files.map { ("\($0.kind.rawValue).csv", $0.text) }) { first, _ in first }
  }

  /// A table as csv says it, blank where a cell cannot be read.
  private static func readable(_ table: String, _ session: Session) -> String {
    var rows: [[String]] = []
    session.run(SourceText(name: "show", text: "show \(table)")) { outcome in
      for case .table(let shown) in outcome.results.map(\.content) {
        rows.append(shown.columns.map(\.name))
        rows += (0..<shown.rowCount).map { row in
          shown.columns.indices.map { column in
            let value = shown.cell(row, column)
            return value.isError ? "" : value.exactText(as: shown.columns[column].type)
          }
        }
      }
      return true
    }
    return OracleTable(columns: rows.first ?? [], rows: Array(rows.dropFirst())).csv
  }

  /// Writes tables, script, and what fundsh makes of them into a folder.
  func write(to folder: URL, for engine: String) throws {
    let surroundings = MemorySurroundings(WarehouseWorkbook.named(files))
    let session = try Session(surroundings)
    let statements =
      files.map { "load \($0.kind.rawValue).csv kind \($0.kind.rawValue)" }
      + parameters.sorted { $0.key < $1.key }.map { "set \($0.key) = \($0.value)" }
      + derived.map { "export \($0) to expected/\($0).csv" }
      + ["sql \(engine) to evaluate.sql"]
    session.run(SourceText(name: "workbook", text: statements.joined(separator: "\n"))) { outcome in
      #expect(outcome.status == .succeeded, "\(outcome.messages)")
      return true
    }
    let paths =
      files.map { "\($0.kind.rawValue).csv" } + ["evaluate.sql"]
      + derived.map { "expected/\($0).csv" }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("expected"), withIntermediateDirectories: true)
    for path in paths {
      let text = try #require(surroundings.text(at: path), "\(path)")
      try Data(text.utf8).write(to: folder.appendingPathComponent(path))
    }
  }
}
