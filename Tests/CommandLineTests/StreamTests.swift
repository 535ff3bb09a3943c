import Foundation
import Testing

/// Results on standard output, everything else on standard error.
@Suite struct StreamTests {
  private static let files = [
    "fund.csv": "统筹地区,年度,征缴收入\n海曙,2019,1000\n鄞州,2019,2000\n",
    "broken.fund": "load fund.csv\n显示 fund.征缴收人\n",
    "year.fund": "ask $year = 2020 \"which year\"\nshow $year\n",
  ]

  @Test func notesAndDiagnosticsStayOutOfTheResults() throws {
    let run = try Program(files: Self.files).run("--format", "csv", "-c", "load fund.csv; fund")
    #expect(run.output == "region,year,contribution_income\n海曙,2019,1000.00\n鄞州,2019,2000.00\n")
    #expect(run.errors == "note: fund.csv → fund: 2 rows, UTF-8, LF, comma\n")
  }

  @Test func aDiagnosticNamesItsPlace() throws {
    let run = try Program(files: Self.files).run("broken.fund")
    #expect(run.output.isEmpty)
    let lines = run.errors.split(separator: "\n").map(String.init)
    #expect(lines.count > 3)
    #expect(lines[1] == "broken.fund:2:9: error: fund has no column '征缴收人' [F0203]")
    #expect(lines[2] == "  显示 fund.征缴收人")
    #expect(
      lines[3] == "            ^~~~~~~~", "the caret stands under the name, two columns a character"
    )
    #expect(lines[4] == "did you mean '征缴收入'?")
  }

  @Test func echoTellsEachStatement() throws {
    let run = try Program(files: Self.files).run("--echo", "-c", "1 + 1; 2 + 2")
    #expect(run.output == "2\n4\n")
    #expect(run.errors == "1 + 1\n2 + 2\n")
  }

  /// A script that another runs is told before what stands in it.
  @Test func echoGoesFromOutsideIn() throws {
    let files = ["outer.fund": "run inner.fund\n3 + 3\n", "inner.fund": "1 + 1\n"]
    let run = try Program(files: files).run("--echo", "outer.fund")
    #expect(run.output == "2\n6\n")
    #expect(run.errors == "run inner.fund\n1 + 1\n3 + 3\n")
  }

  @Test(arguments: [([], "2,020\n"), (["--set", "year=2021"], "2,021\n")])
  func askIsAnsweredByTheCommandLine(arguments: [String], output: String) throws {
    let program = try Program(files: Self.files)
    let process = try program.start(arguments + ["year.fund"])
    process.waitUntilExit()
    #expect(try program.result(of: process).output == output)
  }

  @Test func setReachesParameters() throws {
    let run = try Program().run("--set", "cap.rate=2.5%", "-c", "cap.rate")
    #expect(run.output == "2.5%\nwhat-if: cap.rate = 2.5%\n")
  }

  @Test func standardInputIsAScript() throws {
    let program = try Program(files: Self.files)
    #expect(try program.run("-", input: "1 + 1\n").output == "2\n")
    #expect(try program.run(input: "1 + 2\r\n(3 +\r\n4)\r\n").output == "3\n7\n")
  }

  @Test func aScriptReadsFilesBesideItself() throws {
    let program = try Program()
    let folder = program.directory.url.appendingPathComponent("a b")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in Self.files {
      try program.directory.write(Data(text.utf8), to: "a b/\(name)")
    }
    try program.directory.write(
      Data("load fund.csv\nexport fund to out.csv\nrun year.fund\n".utf8), to: "a b/all.fund")
    let run = try program.run("a b/all.fund")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "2,020\n")
    #expect(program.directory.has("a b/out.csv"))
  }

  @Test func aFileIsReplacedOnlyOnRequest() throws {
    let program = try Program(files: Self.files)
    let export = "load fund.csv; export fund to fund.csv"
    let refused = try program.run("-c", export)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("`replace`"))
    #expect(try program.directory.text(of: "fund.csv") == Self.files["fund.csv"])
    #expect(try program.run("-c", export + " replace").status == 0)
    #expect(try program.directory.text(of: "fund.csv").hasPrefix("region,"))
  }

  @Test func theLanguageFollowsTheLocale() throws {
    let program = try Program()
    #expect(try program.run("-c", "help").output.hasPrefix("task"))
    let chinese = try program.run("-c", "help", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chinese.output.hasPrefix("用途"))
    let english = try program.run(
      "--language", "en", "-c", "help", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(english.output.hasPrefix("task"))
  }

  /// A script names the bytes that it was written over.
  @Test func aDigestIsChecked() throws {
    let program = try Program(files: Self.files)
    let digest = "34f86fb9eabfbb2a648dd6d70e66ffaba768cc579bb538902afb87104cf3e9a7"
    #expect(try program.run("-c", "load fund.csv sha256 \(digest)").status == 0)
    #expect(try program.run("-c", "load fund.csv sha256 \(digest.uppercased())").status == 0)
    let wrong = try program.run(
      "-c", "load fund.csv sha256 \(String(repeating: "0", count: 64)); tables")
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("is not the one that this was written for"))
    #expect(wrong.errors.contains("it is  \(digest)"))
  }

  /// A slip in a name that `--set` gives would leave the default in force without a word.
  @Test func anUnaskedNameIsSaid() throws {
    let run = try Program(files: Self.files).run("--set", "yaer=2021", "year.fund")
    #expect(run.status == 0)
    #expect(run.errors.contains("nothing asks for 'yaer'"))
    #expect(try Program().run("--set", "cap.rat=2%", "-c", "1").status == 2)
    #expect(
      try Program().run("--set", "rate=2.5%", "-c", "ask $rate = 3%; $rate").output == "2.5%\n")
  }

  /// Scripts first, then the statements; who wants to stay stays where something failed.
  @Test func scriptsThenStatements() throws {
    let program = try Program(files: ["a.fund": "let $x = 1\n"])
    #expect(try program.run("a.fund", "-c", "$x + 1").output == "2\n")
    let stays = try program.run("-c", "load none.csv", "--interactive", input: "1 + 1\n")
    #expect(stays.output == "2\n")
    #expect(stays.status == 1)
  }

  @Test func diagnosticsSpeakTheLanguage() throws {
    let program = try Program()
    let wrong = try program.run("--language", "zh", "-c", "显示 项木")
    #expect(wrong.status == 1)
    #expect(wrong.errors.hasPrefix("<command>:1:4: 错误：没有名为“项木”的表 [F0202]\n"))
    let unread = try program.run("--language", "zh", "none.fund")
    #expect(unread.status == 2)
    #expect(unread.errors.hasPrefix("错误：没有文件“none.fund” [F0401]\n"))
    let noRules = try program.run("--language", "zh", "--rules", "none", "-c", "表")
    #expect(noRules.errors.hasPrefix("错误：没有名为“none”的规则 [F0214]\n"))
    let unasked = try program.run("--language", "zh", "--set", "年=1", "-c", "表")
    #expect(unasked.errors.hasPrefix("警告：--set 给出了“年”的值，但没有语句询问它 [F0902]\n"))
    let folder = try program.run("--language", "zh", "-c", "载入 .")
    #expect(folder.errors.contains("错误：“.”是目录 [F0403]\n"))
  }

  /// A script that a statement runs shows its results as they come, also where it fails later.
  @Test func anInnerScriptIsShownAsItRuns() throws {
    let program = try Program(files: [
      "inner.fund": "2 + 2\nload none.csv\n3 + 3\n", "outer.fund": "1 + 1\nrun inner.fund\n4 + 4\n",
    ])
    let run = try program.run("outer.fund")
    #expect(run.status == 1)
    #expect(run.output == "2\n4\n")
    #expect(run.errors.contains("inner.fund:2:6: error: there is no file 'none.csv'"))
    #expect(try program.run("--keep-going", "outer.fund").output == "2\n4\n6\n8\n")
    let unexpected = try Program(files: ["e.fund": "expect 1 = 2\n"])
    #expect(try unexpected.run("-c", "run e.fund").status == 3)
  }

  @Test func versionAndHelp() throws {
    let program = try Program()
    #expect(try program.run("--version").output.hasPrefix("fundsh "))
    #expect(try program.run("--help").output.contains("--keep-going"))
    #expect(try program.run("--generate-completion-script", "bash").output.contains("fundsh"))
  }
}
