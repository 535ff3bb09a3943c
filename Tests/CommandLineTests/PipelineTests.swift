import Foundation
import Testing

/// The program among others: what it reads and writes, and what it tells of itself.
@Suite struct PipelineTests {
  @Test func jsonIsReadByOthers() throws {
    let program = try Program(files: ["fund.csv": "region,year,contribution_income\n海曙,2019,1000\n"]
    )
    let run = try program.run(
      "--format", "json", "--quiet", "-", input: "load fund.csv\nfund\nset cap.rate = 2%\n1 + 1\n")
    #expect(run.status == 0 && run.errors.isEmpty)
    let objects = try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == 2)
    #expect((objects[0]["rows"] as? [[Any]])?.first?.first as? String == "海曙")
    #expect(objects[1]["what_if"] as? Bool == true && objects[1]["value"] as? Int == 2)
  }

  /// `-` is standard input, for tables as for statements.
  @Test func aTableComesFromStandardInput() throws {
    let program = try Program(files: ["s.fund": "load -\n"])
    let fund = "region,year,contribution_income\n海曙,2019,1000\n"
    let run = try program.run("-c", "load -; sum(fund.contribution_income)", input: fund)
    #expect(run.output == "1,000.00\n", "\(run.errors)")
    #expect(try program.run("-c", "load -; input", input: "a,b\n1,2\n").output.contains("1  2"))
    #expect(try program.run("s.fund", "-c", "count(fund)", "--safe", input: fund).output == "1\n")
  }

  /// Quiet is quiet of notes; what is doubtful or wrong is said.
  @Test func quietSaysWhatIsWrong() throws {
    let program = try Program(files: ["f.csv": "region,year,contribution_income\n海曙,2019,约1万\n"])
    let run = try program.run("--quiet", "-c", "load f.csv; show nothing_such")
    #expect(run.errors.contains("warning:") && run.errors.contains("error:"))
    #expect(!run.errors.contains("note:"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScriptsAreMade(shell: String) throws {
    let run = try Program().run("--generate-completion-script", shell)
    #expect(run.status == 0)
    for word in ["keep-going", "accept-changed-inputs", "markdown", "fund"] {
      #expect(run.output.contains(word), "\(word)")
    }
  }

  /// The script that is made is one that bash takes.
  @Test func bashTakesItsScript() throws {
    let program = try Program()
    let script = try program.run("--generate-completion-script", "bash").output
    try program.directory.write(Data(script.utf8), to: "completion")
    let bash = Process()
    bash.executableURL = URL(fileURLWithPath: "/bin/bash")
    bash.arguments = ["-n", program.directory.url.appendingPathComponent("completion").path]
    try bash.run()
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0)
  }

  @Test func theManualTellsEverything() throws {
    let run = try Program().run("--generate-manual")
    #expect(run.status == 0 && run.output.hasPrefix(".TH FUNDSH 1"))
    let lines = run.output.split(separator: "\n")
    for line in lines where line.hasPrefix(".") {
      #expect(
        ["TH", "SH", "TP", "B", "br"].contains { line == "." + $0 || line.hasPrefix(".\($0) ") },
        "\(line)")
    }
    let help = try Program().run("--help").output
    for option in help.matches(of: /\s\s(--[a-z-]+)/).map(\.1) {
      let escaped = option.replacing("-", with: "\\-")
      #expect(run.output.contains(".B \(escaped)"), "\(option)")
    }
    for word in ["settle · 结算", "sensitivity · 敏感性", "SH EXIT STATUS", "SH FILES"] {
      #expect(run.output.contains(word), "\(word)")
    }
  }
}
