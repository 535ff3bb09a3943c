import Diagnostics
import Exact
import Foundation
import Oracle
import Rendering
import Rules
import SessionSupport
import Tables
import Testing
import Translation
import Workspace

/// A random workbook as a warehouse holds it: cells of their types, none that cannot be read; and columns
/// that a session gives to it.
struct WarehouseWorkbook {
  private let seed: UInt64
  /// The workbook's tables as CSV, in the order of the kinds.
  private let files: [(kind: OracleKind, text: String)]
  private let parameters: [String: String]
  private let pack: String
  private let derivedTables: [String]

  init(seed: UInt64) throws {
    self.seed = seed
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
    pack = WarehouseWorkbook.pack(of: seed)
    derivedTables = try WarehouseWorkbook.derivedTables(of: pack)
  }

  /// The rules of most workbooks are Ningbo's, for which the values were chosen.
  private static func pack(of seed: UInt64) -> String {
    let names = RulePack.shippedNames + [OwnRules.file]
    return seed % 3 == 2 ? names[Int(seed / 3) % names.count] : "ningbo-2020"
  }

  /// The tables of an evaluation, and those of our own rules.
  private static func derivedTables(of pack: String) throws -> [String] {
    if pack == OwnRules.file {
      return ["assessment", "findings", "caps", "settlement", "by_kind", "by_amount"]
    }
    return TranslatedRules(WorkbookContents(pack: try .shipped(named: pack))).evaluation
  }

  private static func named(_ files: [(kind: OracleKind, text: String)]) -> [String: String] {
    Dictionary(files.map { ("\($0.kind.rawValue).csv", $0.text) }) { first, _ in first }
  }

  /// What is shown as csv says it, blank where a cell cannot be read.
  private static func readable(_ shown: String, _ session: Session) -> String {
    var rows: [[String]] = []
    session.run(SourceText(name: "show", text: "show \(shown)")) { outcome in
      #expect(outcome.status == .succeeded, "\(shown): \(outcome.messages)")
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

  /// Writes tables, a script for each engine, and what fundsh makes of them into a folder.
  func write(to folder: URL, for engines: [String]) throws {
    let surroundings = MemorySurroundings(
      WarehouseWorkbook.named(files).merging([OwnRules.file: OwnRules.text]) { file, _ in file })
    let session = try Session(surroundings)
    succeed(
      ["use rules \(pack)"]
        + files.map { "load \($0.kind.rawValue).csv kind \($0.kind.rawValue)" }
        + parameters.sorted { $0.key < $1.key }.map { "set \($0.key) = \($0.value)" }
        + DerivedFormulas.variables, in: session)
    let tables = derivedTables
    let extended = derive(in: session)
    succeed(
      tables.map { "export \($0) to expected/\($0).csv" }
        + engines.map { "sql \($0) for \(tables.joined(separator: ", ")) to \($0).sql" },
      in: session)
    let paths =
      files.map { "\($0.kind.rawValue).csv" } + engines.map { "\($0).sql" }
      + tables.map { "expected/\($0).csv" }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("expected"), withIntermediateDirectories: true)
    for path in paths {
      let text = try #require(surroundings.text(at: path), "\(path)")
      try Data(text.utf8).write(to: folder.appendingPathComponent(path))
    }
    for (kind, columns) in extended {
      let asked = (RecordKind.named(kind)?.key ?? []) + columns
      let text = WarehouseWorkbook.readable(
        "\(kind) columns \(asked.joined(separator: ", "))", session)
      try Data(text.utf8).write(
        to: folder.appendingPathComponent("expected/extended_\(kind).csv"))
    }
  }

  private func succeed(_ statements: [String], in session: Session) {
    session.run(SourceText(name: "workbook", text: statements.joined(separator: "\n"))) { outcome in
      #expect(outcome.status == .succeeded, "\(outcome.messages)")
      return true
    }
  }

  /// Gives the session some columns, as far as it has the tables that they read; those of kinds.
  private func derive(in session: Session) -> [String: [String]] {
    var extended: [String: [String]] = [:]
    for column in DerivedFormulas.some(of: seed) {
      session.run(SourceText(name: "derive", text: column.statement)) { outcome in
        if outcome.status == .succeeded {
          extended[column.table, default: []].append(column.name)
        }
        return true
      }
    }
    return extended.filter { RecordKind.named($0.key) != nil }
  }
}
