import Foundation
import HostileTexts
import PageReading
import Testing

/// Whatever somebody wrote into a table, a name, a script, a pack or a lesson: it is shown as text, on
/// whatever way it comes out, and does nothing.
@Suite struct HostileTextTests {
  /// A table with all texts as cells, one a row, beside columns that cannot read them.
  private static let cells =
    "编号,name,amount,paid on,ok\n"
    + HostileText.all.enumerated().map { index, hostile in
      "R\(index),\(hostile.cell),\(hostile.cell),\(hostile.cell),\(hostile.cell)\n"
    }.joined()

  /// A table with all texts as headers.
  private static let headers =
    "key,"
    + HostileText.all.enumerated().map { index, hostile in
      HostileText.cell(of: "\(hostile.text)\(index)")
    }.joined(separator: ",") + "\n"
    + "K," + HostileText.all.map { _ in "1" }.joined(separator: ",") + "\n"

  /// Projects whose every text is hostile, so that it reaches verdicts, reasons and the report.
  private static let projects =
    "project_id,name,region,year,kind,employer_id,provider_id,amount\n"
    + HostileText.all.enumerated().map { index, hostile in
      let region = HostileText.cell(of: "\(hostile.text)\(index)")
      return
        "\(HostileText.cell(of: "P\(index)\(hostile.text)")),\(hostile.cell),\(region),2020,training,"
        + "\(hostile.cell),\(hostile.cell),1\(index)\n"
    }.joined()

  private static let fund =
    "region,year,contribution_income\n"
    + HostileText.all.enumerated().map { index, hostile in
      "\(HostileText.cell(of: "\(hostile.text)\(index)")),2019,1000000\n"
    }.joined()

  private func program(_ more: [String: String] = [:]) throws -> Program {
    try Program(
      files: [
        "cells.csv": Self.cells, "headers.csv": Self.headers, "projects.csv": Self.projects,
        "fund.csv": Self.fund,
      ].merging(more) { $1 })
  }

  /// What was said and shown is text and nothing else.
  private func expectPlain(_ run: Program.Run, _ what: String) {
    for (stream, text) in [("output", run.output), ("errors", run.errors)] {
      for line in text.split(separator: "\n") {
        let hidden = HostileText.hidden(in: String(line))
        if !hidden.isEmpty {
          Issue.record("\(what), \(stream): \(hidden) in \(line.debugDescription.prefix(300))")
          return
        }
      }
    }
    #expect(run.status == 0 || run.status == 1, "\(what): \(run.status)")
  }

  /// What a text comes to wherever a statement may hold one.
  private static func statements(of hostile: HostileText) -> String {
    let (text, name) = (hostile.literal, hostile.backquoted)
    return """
      show \(text)
      "\(hostile.text)"
      let $x = \(text); show $x
      show cells where name = \(text) columns 编号, name, amount
      show cells where name contains \(text) and amount is error
      show cells by name
      show cells[\(text)]
      show cells[\(hostile.text)]
      show \(name)
      show \(name).\(name)
      show cells columns \(name)
      describe cells.\(name)
      derive cells.\(name) = length(name); show cells columns 编号, \(name) first 2
      describe cells
      show sum(\(name)), count by name from cells first 3
      chart cells columns name, \(name)
      drop cells.\(name)
      scenario \(name)
      set cells[R0].name = \(text) because \(text)
      set cells where name = \(text) name = \(text)
      set cells[R1].name = \(text)
      set cap.rate = \(text)
      set projects[P-1].region = \(text)
      add cells (编号 = \(text), name = \(text))
      remove cells where 编号 = \(text)
      scenarios
      scenario base
      compare base, \(name)
      compare base, \(name) showing count(cells where name = \(text))
      drop \(name)
      ask $q = \(text) \(text); show $q
      expect length(\(text)) = 0, \(text)
      expect \(text) = 'b'
      explain cells[\(text)].name
      explain \(text)
      why \(name)
      article \(hostile.text)
      help \(hostile.text)
      option language \(hostile.text)
      option \(name) on
      load \(text)
      load \(hostile.text)
      load '\(hostile.text.filter { $0 != "'" })*.csv'
      load cells.csv as \(name)
      load cells.csv replace where name = \(text) with \(name) = \(text)
      load cells.csv replace
      run \(text)
      use rules \(text)
      export rules \(text) to x.rules
      learn \(text)
      learn \(hostile.text)
      learn as \(text)
      export cells to \(text)
      report to \(text)
      report titled \(text) to \(text).txt
      verify \(text)
      seek \(name) = \(text) by \(name)
      sweep \(name) from \(text) to 3 step 1
      simulate \(name) with \(name) ~ uniform(\(text))
      plan \(name) where name = \(text)
      last as \(name)
      undo \(name)
      # \(hostile.text)
      \(hostile.text)

      """
  }

  @Test(arguments: zip(["table", "markdown", "json"], ["en", "zh", "zh"]))
  func inEveryStatementIsOnlyText(form: String, language: String) throws {
    let script =
      "# what it is for: \(HostileText.ofOneLine.map(\.text).joined(separator: " "))\n"
      + "load cells.csv\nload fund.csv\nload projects.csv\n"
      + HostileText.together(HostileText.ofOneLine, atMost: 160).map(Self.statements).joined()
      + "history\nscenarios\ntables\n"
    let program = try program(["s.fund": script])
    let run = try program.run(
      "--keep-going", "--echo", "--format", form, "--language", language, "s.fund")
    expectPlain(run, "\(form) \(language)")
    #expect(!program.directory.has("evil.csv"))
    #expect(run.output.contains(#"\x1b"#) || form == "json")
    #expect(run.errors.contains(#"\x1b]52;c;"#), "the clipboard's text is shown, escaped")
    expectPlain(try program.run("--help", "s.fund"), "help of a script")
  }

  /// Every statement that shows rows, over tables whose every cell, header and key is hostile.
  @Test(arguments: zip(["table", "markdown", "json"], ["en", "zh", "en"]))
  func inEveryCellIsOnlyText(form: String, language: String) throws {
    let statements = """
      load cells.csv; load headers.csv; load fund.csv; load projects.csv
      show cells first 1000; show headers; show headers first 1
      describe cells; describe headers; tables; describe projects
      show cells by name; show count by name from cells first 1000
      assess; assess projects; cap; settle; show findings first 1000; show caps first 1000
      show settlement first 1000; show assessment first 1000; show conflicts
      chart projects columns name, amount; chart cap
      show projects where region = none; show projects where name = 'alert'
      explain projects[P0\u{1B}[31mred\u{1B}[0m]; why not projects where year = 2020
      set projects.amount *= 2; show projects first 1000; compare base, base
      scenario lean; set projects.amount *= 3; scenario base; compare base, lean
      show turned first 1000; show comparison first 1000
      sweep cap.rate from 1% to 2% step 1% showing sum(settlement.payable)
      plan projects where year = 2020 maximizing sum(amount)
      sensitivity sum(settlement.payable) by cap.rate within 10%
      quiz 2 seed 1; history; last

      """
    let program = try program(["s.fund": statements])
    let run = try program.run("--keep-going", "--format", form, "--language", language, "s.fund")
    expectPlain(run, "\(form) \(language)")
    #expect(run.output.contains("alert(1)"))
  }

  /// Names of files, of the script, of the person and of the machine's places.
  @Test func inEveryNameOfTheMachineIsOnlyText() throws {
    let texts = HostileText.all.filter { !$0.text.contains("/") && $0.text.utf8.count < 180 }
    for hostile in HostileText.together(texts, atMost: 180) {
      let program = try program()
      let name = hostile.text.hasPrefix("-") ? "_" + hostile.text : hostile.text
      let good = "region,year,contribution_income\n海曙,2019,100\n"
      try program.directory.write(Data(good.utf8), to: name + ".csv")
      try program.directory.write(Data("a,a\n1,2\n".utf8), to: name + "2.csv")
      try program.directory.write(Data("load *.csv\nshow x\n".utf8), to: name + ".fund")
      let environment = [
        "USER": name, "XDG_STATE_HOME": name, "HOME": name, "EDITOR": name, "TERM": name,
        "TMPDIR": name,
      ]
      for arguments in [
        [name + ".fund"], ["--help", name + ".fund"], ["--verify", name + ".fund"], [name],
        ["--set", "\(name)=1", "-c", "1"], ["--rules", name], ["--" + name], ["--format", name],
        ["--memory", name], ["--time", name], ["--language", name], ["-c", name],
        [
          "--keep-going", "-c",
          "load *.csv; load '*2.csv'; show `\(name)`; learn; learn fund; tables",
        ],
        ["--safe", "-c", "load ../\(name).csv"], ["--recover"],
      ] {
        let process = try program.start(arguments, environment: environment)
        process.waitUntilExit()
        let run = try program.result(of: process)
        #expect((0...3).contains(run.status), "\(arguments): \(run.status)")
        let hidden = HostileText.hidden(in: run.output + run.errors)
        #expect(hidden.isEmpty, "\(hostile.name) \(arguments): \(hidden)")
      }
    }
  }
}

extension HostileText {
  /// Any text as a quoted cell.
  fileprivate static func cell(of text: String) -> String {
    "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
