import Foundation
import Testing

/// Saved sessions are run again, compared, and written anew.
@Suite struct RecordTests {
  private static let files = [
    "fund.csv": "region,year,contribution_income\n海曙,2019,1000\n鄞州,2019,2000\n",
    "session.fund":
      "load fund.csv\nset cap.rate = 2%\nfund\nsum(fund.contribution_income) * cap.rate\n",
  ]

  /// A directory with a session that was saved with its results.
  private func saved() throws -> Program {
    let program = try Program(files: Self.files)
    let run = try program.run("session.fund", "-c", "save saved.fund with results")
    #expect(run.status == 0, "\(run.errors)")
    return program
  }

  @Test func aSavedSessionIsAScriptThatComesToTheSame() throws {
    let program = try saved()
    let text = try program.directory.text(of: "saved.fund")
    let digest = "073c13a0e1b6d3d49aa7b3f638a8ce2ad6a97621daab7ab98737d79b83f6b311"
    #expect(text.contains("\nload fund.csv sha256 \(digest)\n"))
    #expect(text.hasPrefix("# fundsh 0.1.0 · rules ningbo-2020\nuse rules ningbo-2020 sha256 "))
    let run = try program.run("saved.fund", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(run.status == 0)
    #expect(run.output == (try program.run("session.fund").output))
    let recorded = text.split(separator: "\n").filter { $0.hasPrefix("#> ") }
      .map { $0.dropFirst(3) + "\n" }.joined()
    #expect(recorded == run.output)
    let verified = try program.run("--verify", "saved.fund")
    #expect(verified.status == 0 && verified.output.isEmpty)
    #expect(verified.errors.contains("6 statements, all as recorded"))
  }

  /// The same comparison as a statement: what differs is a table, and the exit status says so.
  @Test func aSessionVerifiesAScript() throws {
    let program = try saved()
    let same = try program.run("-c", "verify saved.fund; count(differences)")
    #expect(same.status == 0 && same.output == "0\n", "\(same.errors)")
    #expect(same.errors.contains("saved.fund: 6 statements, all as recorded"))
    let text = try program.directory.text(of: "saved.fund").replacing("#> 60.00", with: "#> 61.00")
    try Data(text.utf8).write(to: program.directory.url.appendingPathComponent("other.fund"))
    let other = try program.run("-c", "verify other.fund")
    #expect(other.status == 3 && other.errors.contains("other.fund: 6 statements, 1 difference"))
    #expect(other.output == (try program.run("--verify", "other.fund").output))
    let kept = try program.run(
      "--keep-going", "-c", "verify other.fund; export differences columns recorded, now to d.csv")
    #expect(kept.status == 3)
    #expect(try program.directory.text(of: "d.csv") == "recorded,now\n61.00,60.00\n")
    try Data("verify me.fund\n#> x\n".utf8)
      .write(to: program.directory.url.appendingPathComponent("me.fund"))
    let itself = try program.run("-c", "verify me.fund")
    #expect(itself.status == 1 && itself.errors.contains("16 deep"))
  }

  /// The record is of the script, not of where it is run from.
  @Test func aRecordHoldsFromAnyFolder() throws {
    let program = try saved()
    let inner = program.directory.url.appendingPathComponent("inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    let moved = try program.run(
      "session.fund", "-c", "save inner/s.fund with results; explain caps.limit")
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(try program.directory.text(of: "inner/s.fund").contains("load ../fund.csv sha256"))
    #expect(try program.run("--verify", "inner/s.fund").status == 0)
    #expect(try program.run("--verify", "./inner/../inner/s.fund", "saved.fund").status == 0)
  }

  /// A script and its files in one folder move together.
  @Test func aFolderCanBeCopied() throws {
    let program = try Program()
    for year in ["2020", "2021"] {
      let folder = program.directory.url.appendingPathComponent(year)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("region,year,contribution_income\n海曙,\(year),1\n".utf8)
        .write(to: folder.appendingPathComponent("fund.csv"))
    }
    let run = try program.run(
      "-c", "load 2020/*.csv; load 2020/fund.csv; load 2021/fund.csv as b; save 2020/s.fund")
    #expect(run.status == 0, "\(run.errors)")
    let text = try program.directory.text(of: "2020/s.fund")
    #expect(text.matches(of: /\nload fund\.csv sha256/).count == 2)
    #expect(text.contains("\nload ../2021/fund.csv sha256"))
  }

  /// A record holds under another name of the script, and with warnings that name their place.
  @Test func aRecordHoldsUnderAnyPath() throws {
    let program = try Program(files: Self.files)
    let inner = program.directory.url.appendingPathComponent("inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    let run = try program.run(
      "-c", "load fund.csv; show fund where region = 海署; save inner/s.fund with results")
    #expect(run.status == 0 && run.errors.contains("海曙"), "\(run.errors)")
    try Data("load *.csv\ncount(fund)\n#> 2\nload deep/*.csv as d\ncount(d)\n#> 1\n".utf8)
      .write(to: inner.appendingPathComponent("p.fund"))
    try FileManager.default.createDirectory(
      at: inner.appendingPathComponent("deep"), withIntermediateDirectories: true)
    try Data("a,b\n1,2\n".utf8).write(to: inner.appendingPathComponent("deep/d.csv"))
    try FileManager.default.copyItem(
      at: program.directory.url.appendingPathComponent("fund.csv"),
      to: inner.appendingPathComponent("fund.csv"))
    for path in ["inner/s.fund", "./inner/s.fund", inner.path + "/s.fund", "inner/p.fund"] {
      let run = try program.run("--verify", path)
      #expect(run.status == 0, "\(path): \(run.errors)")
    }
  }

  /// What is accepted is written into the record, which holds from then on.
  @Test func anAcceptedChangeIsWritten() throws {
    let program = try saved()
    try program.directory.write(
      Data("region,year,contribution_income\n海曙,2019,1001\n鄞州,2019,2000\n".utf8), to: "fund.csv")
    #expect(try program.run("--update", "saved.fund").status == 1)
    #expect(try program.run("--update", "--accept-changed-inputs", "saved.fund").status == 0)
    #expect(try program.run("saved.fund").status == 0)
    #expect(try program.run("--verify", "saved.fund").status == 0)
  }

  @Test func aChangedFileIsAnErrorOrAWarning() throws {
    let program = try saved()
    try program.directory.write(
      Data("region,year,contribution_income\n海曙,2019,1001\n鄞州,2019,2000\n".utf8), to: "fund.csv")
    for option in [[], ["--verify"]] {
      let process = try program.start(option + ["saved.fund"])
      process.waitUntilExit()
      let run = try program.result(of: process)
      #expect(run.status == 1)
      #expect(run.errors.contains("'fund.csv' is not the one that this was written for"))
      #expect(run.errors.contains("it was 073c13a0"))
    }
    let plain = try program.run("--accept-changed-inputs", "saved.fund")
    #expect(plain.status == 0 && plain.errors.contains("warning: 'fund.csv' is not the one"))
    let verified = try program.run(
      "--verify", "--accept-changed-inputs", "--format", "csv", "saved.fund")
    #expect(verified.status == 3)
  }

  /// A cell that differs is named by its row and column; the status says so, and `--update` ends it.
  @Test func aDifferenceIsShownCellByCell() throws {
    let program = try Program(files: Self.files)
    #expect(try program.run("--update", "session.fund").status == 0)
    try program.directory.write(
      Data("region,year,contribution_income\n海曙,2019,1001\n鄞州,2019,2000\n".utf8), to: "fund.csv")
    let run = try program.run("--verify", "session.fund")
    #expect(run.status == 3)
    #expect(run.output.contains("海曙  contribution_income  1,000.00 "))
    #expect(run.errors.contains("3 differences"))
    #expect(try program.run("--update", "session.fund").status == 0)
    #expect(try program.run("--verify", "session.fund").status == 0)
    #expect(try program.run("--update", "session.fund").errors.contains("all as recorded"))
  }

  @Test(arguments: [
    (["--verify", "plain.fund"], 3, "records no results"),
    (["--verify", "none.fund"], 2, "no file"),
    (["--verify"], 2, "takes scripts"), (["--verify", "--update", "plain.fund"], 2, "exclude"),
    (["--update", "-"], 2, "standard input"),
    (["--verify", "a.fund", "-c", "1"], 2, "as they are"),
    (["--verify", "--set", "cap.rate=1%", "a.fund"], 2, "as they are"),
    (["--update", "broken.fund"], 1, "no statement"), (["--verify", "expecting.fund"], 3, "holds"),
  ])
  func whatCannotBeVerified(arguments: [String], status: Int, words: String) throws {
    let files = [
      "plain.fund": "1 + 1\n", "broken.fund": "lod x\n",
      "expecting.fund": "1\n#> 1\nexpect 1 = 2, \"holds\"\n",
    ]
    let program = try Program(files: files)
    let process = try program.start(arguments)
    process.waitUntilExit()
    let run = try program.result(of: process)
    #expect(run.status == Int32(status), "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(try program.directory.text(of: "broken.fund") == files["broken.fund"])
  }

  /// Nobody is asked and nothing is written where a script is only compared.
  @Test func aComparisonLeavesNoTrace() throws {
    let files = [
      "s.fund":
        "ask $x = 2 \"how many\"\nshow $x\nexport parameters to p.csv\nload p.csv\ncount(p)\n"
    ]
    let program = try Program(files: files)
    #expect(try program.run("--update", "s.fund", input: "7\n").status == 0)
    #expect(!program.directory.has("p.csv"))
    #expect(try program.directory.text(of: "s.fund").contains("show $x\n#> 2\n"))
    #expect(try program.run("s.fund").status == 0)
    #expect(program.directory.has("p.csv"))
    #expect(try program.run("--verify", "s.fund").status == 0)
    #expect(try program.run("--verify", "--set", "x=3", "s.fund").status == 3)
  }

  @Test func aScriptTellsWhatItAsksFor() throws {
    let script =
      "# Evaluates a year.\n\nask $year = 2020 \"which year\"\nask $rate = 3%\nload x.csv\n"
    let program = try Program(files: ["year.fund": script])
    for arguments in [["year.fund", "--help"], ["--help", "year.fund"]] {
      let process = try program.start(arguments)
      process.waitUntilExit()
      let run = try program.result(of: process)
      #expect(run.status == 0)
      #expect(
        run.output.hasPrefix("fundsh year.fund [--set year=…] [--set rate=…]\nEvaluates a year.\n"))
      #expect(run.output.contains("year  2020     which year"))
    }
    #expect(try program.run("none.fund", "--help").status == 2)
    #expect(try program.run("--help").output.contains("USAGE"))
  }

  @Test func aScriptOfAnotherVersionSaysSo() throws {
    let program = try Program(files: [
      "old.fund": "# fundsh 0.0.9 · rules ningbo-2020\n1 + 1\n",
      "rules.fund": "use rules ningbo-2020 sha256 \(String(repeating: "0", count: 64))\n",
    ])
    let run = try program.run("old.fund")
    #expect(run.status == 0 && run.output == "2\n")
    #expect(run.errors.contains("was saved by fundsh 0.0.9, and this is fundsh 0.1.0"))
    let rules = try program.run("rules.fund")
    #expect(rules.status == 1 && rules.errors.contains("'ningbo-2020' is not the one"))
    #expect(try program.run("--accept-changed-inputs", "rules.fund").status == 0)
  }

  /// A file that was changed after it was loaded cannot be told any more.
  @Test func aFileThatChangedMeanwhile() throws {
    let program = try Program(files: Self.files)
    let change = "export fund where region = 海曙 to fund.csv replace"
    let run = try program.run("-c", "load fund.csv; \(change); save s.fund")
    #expect(run.status == 1)
    #expect(run.errors.contains("'fund.csv' was changed after it was loaded"))
    #expect(!program.directory.has("s.fund"))
  }

  /// Once it is loaded again the session can be saved, where that comes to the same.
  @Test func aFileThatIsLoadedAgain() throws {
    let program = try Program(files: Self.files)
    let change = "export fund where region = 海曙 to fund.csv replace"
    let run = try program.run(
      "-c", "load fund.csv; fund; \(change); load fund.csv; save s.fund; count(fund)")
    #expect(run.status == 0 && run.output.hasSuffix("1\n"), "\(run.errors)")
    #expect(run.errors.contains("was changed between two loads: the script loads it as it is"))
    #expect(try program.run("s.fund", "-c", "count(fund)").output.hasSuffix("1\n"))
    let other = try Program(files: Self.files).run(
      "-c",
      "load fund.csv; set fund.contribution_income *= 2; export fund to fund.csv replace; "
        + "load fund.csv; save s.fund"
    )
    #expect(other.status == 1 && other.errors.contains("the statements come to something else"))
  }

  /// The report names what each table was read from.
  @Test func theReportNamesWhatEachTableHeld() throws {
    let program = try Program(files: Self.files)
    try program.directory.write(Data("k,v\n1,2\n2,3\n".utf8), to: "t.csv")
    let first = try program.run(
      "-c", "load t.csv as a; save s.fund; export a where v > 2 to t.csv replace; load t.csv as b",
      "-c", "report to r.html")
    #expect(first.status == 0, "\(first.errors)")
    let digests = try program.directory.text(of: "r.html").matches(of: /[0-9a-f]{64}/)
      .map { String($0.output) }
    #expect(digests.contains("b9a76931b1d1c6a4076179d369b6bbb92fd5d96e38b67e84202ed0f253bf6bda"))
    #expect(Set(digests).count >= 3)
  }

  /// What is said of a comparison holds, whatever form the list of differences has.
  @Test func whatIsSaidOfAComparisonHolds() throws {
    let program = try saved()
    #expect(try program.run("--verify", "--format", "json", "saved.fund").status == 0)
    try program.directory.write(Data("lod x\n#> 1\n".utf8), to: "failing.fund")
    let failing = try program.run("--verify", "failing.fund")
    #expect(failing.status == 1 && !failing.errors.contains("all as recorded"))
    try program.directory.write(Data("expect 1 = 1\n".utf8), to: "silent.fund")
    #expect(try program.run("--verify", "silent.fund").status == 0)
    let slip = try program.run("--verify", "--set", "yaer=1", "saved.fund")
    #expect(slip.errors.contains("nothing asks for 'yaer'"))
  }

  /// A folder whose name looks like a pattern is a folder.
  @Test func aFolderIsNoPattern() throws {
    let program = try Program(files: [:])
    let inner = program.directory.url.appendingPathComponent("a[1]?")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try Data("load *.csv\nload fund.csv replace\ncount(fund)\n".utf8)
      .write(to: inner.appendingPathComponent("s.fund"))
    try Data("region,year,contribution_income\n海曙,2019,1\n".utf8)
      .write(to: inner.appendingPathComponent("fund.csv"))
    let run = try program.run("a[1]?/s.fund")
    #expect(run.output == "1\n", "\(run.errors)")
  }

  @Test func failuresAreKeptAsComments() throws {
    let program = try Program(files: Self.files)
    let run = try program.run(
      "--keep-going", "-c",
      "load fund.csv", "-c", "lod x", "-c", "show fund.x", "-c",
      "save s.fund with failures as comments")
    #expect(run.status == 1)
    let text = try program.directory.text(of: "s.fund")
    #expect(
      text.contains("\n# lod x\n#   there is no statement 'lod'\n# show fund.x\n#   fund has no"))
    #expect(try program.run("s.fund").status == 0)
  }
}
