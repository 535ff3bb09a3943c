internal import Glibc
internal import HostileTexts
internal import Testing

/// Nothing that stands in a table, a name or a file steers the terminal, on whatever way it gets there.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct HostileTerminalTests {
  /// What the shell keeps between runs of one test, and its files.
  let state: PrivateDirectory

  init() throws {
    state = try PrivateDirectory()
    // Texts that terminals obey are few enough to be completed.
    let rows = HostileText.all.enumerated().map { index, hostile in
      "\(Self.quoted("K\(index)" + hostile.text)),\(hostile.cell),\(index)\n"
    }
    try state.write("cells.csv", "key,name,amount\n" + rows.joined())
    let headers = HostileText.all.enumerated().map { Self.quoted("h\($0)" + $1.text) }
    try state.write(
      "headers.csv",
      "key," + headers.joined(separator: ",") + "\nK" + headers.map { _ in ",1" }.joined() + "\n")
    for (index, hostile) in HostileText.all.enumerated()
    where !hostile.text.contains("/") && hostile.text.utf8.count < 200 {
      try state.write("f\(index)\(hostile.text).csv", "a,b\n1,2\n")
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// The shell with the tables loaded, in a scenario whose name is hostile.
  private func start(columns: Int = 100, more: [String] = []) throws -> PseudoTerminal {
    let script = """
      load \(state.path)/cells.csv; load \(state.path)/headers.csv

      """
    try state.write("start.fund", script)
    return try ShellUnderTest.start(
      state: state, columns: columns,
      arguments: ["--interactive", "\(state.path)/start.fund"] + more)
  }

  /// A key that does nothing where it is pressed beeps, and the terminal itself shows a Tab that is typed
  /// while nobody reads.
  private func expectHarmless(
    _ terminal: PseudoTerminal, beeps: Bool = false, isDumb: Bool = false
  ) {
    let strange = HostileOutput(terminal.output).strange.filter { found in
      !(beeps || isDumb) || !found.hasPrefix("\"\\u{07}") && !found.hasPrefix("\"\\t")
    }.filter { !isDumb || !$0.hasPrefix("\"\\u{08}") }
    #expect(strange.isEmpty, "\(strange.prefix(8))")
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.type(Key.control("c"), Key.control("c"), "quit", Key.enter)
    #expect(try terminal.waitForEnd() == 0)
  }

  /// As results, in every form, in the grid and in the pager.
  @Test func whatIsShown() throws {
    let terminal = try start()
    for form in ["table", "csv", "json", "markdown"] {
      try terminal.type("option pager off; option format \(form); show cells first 1000", Key.enter)
      try terminal.wait(for: "K\(HostileText.all.count - 1)")
      try terminal.wait(for: ShellUnderTest.prompt)
      try terminal.type("show headers; describe headers; \"seen\"", Key.enter)
      try terminal.wait(for: "seen")
      try terminal.wait(for: ShellUnderTest.prompt)
    }
    try terminal.type("option format table; option pager on; show cells first 1000", Key.enter)
    try terminal.wait(for: "q back")
    for _ in 0..<6 { try terminal.type(Key.right, "\u{1B}[6~") }
    try terminal.type("g", "G", "q")
    try terminal.wait(for: ShellUnderTest.prompt)
    expectHarmless(terminal)
    try leave(terminal)
  }

  /// In the grid: cells that one stands on, that are edited, looked for, explained.
  @Test func whatIsViewed() throws {
    let terminal = try start()
    try terminal.type("view cells", Key.enter)
    try terminal.wait(for: "? help")
    for index in HostileText.all.indices {
      try terminal.type("k", "K\(index)", Key.enter, Key.right)
      if index % 8 == 0 { try terminal.type(Key.enter, "x", Key.enter) }
    }
    try terminal.type("/", Key.paste("'\u{1B}]0;x\u{7}\u{202E}'"), Key.enter)
    try terminal.wait(for: ShellUnderTest.prompt, typing: Key.control("c") + "q")
    try terminal.type(Key.control("c"), "view headers", Key.enter)
    try terminal.wait(for: "? help")
    for _ in 0..<HostileText.all.count { try terminal.type(Key.right) }
    try terminal.type("c", "h3", Key.enter, "q")
    try terminal.wait(for: ShellUnderTest.prompt)
    expectHarmless(terminal, beeps: true)
    try leave(terminal)
  }

  /// In the statements of the grid, which stand behind it as if they had been typed.
  @Test func whatWasEdited() throws {
    let texts = HostileText.ofOneLine.filter { !HostileText.hidden(in: $0.text).isEmpty }
    let rows = texts.enumerated().map { index, hostile in
      "\(Self.quoted("K\(index)" + hostile.text)),海曙,2020,training,\(index)\n"
    }
    try state.write("projects.csv", "project_id,region,year,kind,amount\n" + rows.joined())
    let terminal = try start()
    try terminal.type("load \(state.path)/projects.csv; view projects", Key.enter)
    try terminal.wait(for: "? help")
    for _ in 0..<4 { try terminal.type(Key.right) }
    for _ in rows { try terminal.type(Key.enter, "987", Key.enter, Key.down) }
    try terminal.wait(for: "what-if> ", typing: "q")
    #expect(terminal.text.ranges(of: "> set projects[").count == rows.count)
    expectHarmless(terminal, beeps: true)
    try leave(terminal)
  }

  /// As what Tab offers and puts into the line: values, keys, columns, files.
  @Test func whatIsCompleted() throws {
    let terminal = try start()
    for beginning in [
      "show cells where name = ", "show cells[K", "show headers columns ", "load \(state.path)/",
      "load \(state.path)/f", "describe cells.", "show headers.",
    ] {
      try terminal.type(beginning, Key.tab, Key.tab)
      try terminal.wait(for: ShellUnderTest.prompt, typing: Key.control("c"))
    }
    for (index, _) in HostileText.all.enumerated() {
      // One that fits is put into the line.
      for beginning in [
        "show cells[K\(index)", "show headers.`h\(index)", "load \(state.path)/f\(index)",
      ] {
        try terminal.type(beginning, Key.tab)
        try terminal.wait(for: ShellUnderTest.prompt, typing: Key.control("c"))
      }
    }
    expectHarmless(terminal, beeps: true)
    try leave(terminal)
  }

  /// As what is pasted, recalled, searched and hinted at; the history may be anybody's.
  @Test func whatIsTypedAndRecalled() throws {
    let lines = HostileText.ofOneLine.map { hostile in
      let escaped = hostile.text.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16)
        return scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
          ? "\\u" + String(repeating: "0", count: 4 - digits.count) + digits : String(scalar)
      }.joined()
      return "{\"text\": \"show '\(escaped)\", \"status\": 0, \"time\": 1}\n"
    }
    _ = unsafe mkdir(state.path + "/fundsh", 0o700)
    try state.write("fundsh/history", lines.joined())
    let terminal = try start()
    for _ in HostileText.ofOneLine.indices { try terminal.type(Key.up) }
    for _ in 0..<20 { try terminal.type(Key.down) }
    try terminal.type(
      Key.control("c"), Key.control("r"), "show", Key.control("r"), Key.control("r"))
    try terminal.type(Key.control("g"), Key.control("c"), "sh")
    try terminal.type(Key.control("c"))
    for hostile in HostileText.all {
      try terminal.type(Key.paste("'" + hostile.text), Key.control("c"))
    }
    try terminal.type(Key.control("c"))
    try terminal.wait(for: "\nseen", typing: "\"seen\"" + Key.enter)
    expectHarmless(terminal, beeps: true)
    try leave(terminal)
  }

  /// As the name of the scenario that one is in, which the prompt says, and of the person; with colours and
  /// without.
  @Test(arguments: [["TERM": "xterm"], ["NO_COLOR": "1"], ["TERM": "dumb"]])
  func whatThePromptSays(environment: [String: String]) throws {
    let all = HostileText.ofOneLine.map(\.text).joined(separator: " ").filter {
      $0 != "`" && $0 != "'"
    }
    try state.write(
      "scenario.fund", "scenario `\(all)`\nset cap.rate = 1%\nlearn as '\(all)'\n")
    let terminal = try PseudoTerminal(
      program: ShellUnderTest.path,
      arguments: ["--no-init", "--keep-going", "--interactive", "\(state.path)/scenario.fund"],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": state.path, "PATH": "/usr/bin:/bin",
        "XDG_STATE_HOME": state.path, "USER": all,
      ].merging(environment) { $1 }, columns: 100)
    try terminal.wait(for: "fundsh")
    try terminal.wait(for: "> ")
    try terminal.type("scenarios; learn; \"seen\"", Key.enter)
    try terminal.wait(for: "\nseen")
    try terminal.type("quit", Key.enter)
    #expect(try terminal.waitForEnd() == 0)
    // libedit, which draws where nothing else can, beeps and goes back over what it draws.
    expectHarmless(terminal, isDumb: environment["TERM"] == "dumb")
  }
}
