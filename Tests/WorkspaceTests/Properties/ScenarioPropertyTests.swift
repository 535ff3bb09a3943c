import Diagnostics
import Oracle
import Rendering
import Rules
import SeededRandom
import SessionSupport
import Tables
import Testing

@testable import Workspace

/// Edits of different places come to the same in any order, in one scenario or in several.
@Suite struct ScenarioPropertyTests {
  @Test(arguments: Seeds.few(1))
  func theOrderOfIndependentEditsDoesNotMatter(seed: Int) throws {
    let base = RandomSession(seed: seed &+ 3000)
    var random = SplitMix64(seed: UInt64(seed))
    let edits = Self.independentEdits(base.workbook, &random)
    let (early, late) = (
      Array(edits.prefix(edits.count / 2)), Array(edits.dropFirst(edits.count / 2))
    )
    let expected = try Self.tables(base, edits)
    let (toA, toB) = (["scenario a from base"], ["scenario b from base"])
    let stories: [[[String]]] = [
      [edits.shuffled(using: &random)], [edits.reversed()],
      // Entered and left, and something else tried and taken back on the way.
      [toA, edits.shuffled(using: &random)],
      [
        toA, early, toB, ["set cap.rate = 1.25%", "scenario a", "drop b"],
        late.shuffled(using: &random),
      ],
      // Half in a parent, half in its child; half in base, half above it, said before or after.
      [toA, early, ["scenario b from a"], late],
      [toA, late, ["scenario base"], early, ["scenario a"]],
      [early, toA, late.shuffled(using: &random)],
      // Laid over each other in either order.
      [toA, early, toB, late, ["scenario c from a, b"]],
      [toB, late, toA, early, ["scenario c from b, a"]],
      // Made before its parents are edited.
      [
        toA, toB, ["scenario c from a, b", "scenario a"], early, ["scenario b"], late,
        ["scenario c"],
      ],
      // Taken back and said again.
      [toA, edits, ["reset all"], edits.shuffled(using: &random)],
    ]
    for parts in stories {
      let story = parts.flatMap { $0 }
      let found = try Self.tables(base, story)
      for (name, text) in expected where found[name] != text {
        let difference = Snapshot.difference(found[name] ?? "", text)
        Issue.record("seed \(seed): \(name) \(difference) after \(story)")
      }
    }
  }

  /// All tables after some statements, which all succeed.
  private static func tables(
    _ base: RandomSession, _ statements: [String]
  ) throws -> [String: String] {
    let session = try base.begun()
    for statement in statements {
      let errors = session.run(statement).filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(statement): \(errors.map(\.message.english))")
    }
    session.settings.form = .csv
    let names = session.state.contents.tables.map(\.name) + session.workbook.derivedNames
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, Snapshot.shown("show `\($0)`", in: session)) })
  }

  /// Edits of which no two reach the same place.
  private static func independentEdits(
    _ workbook: OracleWorkbook, _ random: inout SplitMix64
  ) -> [String] {
    var edits = [
      "set cap.rate = 2.5%", "set settle.over_cap = prorate", "set assess.pass_score = 79",
    ]
    let cells: [(OracleKind, [String], [(String, [String])])] = [
      (.projects, ["project_id"], [("amount", ["1000", "12万"]), ("kind", ["培训", "publicity"])]),
      (.fund, ["region", "year"], [("contribution_income", ["1亿", "0"])]),
      (.outcomes, ["project_id"], [("compliant", ["yes", "no"])]),
      (.roster, ["project_id", "person_id"], [("score", ["81", "12.5"])]),
      (.payments, ["payment_id"], [("amount", ["-3.05", "700"])]),
    ]
    for (kind, keys, columns) in cells {
      guard let table = workbook.tables[kind] else { continue }
      for row in table.rows where random.happens(60) {
        let key = keys.compactMap { name in table.columns.firstIndex(of: name).map { row[$0] } }
        guard key.count == keys.count else { continue }
        let place = "\(kind)[\(key.map { "\"\($0)\"" }.joined(separator: ", "))]"
        if kind == .payments || kind == .roster, random.happens(20) {
          edits.append("remove \(place)")
          continue
        }
        for (name, values) in columns where table.columns.contains(where: { $0.hasPrefix(name) }) {
          edits.append("set \(place).\(name) = \(random.chosen(values))")
        }
      }
    }
    if workbook.tables[.projects] != nil {
      edits.append(
        "add projects (project_id = X-1, region = 海曙, year = 2020, kind = training, amount = 20万)")
    }
    return edits
  }
}
