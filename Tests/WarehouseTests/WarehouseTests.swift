import Exact
import Foundation
import Testing
import Translation

/// The rules in SQL: what engines of other houses make of random workbooks, compared cell by cell with
/// what fundsh exports. Where the engines are is told by `WAREHOUSE_PYTHON`, which ones by
/// `WAREHOUSE_ENGINES`, as `duckdb=50 spark=10`.
@Suite("the rules in engines of other houses", .serialized)
struct WarehouseTests {
  struct Run: CustomTestStringConvertible {
    let engine: String
    let seeds: Int
    var testDescription: String { "\(engine), \(seeds) workbooks" }
  }

  static let python = ProcessInfo.processInfo.environment["WAREHOUSE_PYTHON"]

  static let runs = (ProcessInfo.processInfo.environment["WAREHOUSE_ENGINES"] ?? "")
    .split(separator: " ").compactMap { part -> Run? in
      let halves = part.split(separator: "=")
      guard halves.count == 2, let seeds = Int(halves[1]) else { return nil }
      return Run(engine: String(halves[0]), seeds: seeds)
    }

  @Test("give the same four tables", .enabled(if: python != nil), arguments: runs)
  func agrees(_ run: Run) throws {
    let room = FileManager.default.temporaryDirectory
      .appendingPathComponent("warehouse-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: room) }
    var folders: [String] = []
    for seed in 0..<run.seeds {
      let folder = room.appendingPathComponent("seed-\(seed)")
      try WarehouseWorkbook(seed: UInt64(seed)).write(to: folder, for: run.engine)
      folders.append(folder.path)
    }
    let engine = try #require(Engine(rawValue: run.engine))
    let schema = room.appendingPathComponent("schema.sql")
    try Data(Schema(for: engine, in: .english).text.utf8).write(to: schema)
    let (output, status) = try compare([run.engine, schema.path] + folders)
    #expect(status == 0, "\(output)")
    print("warehouse: \(output.split(separator: "\n").last ?? "")")
  }

  private func compare(_ arguments: [String]) throws -> (String, Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(WarehouseTests.python))
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Scripts/engines/compare.py")
    process.arguments = [script.path] + arguments
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }
}
