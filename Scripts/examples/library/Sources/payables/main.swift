import Diagnostics
import Evaluation
import Foundation
import Rules
import Tables

/// The tables in the files of these paths, under a pack.
func contents(of paths: some Sequence<String>, under pack: RulePack) throws -> WorkbookContents {
  var contents = WorkbookContents(pack: pack)
  for path in paths {
    let bytes = MemoryBytes(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    // A cell that cannot be read counts as unknown in every rule, and is named here.
    for remark in try contents.load(bytes, from: path) { print(remark) }
  }
  return contents
}

/// What each project is due, the figure derived down to its cells; then what would make those pass
/// that do not.
func printPayables(of workbook: Workbook) throws {
  let due = try workbook.rows(of: "settlement", where: "payable > 0")
  for row in 0..<due.rowCount {
    print("\(due[row, "project_id"]), \(due[row, "name"]): \(due[row, "reason"])")
    print(try workbook.reason(of: "settlement[\(due[row, "project_id"])].payable"))
  }
  let failed = try workbook.rows(of: "assessment", where: "record = projects and verdict = fail")
  for row in 0..<failed.rowCount {
    print(try workbook.remedies(of: "projects[\(failed[row, "key"])].\(failed[row, "aspect"])"))
  }
}

do {
  let paths = CommandLine.arguments.dropFirst()
  var contents = try contents(of: paths, under: .shipped(named: "ningbo-2020"))
  try printPayables(of: Workbook(contents))
  print("payable in all: \(try Workbook(contents).value(of: "sum(settlement.payable)"))")
  try contents.set("settle.over_cap", to: "hold")
  print("above the cap held: \(try Workbook(contents).value(of: "sum(settlement.payable)"))")
} catch {
  print(error)
  exit(1)
}
