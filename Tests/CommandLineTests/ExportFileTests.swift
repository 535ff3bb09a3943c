import Foundation
import Testing

/// A file is written whole or not at all, and what its name was stays what it is.
@Suite struct ExportFileTests {
  private static let fund = "统筹地区,年度,征缴收入\n海曙,2019,1000\n"
  private static let exported = "region,year,contribution_income\n海曙,2019,1000.00\n"

  private static func program() throws -> Program {
    try Program(files: ["fund.csv": fund, "old.csv": "old\n"])
  }

  private static func link(_ name: String, to target: String, _ program: Program) throws {
    try FileManager.default.createSymbolicLink(
      atPath: program.directory.url.appendingPathComponent(name).path,
      withDestinationPath: target)
  }

  /// The files that a test knows nothing of.
  private static func strangers(_ program: Program) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.directory.url.path)
      .filter { $0.hasSuffix(".part") || $0.hasPrefix("tmp") || $0.hasSuffix(".xlsx") }
  }

  private static let refused: [(target: String, english: String, chinese: String)] = [
    ("folder.csv", "'folder.csv' is a directory", "“folder.csv”是目录"),
    ("folder.csv replace", "'folder.csv' is a directory", "“folder.csv”是目录"),
    ("none/a.csv", "'none/a.csv' cannot be written", "“none/a.csv”不能写入：目录不存在"),
    ("/sys/fundsh.csv", "'/sys/fundsh.csv' cannot be written", "“/sys/fundsh.csv”不能写入："),
    ("loop.csv replace", "Too many levels of symbolic links", "链接绕回了自身"),
    ("loop.csv", "Too many levels of symbolic links", "链接绕回了自身"),
    ("old.csv", "there is a file 'old.csv' already", "文件“old.csv”已存在"),
    ("old.csv/a.csv", "'old.csv/a.csv' cannot be written", "“old.csv/a.csv”不能写入：目录不存在"),
    ("device.csv replace", "'device.csv' is no regular file", "“device.csv”不是普通文件"),
    ("\"${name}.csv\"", "or another control character", "换行符或其他控制字符"),
  ]

  @Test(arguments: refused)
  func isRefusedInBothLanguages(_ target: String, _ english: String, _ chinese: String) throws {
    let program = try Self.program()
    try program.directory.write(Data("id,note\nk,\"a\nb\"\n".utf8), to: "notes.csv")
    try FileManager.default.createDirectory(
      at: program.directory.url.appendingPathComponent("folder.csv"),
      withIntermediateDirectories: true)
    try Self.link("loop.csv", to: "pool.csv", program)
    try Self.link("pool.csv", to: "loop.csv", program)
    try Self.link("device.csv", to: "/dev/null", program)
    let statements =
      "load fund.csv; load notes.csv key id; let $name = notes[k].note; export fund to \(target)"
    for (language, words) in [("en", english), ("zh", chinese)] {
      let run = try program.run("--language", language, "-c", statements)
      #expect(run.status == 1)
      #expect(run.errors.contains(words), "\(run.errors)")
    }
    #expect(try program.directory.text(of: "old.csv") == "old\n")
    #expect(try Self.strangers(program).isEmpty)
  }

  /// What the user may write no more of is refused as a full disk is: the old file stays.
  @Test(arguments: ["old.csv replace", "new.csv", "new.xlsx"])
  func nothingIsLeftOfWhatFindsNoRoom(_ target: String) throws {
    let program = try Self.program()
    let rows = (0..<2000).map { "k\($0),\(String(repeating: "x", count: 50))\n" }
    try program.directory.write(Data(("id,note\n" + rows.joined()).utf8), to: "notes.csv")
    for (language, words) in [("en", ": File too large"), ("zh", "：文件超过允许的大小")] {
      let run = try program.runLimited(
        toBlocks: 16, "--language", language, "-c",
        "load notes.csv key id; export notes to \(target)")
      #expect(run.status == 1)
      #expect(
        run.errors.contains(words) || run.errors.contains("libxlsxwriter-dev"), "\(run.errors)")
    }
    #expect(try program.directory.text(of: "old.csv") == "old\n")
    #expect(try Self.strangers(program).isEmpty)
    #expect(!program.directory.has("new.csv"))
  }

  /// A link stays, and the file to which it leads has the new content.
  @Test func aLinkIsFollowed() throws {
    let program = try Self.program()
    try Self.link("link.csv", to: "old.csv", program)
    try Self.link("open.csv", to: "new.csv", program)
    let statements = "load fund.csv; export fund to link.csv replace; export fund to open.csv"
    #expect(try program.run("-c", statements).status == 0)
    for (name, target) in [("link.csv", "old.csv"), ("open.csv", "new.csv")] {
      let path = program.directory.url.appendingPathComponent(name).path
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == target)
      #expect(try program.directory.text(of: target) == Self.exported)
    }
    #expect(try Self.strangers(program).isEmpty)
  }

  @Test(arguments: [0o640, 0o600, 0o664])
  func theModeOfAFileStays(_ mode: Int) throws {
    let program = try Self.program()
    let path = program.directory.url.appendingPathComponent("old.csv").path
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    #expect(try program.run("-c", "load fund.csv; export fund to old.csv replace").status == 0)
    #expect(try program.directory.text(of: "old.csv") == Self.exported)
    let kept = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(kept as? Int == mode)
  }

  /// A name may be as long as the system lets it.
  @Test func aLongNameIsNoHindrance() throws {
    let program = try Self.program()
    let name = String(repeating: "x", count: 251) + ".csv"
    #expect(try program.run("-c", "load fund.csv; export fund to \(name)").status == 0)
    #expect(try program.directory.text(of: name) == Self.exported)
    let longer = try program.run("-c", "load fund.csv; export fund to x\(name)")
    #expect(longer.status == 1)
    #expect(longer.errors.contains("cannot be written"))
  }

  /// A workbook is an archive, the same in every run; or this build says how to get one that can.
  @Test func aWorkbookIsTheSameInEveryRun() throws {
    let program = try Self.program()
    let first = try program.run("-c", "load fund.csv; export all to a.xlsx")
    guard first.status == 0 else {
      #expect(first.errors.contains("error: this build cannot write workbooks"))
      #expect(first.errors.contains("apt-get install libxlsxwriter-dev"))
      #expect(first.errors.contains("for excel"))
      #expect(!program.directory.has("a.xlsx"))
      return
    }
    #expect(
      try program.run(
        "-c", "load fund.csv; export all to b.xlsx", environment: ["TZ": "Asia/Tokyo"]
      )
      .status == 0)
    let (one, other) = (
      try program.directory.data(of: "a.xlsx"), try program.directory.data(of: "b.xlsx")
    )
    #expect(one.starts(with: Data("PK".utf8)))
    #expect(one == other)
  }
}
