import Oracle
import SeededRandom
import SessionSupport

@testable import Workspace

/// A session made by chance from a seed: the files that it loads, and statements of every kind.
struct RandomSession {
  let workbook: OracleWorkbook
  let surroundings: MemorySurroundings
  private var edits: RandomEdits
  private var random: SplitMix64

  init(seed: Int) {
    let seed = UInt64(seed)
    random = SplitMix64(seed: seed &* 977 &+ 5)
    var draft = RandomWorkbook(seed: seed).workbook.withoutEmptyTables
    // What is loaded is all that a session begins with.
    draft.parameters = [:]
    workbook = draft
    surroundings = draft.surroundings(with: ["texts.csv": RandomTexts(seed: seed).csv])
    edits = RandomEdits(draft, seed: seed &+ 500)
  }

  /// The session with its files loaded.
  func begun() throws -> Session {
    let session = try Session(surroundings)
    for load in loads { session.run(load) }
    return session
  }

  /// The statements that load the files.
  var loads: [String] { workbook.loads + ["load texts.csv key id"] }

  private static let views = [
    "assess", "cap", "settle", "show projects first 5", "show sum(settlement.payable)", "last",
    "show count, sum(amount) by region from projects", "tables", "describe projects", "scenarios",
    "parameters", "conflicts", "compare base, a", "explain cap.rate", "article 22", "choices",
    "sweep cap.rate from 1% to 3% step 1% showing sum(caps.limit)", "expect count(projects) >= 0",
    "sensitivity sum(caps.limit) by cap.rate within 10%", "show texts where note is not blank",
    "seek sum(caps.limit) = 1000 by cap.rate", "chart sum(amount) by region from projects",
    "simulate sum(caps.limit) with cap.rate ~ uniform(1%, 5%) runs 20 seed 3",
    "compare rules ningbo-2020 shandong-2018", "show sweep", "show 1 / 0", "show no_such_table",
  ]
  private static let settings = [
    "option format csv", "option format table", "option format json", "option format markdown",
    "option language zh", "option language en", "option rows 3", "option rows all",
  ]

  /// A statement that changes something, or is refused as a person's may be.
  mutating func edit() -> String { edits.next() }

  /// Any statement: changes, views, settings, steps back and forth.
  mutating func next() -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: random.chosen(["undo", "undo", "undo 2"])
    case 1: "redo"
    case 2: random.chosen(RandomSession.settings)
    case 3, 4, 5: random.chosen(RandomSession.views)
    default: edits.next()
    }
  }
}

extension SplitMix64 {
  /// One of some elements, of which there is one at least.
  mutating func chosen<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  /// Yes in so many of a hundred cases.
  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}
