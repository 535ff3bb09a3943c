internal import Faults
internal import SeededRandom

/// A session of statements drawn by chance, and what it is after each of them where nothing disturbs it.
struct RandomSession {
  /// A statement, and the file that it writes, if it does.
  struct Statement {
    /// How it is typed; `ROOM` stands for the folder of its files.
    let text: String
    /// The name of the file.
    var written: String?
  }

  let statements: [Statement]

  /// What tells states apart: tables, edits and what leads to them, scenarios, figures, names.
  static let look = """
    show fund
    history
    scenarios
    show caps columns region, year, rate, limit
    show parameters columns parameter, value
    $a
    $b
    """

  static let files = [
    "fund.csv": "region,year,contribution_income\n海曙,2019,1000\n鄞州,2019,2000\n北仑,2019,3000\n",
    "more.csv": "region,year,contribution_income\n镇海,2019,4000\n江北,2019,5000\n",
  ]

  init(seed: UInt64, count: Int = 18) {
    var random = SplitMix64(seed: seed)
    statements =
      [Statement(text: "load ROOM/fund.csv")]
      + (1..<count).map { _ in RandomSession.statement(&random) }
  }

  private static func statement(_ random: inout SplitMix64) -> Statement {
    let number = Int.random(in: 1...9, using: &random)
    let region = ["海曙", "鄞州", "北仑", "镇海"].randomElement(using: &random) ?? "海曙"
    let cell = "fund[\(region), 2019].contribution_income"
    let texts = [
      "let $a = \(number)", "let $b = sum(fund.contribution_income) + \(number)",
      "set \(cell) = \(number)00", "set \(cell) *= 1.\(number)", "set \(cell) = \(number)",
      "set cap.rate = 2.\(number)%", "undo", "undo 2", "redo", "scenario s\(number % 3) from base",
      "scenario base", "derive fund.d\(number % 3) = contribution_income * \(number)",
      "drop fund.d\(number % 3)", "remove fund[\(region), 2019]", "reset fund[\(region), 2019]",
      "load ROOM/more.csv as more\(number % 2)", "load ROOM/more.csv into fund",
      "load ROOM/fund.csv replace", "show fund where contribution_income > \(number)00",
      "export fund to ROOM/out.csv replace", "save ROOM/out.fund replace",
      "report to ROOM/out.html replace",
    ]
    let text = texts.randomElement(using: &random) ?? "undo"
    let written = text.split(separator: " ").first { $0.hasPrefix("ROOM/out.") }
    return Statement(text: text, written: written.map { String($0.dropFirst(5)) })
  }

  /// The lines as they are typed, each with one behind it that says it is done.
  func typed(in room: String) -> String {
    statements.indices.map { index in
      let text = statements[index].text.replacing("ROOM", with: room)
      return "\(text)\(Key.enter)\"done \(index)\"\(Key.enter)"
    }.joined()
  }

  /// What tells a state, of what `look` shows: how many edits there are stands behind what is shown before, too.
  static func state(shown text: String) -> String {
    text.split(separator: "\n").filter { !$0.hasPrefix("what-if: ") }.joined(separator: "\n")
  }

  /// What a session comes to that nobody disturbs.
  struct Reference {
    /// What `look` shows before the first statement and after each.
    fileprivate(set) var states: [String] = []
    /// What a file holds that a statement wrote, by the statement's number.
    fileprivate(set) var written: [Int: [UInt8]] = [:]
  }

  /// Runs it undisturbed, in a folder where its files are; what it writes it writes there under other
  /// names.
  func reference(in room: String, _ program: TestProgram) throws -> Reference {
    var script = "\"===\"\n\(RandomSession.look)\n\"+++\"\n"
    for (index, statement) in statements.enumerated() {
      // Beside the place where it is written else, so that paths in it are the same.
      let text = statement.text.replacing("ROOM/out.", with: "ROOM/\(index)-out.")
      script += "\(text.replacing("ROOM", with: room))\n\"===\"\n\(RandomSession.look)\n\"+++\"\n"
    }
    let run = try program.run(
      ["--no-init", "--language", "en", "--keep-going", "--no-color", "-c", script])
    var reference = Reference()
    for part in run.output.split(separator: "===\n", omittingEmptySubsequences: false).dropFirst() {
      let state = part.split(separator: "+++\n").first ?? ""
      reference.states.append(RandomSession.state(shown: String(state)))
    }
    for (index, statement) in statements.enumerated() {
      guard let name = statement.written else { continue }
      reference.written[index] = TestFolder.bytes(of: "\(room)/\(index)-\(name)")
    }
    return reference
  }
}
