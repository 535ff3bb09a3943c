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

/// What does not fit; then what each project is due, why, and which criteria it does not meet.
func printPayables(of workbook: Workbook) throws {
  let conflicts = try workbook.rows(of: "conflicts")
  for row in 0..<conflicts.rowCount { print("conflict: \(conflicts[row, "message"])") }
  let settlement = try workbook.rows(of: "settlement")
  let findings = try workbook.rows(
    of: "findings", where: "record = projects and result in (fail, unknown)")
  for row in 0..<settlement.rowCount {
    let project = settlement[row, "project_id"]
    print("\(project): payable \(settlement[row, "payable"]); \(settlement[row, "reason"])")
    print("  above the cap: \(settlement[row, "above_limit"])")
    for finding in 0..<findings.rowCount where findings[finding, "key"].value == project.value {
      let (value, bound) = (findings[finding, "value"], findings[finding, "required"])
      let missing = findings[finding, "missing"]
      let why = missing.value.isKnown ? "without \(missing)" : "\(value), required \(bound)"
      let (result, criterion) = (findings[finding, "result"], findings[finding, "criterion"])
      print("  \(result): \(criterion), article \(findings[finding, "article"]): \(why)")
    }
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
