import Faults

/// A statement, or a command line, that touches files of the folder `at`.
struct TouchingStatement: Sendable, CustomStringConvertible {
  /// What is run with `-c`; empty where the arguments say all.
  var statement = ""
  /// What is run before it and does not touch the folder.
  var setup = "load fund.csv"
  /// What shows, after it, the state that it left.
  var probe = "show fund"
  /// The arguments in place of statements.
  var arguments: [String]?
  /// The files that are there before, besides those that all statements find there.
  var files: [String: String] = [:]
  /// Links that are there before, and where they lead.
  var links: [String: String] = [:]
  /// Where files stand that are only needed for a moment, in the folder.
  var temporary: String?

  var description: String { arguments.map { $0.joined(separator: " ") } ?? statement }

  /// The command line, with the statement or without it.
  func commandLine(isLeftOut: Bool) -> [String] {
    let form = ["--no-init", "--language", "en", "--keep-going"]
    if let arguments { return form + (isLeftOut ? ["-c", ""] : arguments) }
    let statements = [setup, isLeftOut ? "" : statement, probe].filter { !$0.isEmpty }
    return form + ["-c", statements.joined(separator: "\n")]
  }

  static let fund = "统筹地区,年度,征缴收入\n海曙,2019,1000\n鄞州,2019,2000\n"
  private static let north = "统筹地区,年度,征缴收入\n北仑,2019,3000\n"
  private static let lesson = """
    lesson sums
      step one
        en What is one and one?
        shows 1 + 1
        right show 1 + 1
      step two
        en What is two and two?
        shows 2 + 2
        right show 4

    """
  private static let progress =
    "fundsh progress\t李强\n2020-01-01 08:00\tfund\tcap\tbase\tpassed\t1\t0\n"
  private static let pack = """
    rules my-own
      zh "自定规则"
      en "own rules"
      in force 2020-01-01
      extends common

    """
  private static let script = "1 + 1\n#> 2\nlet $a = 3\n$a * 2\n#> 6\n"

  /// What all of them find.
  static let common = ["fund.csv": fund, "at/bystander": "untouched\n"]

  /// Those that read.
  static let reading: [TouchingStatement] = [
    TouchingStatement(statement: "load at/fund.csv replace", files: ["at/fund.csv": north]),
    TouchingStatement(
      statement: "load at/*.csv as more", probe: "tables",
      files: ["at/a.csv": fund, "at/b.csv": north]),
    TouchingStatement(
      statement: "load at/a.csv, at/b.csv into fund",
      files: ["at/a.csv": north, "at/b.csv": north.replacing("北仑", with: "镇海")]),
    TouchingStatement(
      statement:
        """
        load at/fund.csv sha256 \
        612e9848213be85a8ae92d8c653e721d9c47aa7b04f0ce0358ef061d490704f3 replace
        """,
      files: ["at/fund.csv": north]),
    TouchingStatement(statement: "run at/s.fund", files: ["at/s.fund": "let $a = 2\n$a\n"]),
    TouchingStatement(
      statement: "use rules at/my.rules", probe: "show rules columns pack, in_use",
      files: ["at/my.rules": pack]),
    TouchingStatement(
      statement: "compare rules at/my.rules ningbo-2020", files: ["at/my.rules": pack]),
    TouchingStatement(
      statement: "learn at/my.lesson", setup: "", probe: "3", files: ["at/my.lesson": lesson]),
    TouchingStatement(statement: "learn --check at/my.lesson", files: ["at/my.lesson": lesson]),
    TouchingStatement(
      statement: "learn --record at/a.progress", files: ["at/a.progress": progress]),
    TouchingStatement(
      statement: "verify at/s.fund", files: ["at/s.fund": script]),
    TouchingStatement(arguments: ["--verify", "at/s.fund"], files: ["at/s.fund": script]),
    TouchingStatement(arguments: ["at/s.fund"], files: ["at/s.fund": script]),
    TouchingStatement(arguments: ["at/s.fund", "--help"], files: ["at/s.fund": script]),
    TouchingStatement(
      arguments: ["--rules", "at/my.rules", "-c", "show rules columns pack, in_use"],
      files: ["at/my.rules": pack]),
  ]

  /// Those that write.
  static let writing: [TouchingStatement] =
    (Fault.isThorough ? ["csv", "json", "jsonl", "md", "html"] : ["csv"]).map {
      TouchingStatement(statement: "export fund to at/new.\($0)")
    } + [
      TouchingStatement(
        statement: "export fund to at/old.csv replace", files: ["at/old.csv": "old"]),
      TouchingStatement(
        statement: "export fund to at/old.tsv for excel replace", files: ["at/old.tsv": "old"]),
      TouchingStatement(
        statement: "export fund to at/link.csv replace", files: ["at/old.csv": "old"],
        links: ["at/link.csv": "old.csv"]),
      TouchingStatement(
        statement: "export fund to at/new.xlsx", files: ["at/temporary/bystander": "untouched\n"],
        temporary: "at/temporary"),
      TouchingStatement(statement: "report to at/new.html"),
      TouchingStatement(statement: "report to at/old.html replace", files: ["at/old.html": "old"]),
      TouchingStatement(statement: "save at/new.fund"),
      TouchingStatement(
        statement: "save at/old.fund with results replace", files: ["at/old.fund": "old"]),
      TouchingStatement(statement: "export rules ningbo-2020 to at/new.rules"),
      TouchingStatement(
        statement: "export lesson to at/new.md", setup: "learn my.lesson\nshow 2", probe: "3",
        files: ["my.lesson": lesson]),
      TouchingStatement(
        statement: "export lesson to at/new.fund", setup: "learn my.lesson\nshow 2", probe: "3",
        files: ["my.lesson": lesson]),
      TouchingStatement(
        statement: "learn --record a.progress to at/class.csv", files: ["a.progress": progress]),
      TouchingStatement(arguments: ["--update", "at/s.fund"], files: ["at/s.fund": "1 + 1\n"]),
    ]
}
