import Foundation
import Testing

/// The file that `report` writes: whole or not at all, and the same wherever the program runs.
@Suite struct ReportFileTests {
  private static let files = [
    "fund.csv": "region,year,contribution_income\n海曙,2019,1000000\n",
    "projects.csv":
      "project_id,name,region,year,kind,amount\nP-1,培训,海曙,2020,training,20000\n",
    "year.fund": "load fund.csv\nload projects.csv\nreport to page.html replace\n",
  ]

  @Test func replacesOnlyWhatItIsToldTo() throws {
    let program = try Program(files: Self.files.merging(["page.html": "mine"]) { $1 })
    let loads = "load fund.csv; load projects.csv; "
    let refused = try program.run("-c", loads + "report to page.html")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("there is a file 'page.html' already"))
    #expect(try program.directory.text(of: "page.html") == "mine")
    let run = try program.run("-c", loads + "report to page.html titled \"2020\" replace")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasSuffix("note: page.html: 1 project, 1 cap, 1 project not passing\n"))
    #expect(try program.directory.text(of: "page.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test func saysInChineseWhatItWrote() throws {
    let run = try Program(files: Self.files).run(
      "--language", "zh", "-c", "载入 fund.csv; 载入 projects.csv; 报告 到 页.html")
    #expect(run.errors.hasSuffix("提示：页.html：1 个项目，1 项限额，1 个项目不达标或缺数据\n"))
  }

  /// Files named from the root on are named as they are found from the page.
  @Test func holdsNoPathFromTheRootOn() throws {
    let program = try Program(files: Self.files)
    let script = program.directory.url.appendingPathComponent("year.fund").path
    #expect(try program.run("year.fund").status == 0)
    let beside = try program.directory.text(of: "page.html")
    #expect(try program.run(script).status == 0)
    let absolute = try program.directory.text(of: "page.html")
    #expect(absolute == beside)
    #expect(!absolute.contains(program.directory.url.lastPathComponent))
    #expect(absolute.contains("projects.csv:2"))
  }

  /// The digests are those of the files, letter by letter.
  @Test func namesDigestsOfItsInputs() throws {
    let program = try Program(files: ["fund.csv": "region,year,contribution_income\n海曙,2019,100\n"])
    #expect(try program.run("-c", "load fund.csv; report to page.html").status == 0)
    let page = try program.directory.text(of: "page.html")
    // As `sha256sum` tells it.
    #expect(page.contains("e90a917839a660662ee56c395590efd7ff33519d051e14fcaee1c44ea75f6eea"))
  }
}
