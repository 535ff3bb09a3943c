import Foundation
import Testing

/// What is to take all memory or all time ends by an error within `--memory` and `--time`, and without
/// them as soon as it can be told for what it is. `Scripts/bombs` lays the same at their real sizes.
@Suite(.serialized) struct HostileBombTests {
  private static let fund = "region,year,contribution_income\n海曙,2019,1000000\n"

  /// What a run came to, and the most memory that it was seen to have.
  private struct End {
    let run: Program.Run
    let peak: Int
    let seconds: Double
  }

  private func end(
    of program: Program, _ arguments: [String], memory: Int = 256, time: Int = 30,
    input: String? = "", from device: String? = nil
  ) throws -> End {
    let began = Date()
    let process = try program.start(
      ["--memory", "\(memory)M", "--time", "\(time)"] + arguments, input: input,
      device: device, environment: ["XDG_STATE_HOME": program.directory.url.path + "/state"])
    var peak = 0
    let status = "/proc/\(process.processIdentifier)/status"
    while process.isRunning {
      // The kernel keeps the most that there was, so only the last millisecond may be missed.
      if let text = try? String(contentsOfFile: status, encoding: .utf8),
        let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
      {
        peak = Int(line.filter(\.isNumber)) ?? peak
      }
      usleep(1000)
    }
    process.waitUntilExit()
    return End(
      run: try program.result(of: process), peak: peak << 10, seconds: -began.timeIntervalSinceNow)
  }

  private func expectBounded(
    _ end: End, says words: [String], memory: Int = 256, time: Int = 30, _ name: String = ""
  ) {
    #expect((0...3).contains(end.run.status), "\(name): status \(end.run.status)")
    #expect(end.peak <= memory << 20 + memory << 20 / 10, "\(name): \(end.peak >> 20) MB")
    #expect(end.seconds < Double(time) + 3, "\(name): \(end.seconds) s")
    for word in words {
      #expect(end.run.errors.contains(word), "\(name): \(end.run.errors.suffix(300))")
    }
  }

  /// A file that says how much it holds and holds nothing takes no room on the disk, and none in memory.
  private func program(withHole name: String, behind head: String = "") throws -> Program {
    let program = try Program(files: ["fund.csv": Self.fund, name: head])
    let file = try FileHandle(forWritingTo: program.directory.url.appendingPathComponent(name))
    try file.truncate(atOffset: 1 << 40)
    try file.close()
    return program
  }

  @Test(arguments: [
    ["hole"], ["--verify", "hole"], ["--update", "hole"], ["--help", "hole"],
    ["--rules", "./hole"],
    ["-c", "run hole"], ["-c", "use rules ./hole"], ["-c", "learn --check ./hole"],
    ["-c", "verify hole"],
    ["-c", "learn --record hole to r.csv"], ["-c", "compare rules ./hole ningbo-2020"],
  ])
  func aTextOfATerabyteIsNotRead(arguments: [String]) throws {
    let end = try end(of: program(withHole: "hole"), arguments)
    #expect(end.run.status == 1 || end.run.status == 2)
    expectBounded(end, says: ["has more than 64 MB"], "\(arguments)")
    #expect(end.seconds < 10)
  }

  @Test func aTableOfATerabyteOfNothingIsNoText() throws {
    let end = try end(of: program(withHole: "t.csv"), ["-c", "load t.csv"])
    expectBounded(end, says: ["is no text"])
  }

  @Test(arguments: [(["-c", "load - as t"], "--memory"), (["-"], "has more than 64 MB")])
  func anInputWithoutAnEnd(arguments: [String], word: String) throws {
    let end = try end(of: Program(), arguments, from: "/dev/zero")
    #expect(end.run.status != 0)
    expectBounded(end, says: [word])
  }

  /// What is kept of the user's own may have been written by somebody else, too.
  @Test func whatWasKeptIsNotReadWhole() throws {
    let program = try Program()
    let state = program.directory.url.appendingPathComponent("state/fundsh")
    for (folder, name, head, arguments) in [
      ("progress", "\(NSUserName()).progress", "", ["--keep-going", "-c", "learn; show progress"]),
      ("journals", "1.fund", "# fundsh · /tmp\n#: 9 step\n", ["--recover", "-c", "1"]),
    ] {
      let place = state.appendingPathComponent(folder)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let file = place.appendingPathComponent(name)
      try Data(head.utf8).write(to: file)
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 1 << 40)
      try handle.close()
      let end = try end(of: program, arguments)
      expectBounded(end, says: ["has more than 64 MB"], folder)
    }
  }

  /// One after another in one script: each is told what it is, and the next one is read.
  @Test func depthsAndLengthsAreBounded() throws {
    let many = 20_000
    func repeated(_ text: String) -> String { String(repeating: text, count: many) }
    let statements =
      [
        repeated("("), repeated("not ") + "yes", repeated("-") + "1", repeated("if(yes, "),
        repeated("a[="), "1" + repeated(" + 1"), "yes" + repeated(" and yes"),
        "1" + repeated(" = 1"),
        "a" + repeated(".a"), repeated("abs("), repeated("sum(a where "), repeated("9"),
        "0." + repeated("9"), "`" + repeated("x") + "`", "\"" + repeated("${x}") + "\"",
        "1 in (" + repeated("(") + "1)", "a between " + repeated("1 and "),
        repeated("[") + repeated("]"),
      ].map { "show " + $0 } + [
        "load " + repeated("x"), "load " + repeated("../") + "x", "load " + repeated("*a") + "*b",
        "show fund where " + repeated("region = 'x' or ") + "yes",
        "set fund." + repeated("x") + " = 1",
        "show fund where region = '" + repeated("x") + "'", repeated("a") + " " + repeated("b"),
        "scenario a from " + repeated("a, ") + "a", "help " + repeated("x"),
        "article " + repeated("1"),
        "expect " + repeated("not ") + "no", "let $x = " + repeated("-") + "1",
        "option " + repeated("a "),
        "use rules " + repeated("x"),
        "sweep cap.rate from 0% to 1% step 1%" + repeated(", cap.rate from 0% to 1% step 1%"),
      ]
    let program = try Program(files: [
      "fund.csv": Self.fund,
      "s.fund": "load fund.csv\n" + statements.joined(separator: "\n") + "\nshow 'well'\n",
    ])
    let end = try end(of: program, ["--keep-going", "s.fund"])
    expectBounded(end, says: ["nested 100 levels deep", "1000 operators"])
    #expect(end.run.output.hasSuffix("well\n"), "the last one is reached")
    for line in 2...statements.count {
      #expect(end.run.errors.contains("s.fund:\(line):"), "\(statements[line - 2].prefix(30))")
    }
  }

  /// Numbers, days and counts at the ends of what a machine holds are values, or errors.
  @Test func countsAtTheirEnds() throws {
    let ends = [
      "0", "-1", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
      "170141183460469231731687303715884105727", "1000000000000000000000000000000",
    ]
    let forms = [
      "show fund first N", "undo N", "redo N", "load fund.csv header N replace", "option width N",
      "option rows N", "quiz N", "quiz 1 seed N", "answer N", "settle first N", "article N",
      "simulate sum(caps.limit) with cap.rate ~ uniform(1%, 2%) runs N",
      "simulate sum(caps.limit) with cap.rate ~ uniform(1%, 2%) runs 10 seed N",
      "simulate sum(caps.limit) with fund.contribution_income ~ normal(0%, N%) runs 10",
      "simulate sum(caps.limit) with fund.contribution_income ~ triangular(-N%, 0%, N%) runs 10",
      "sweep cap.rate from 0% to N% step N%", "sweep cap.rate times N% to 1% step N%",
      "sweep cap.rate from 0% to 100% step 0.0000000N%",
      "seek sum(caps.limit) = N by cap.rate between 0% and N%", "article 22(N)",
      "set fund.year = N",
      "sensitivity sum(caps.limit) by cap.rate within N%", "set fund.contribution_income = N",
      "chart contribution_income from fund first N", "round(1, N)", "floor(1 / 3, N)", "N * N",
      "N - -N",
      "N 万亿", "Ndays + Ndays", "2020-01-01 + N days", "2020-01-01 - N months",
      "9999-12-31 + N years",
      "abs(N)", "N / 3 * 3", "year(2020-01-01 + N days)", "1 / N", "N%", "N 元", "show 'x' first N",
    ]
    let script = ends.flatMap { end in forms.map { $0.replacingOccurrences(of: "N", with: end) } }
    let program = try Program(files: [
      "fund.csv": Self.fund,
      "s.fund": "load fund.csv\n" + script.joined(separator: "\n") + "\n\nshow 'well'\n",
    ])
    let end = try end(of: program, ["--keep-going", "s.fund"])
    expectBounded(end, says: ["more than 10000 points"])
    #expect(end.run.output.contains("#NUM!") && end.run.output.contains("\nwell\n"))
  }

  /// Statements that lead to statements, names to names, files to files.
  @Test func whatLeadsToItselfEnds() throws {
    let chain = (0..<300).map { "let $a\($0 + 1) = $a\($0) + 1\n" }.joined()
    let columns = (0..<120).map { "derive fund.a\($0 + 1) = a\($0) + a\($0)\n" }.joined()
    let program = try Program(files: [
      "fund.csv": Self.fund, "a.fund": "run b.fund\n", "b.fund": "run a.fund\n",
      "p.rules": "rules p\n  extends q.rules\n", "q.rules": "rules q\n  extends p.rules\n",
      "l.lesson":
        "course l\nlesson l\n  begin learn l.lesson\n  step a\n    en x\n    expect 1 = 1\n"
        + "    right learn l.lesson\n",
      "s.fund":
        "load fund.csv\nrun a.fund\nuse rules p.rules\nlearn l.lesson\nlearn --check l.lesson\n"
        + "let $a0 = 1\n\(chain)derive fund.a0 = contribution_income\n\(columns)"
        + "explain fund[海曙, 2019].a90\nwhy fund[海曙, 2019].a90\nshow fund\nderive fund.x = x + 1\n",
    ])
    let end = try end(of: program, ["--keep-going", "s.fund"])
    expectBounded(
      end,
      says: [
        "more than 16 deep", "would extend themselves", "begins no other", "rests on more than",
      ])
  }

  /// A formula as long as one may be, and as many as may rest on one another, each a long one.
  @Test func longFormulasThatRestOnLongOnes() throws {
    let long = String(repeating: " + year", count: 990)
    let part = String(repeating: " + year", count: 300)
    let columns = (0..<95).map { "derive fund.z\($0 + 1) = z\($0)\(part)\n" }.joined()
    let names = (0..<190).map {
      "let $a\($0 + 1) = $a\($0)\(String(repeating: " + 1", count: 300))\n"
    }.joined()
    let script =
      "load fund.csv\nshow fund where contribution_income\(long) > 5\n"
      + "show sum(contribution_income\(long)) from fund\nderive fund.z0 = year\n" + columns
      + "let $a0 = 1\n" + names
      + "show fund columns z3\nset fund.year = 2018\nshow fund columns z3\n"
      + "explain fund[海曙, 2018].z9\nexplain $a9\nshow 'well'\n"
    let program = try Program(files: ["fund.csv": Self.fund, "s.fund": script])
    let end = try end(of: program, ["--keep-going", "s.fund"], memory: 512, time: 120)
    expectBounded(end, says: [], memory: 512, time: 120)
    #expect(end.run.output.contains("\nwell\n"), "\(end.run.errors.suffix(400))")
  }

  /// A message that quotes a cell of megabytes is one that can be read.
  @Test func whatIsQuotedIsCut() throws {
    let nines = String(repeating: "9", count: 1_000_000)
    let name = String(repeating: "x", count: 1_000_000)
    let program = try Program(files: [
      "p.csv": "payment_id,project_id,paid_on,amount\nA,P,2019-02-01,\(nines)\n",
      "t.csv": "a,\(name)\n\"1,2\n",
      "s.fund": "load p.csv\nload t.csv\nshow \(name)\nload \(name)\n",
    ])
    let end = try end(of: program, ["--keep-going", "s.fund"])
    expectBounded(end, says: ["p.csv:2: warning: column amount: '999", " … "])
    #expect(end.run.errors.utf8.count < 40_000)
  }

  /// Names that a pattern could be divided into in more ways than there is time.
  @Test func patternsAreReadOnce() throws {
    let program = try Program()
    for index in 0..<50 {
      try program.directory.write(Data(), to: String(repeating: "a", count: 200) + "\(index)")
    }
    for index in 0..<10 {
      try FileManager.default.createSymbolicLink(
        atPath: program.directory.url.appendingPathComponent("l\(index)").path,
        withDestinationPath: ".")
    }
    let stars = String(repeating: "a*", count: 60) + "b"
    let folders = String(repeating: "*/", count: 30) + "*.csv"
    let end = try end(of: program, ["--keep-going", "-c", "load \(stars)\nload \(folders)"])
    expectBounded(end, says: ["no file is named", "more than 100000 files"])
    #expect(end.seconds < 15)
  }

  /// `*` and `?` are the only signs that stand for others.
  @Test(arguments: [
    ("*.csv", ["[a].csv", "a.csv", "ab.csv", "海.csv"]), ("?.csv", ["a.csv", "海.csv"]),
    ("[a]*.csv", ["[a].csv"]), ("a*b*.csv", ["ab.csv"]), ("d/*/*.csv", ["d/e/x.csv"]),
    ("*/e/x.csv", ["d/e/x.csv"]), (".*.csv", [".hidden.csv"]), ("./a?.csv", ["./ab.csv"]),
    ("*", ["[a].csv", "a.csv", "ab.csv", "d", "海.csv"]), ("**b.c*v", ["ab.csv"]),
  ])
  func patternsNameFiles(pattern: String, names: [String]) throws {
    let program = try Program()
    let folder = program.directory.url.appendingPathComponent("d/e")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["a.csv", "ab.csv", "海.csv", "[a].csv", ".hidden.csv", "d/e/x.csv"] {
      try program.directory.write(Data("k,v\n\(name),1\n".utf8), to: name)
    }
    // A folder is no file to be read; all others are told of.
    let run = try program.run("--keep-going", "-c", "load \(pattern) as t")
    for name in names {
      #expect(
        run.errors.contains("note: \(name) → t") || run.errors.contains("'\(name)' is a directory")
          || run.errors.contains("'d' is a directory"), "\(run.errors)")
    }
    let told = run.errors.split(separator: "\n").filter { $0.hasPrefix("note: ") }.count
    #expect(told == (names.contains("d") ? 0 : names.count), "\(run.errors)")
  }

  /// What lies beside the files that are meant stops nobody; what is meant and cannot be named does.
  @Test func namesAndLinksAreNoFilesLess() throws {
    let program = try Program(files: ["a.csv": "k\n1\n"])
    let folder = program.directory.url
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("loop").path, withDestinationPath: "loop")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("d"), withIntermediateDirectories: true)
    try program.directory.write(Data("k\n1\n".utf8), to: "d/x1.csv")
    #expect(try program.run("-c", "load */x*.csv as t").status == 0)
    let name = Array(folder.path.utf8) + [0x2F, 0x62, 0xD6, 0xD0] + Array(".csv".utf8) + [0]
    let made = unsafe name.withUnsafeBytes { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { path in
        unsafe path.baseAddress.map { unsafe open($0, O_WRONLY | O_CREAT, 0o600) } ?? -1
      }
    }
    try #require(made >= 0)
    close(made)
    let run = try program.run("--language", "en", "-c", "load *.csv as t")
    #expect(run.status != 0 && run.errors.contains("cannot be read"), "\(run.errors)")
    #expect(run.errors.contains("give it a name in UTF-8"), "\(run.errors)")
    #expect(try program.run("-c", "load a*.csv as t").status == 0)
  }

  /// A bound holds also where nobody reads what is said of it.
  @Test func aBoundNeedsNobodyWhoReads() throws {
    let program = try Program(files: [
      "a.fund": "run b.fund\nrun b.fund\n", "b.fund": "run a.fund\nrun a.fund\n",
    ])
    let unread = Pipe()
    let flags = fcntl(unread.fileHandleForWriting.fileDescriptor, F_GETFL)
    _ = fcntl(unread.fileHandleForWriting.fileDescriptor, F_SETFL, flags | O_NONBLOCK)
    let block = [UInt8](repeating: 0x2E, count: 4096)
    while unsafe write(unread.fileHandleForWriting.fileDescriptor, block, block.count) > 0 {}
    _ = fcntl(unread.fileHandleForWriting.fileDescriptor, F_SETFL, flags)
    let process = Process()
    process.executableURL = try Program.executable()
    process.arguments = ["--time", "1", "--keep-going", "a.fund"]
    process.currentDirectoryURL = program.directory.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = unread.fileHandleForWriting
    let began = Date()
    try process.run()
    while process.isRunning, -began.timeIntervalSinceNow < 15 { usleep(10_000) }
    #expect(!process.isRunning, "it waits for a reader")
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
  }

  /// What holds a place where a file may stand, and is none.
  @Test(arguments: [
    "/dev/zero", "/dev/stdin", "/dev/full", "pipe", "/proc/self/mem", "none", "folder",
  ])
  func whatIsNoFileIsRefused(name: String) throws {
    let program = try Program()
    let here = program.directory.url
    let made = unsafe mkfifo(here.appendingPathComponent("pipe").path, 0o600)
    #expect(made == 0)
    try FileManager.default.createDirectory(
      at: here.appendingPathComponent("folder"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: here.appendingPathComponent("none").path, withDestinationPath: "none")
    let statements =
      ["load", "run", "use rules", "learn", "learn --check", "verify", "learn --record r.csv"]
      .map { "\($0) \(name)" } + [
        "export parameters to \(name)", "export parameters to folder/../\(name)",
      ]
    for arguments in [[name], ["--rules", name, "-c", "1"], ["--verify", name]] {
      let end = try end(of: program, arguments, time: 10, input: nil)
      expectBounded(end, says: [], time: 10, "\(arguments)")
    }
    let end = try end(
      of: program, ["--keep-going", "-c", statements.joined(separator: "\n")], time: 10, input: nil)
    expectBounded(end, says: ["error"], time: 10, name)
  }
}
