import Exact
import Foundation
import Testing
import Translation

/// The rules in SQL: what engines of other houses make of random workbooks, compared cell by cell with
/// what fundsh exports. Where the engines are is told by `WAREHOUSE_PYTHON`, which ones by
/// `WAREHOUSE_ENGINES`, as `duckdb=50 spark=10`.
@Suite("the rules in engines of other houses", .serialized)
struct WarehouseTests {
  struct Run {
    let engine: String
    let seeds: Int
  }

  static let python = ProcessInfo.processInfo.environment["WAREHOUSE_PYTHON"]

  static let runs = (ProcessInfo.processInfo.environment["WAREHOUSE_ENGINES"] ?? "")
    .split(separator: " ").compactMap { part -> Run? in
      let halves = part.split(separator: "=")
      guard halves.count == 2, let seeds = Int(halves[1]) else { return nil }
      return Run(engine: String(halves[0]), seeds: seeds)
    }

  @Test("give the same four tables", .enabled(if: python != nil && !runs.isEmpty))
  func agree() throws {
    let room = FileManager.default.temporaryDirectory
      .appendingPathComponent("warehouse-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: room) }
    let runs = WarehouseTests.runs
    var folders: [String] = []
    for seed in 0..<(runs.map(\.seeds).max() ?? 0) {
      let folder = room.appendingPathComponent("seed-\(seed)")
      try WarehouseWorkbook(seed: UInt64(seed))
        .write(to: folder, for: runs.filter { $0.seeds > seed }.map(\.engine))
      folders.append(folder.path)
    }
    // Side by side: each has a core to itself.
    var comparisons: [Comparison] = []
    for run in runs {
      let engine = try #require(Engine(rawValue: run.engine))
      let schema = room.appendingPathComponent("schema-\(run.engine).sql")
      try Data(Schema(for: engine, in: .english).text.utf8).write(to: schema)
      comparisons.append(
        try Comparison(
          [run.engine, schema.path] + folders.prefix(run.seeds),
          to: room.appendingPathComponent("\(run.engine).txt")))
    }
    for comparison in comparisons {
      let (output, status) = try comparison.result()
      #expect(status == 0, "\(output)")
      print("warehouse: \(output.split(separator: "\n").last ?? "")")
    }
  }

  /// The engines' script at work.
  private struct Comparison {
    let process = Process()
    let output: URL

    init(_ arguments: [String], to output: URL) throws {
      self.output = output
      process.executableURL = URL(fileURLWithPath: try #require(WarehouseTests.python))
      let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Scripts/engines/compare.py")
      process.arguments = [script.path] + arguments
      try Data().write(to: output)
      let file = try FileHandle(forWritingTo: output)
      (process.standardOutput, process.standardError) = (file, file)
      try process.run()
    }

    func result() throws -> (output: String, status: Int32) {
      process.waitUntilExit()
      return (
        String(decoding: try Data(contentsOf: output), as: UTF8.self), process.terminationStatus
      )
    }
  }
}
