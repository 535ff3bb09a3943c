import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// Says at which values of a swept place verdicts turn between its points.
  mutating func sayBreakpoints(_ breakpoints: Breakpoints) throws(Diagnostic) {
    let found = try breakpoints.found()
    guard found.count > 0 else { return }
    let shown = found.first.map(\.phrase).joined(by: .semicolon)
    let more = found.count > found.first.count ? "; …" : ""
    note(
      Phrase(
        "\(counted(found.count, "verdict")) \(found.count == 1 ? "turns" : "turn") on the way: "
          + "\(shown.english)\(more)",
        zh: "途中 \(found.count) 项结论变化：\(shown.chinese)\(more)"))
  }
}

/// The values of a swept place at which verdicts turn.
struct Breakpoints {
  /// A verdict that turns.
  struct Turn {
    let key: String
    let aspect: Phrase
    let earlier: Phrase
    let later: Phrase
    /// Where it turns; nothing where no exact ratio can be told.
    let boundary: Boundary?
    let isRising: Bool
    let type: ValueType

    /// `NB20-005 performance pass → fail above 23/24 (≈95.83%)`
    var phrase: Phrase {
      let turn = Phrase(
        "\(key) \(aspect.english) \(earlier.english) → \(later.english)",
        zh: "\(key) \(aspect.chinese) \(earlier.chinese) → \(later.chinese)")
      guard let boundary else { return turn }
      let place = SoughtTable.exact(boundary.place, as: type)
      let at =
        boundary.holds
        ? Phrase("from \(place) on", zh: "自 \(place) 起")
        : (isRising
          ? Phrase("above \(place)", zh: "高于 \(place) 时")
          : Phrase("below \(place)", zh: "低于 \(place) 时"))
      return [turn, at].joined(by: Phrase(same: " "))
    }
  }

  /// The verdicts at a point.
  struct Point {
    let place: Number
    let assessment: Table
  }

  let points: [Point]
  let type: ValueType
  /// The verdicts with the place set to a value.
  let assessment: (Number) throws(Diagnostic) -> Table?
  /// So many of them are looked for exactly.
  private static let most = 6

  /// How many verdicts turn, and where the first of them do.
  func found() throws(Diagnostic) -> (count: Int, first: [Turn]) {
    var (count, first) = (0, [Turn]())
    var known: [Number: Table] = [:]
    for (earlier, later) in zip(points, points.dropFirst()) {
      guard later.assessment.hasKeys(of: earlier.assessment),
        let verdicts = later.assessment["verdict"], let before = earlier.assessment["verdict"],
        let rows = verdicts.changedRows(since: before)
      else { continue }
      count += rows.count
      for row in rows where first.count < Breakpoints.most {
        let wanted = verdicts.value(at: row)
        let boundary = try Boundary.find(
          from: earlier.place, to: later.place, isWhole: type.isWhole
        ) { (place) throws(Diagnostic) in
          if known[place] == nil { known[place] = try assessment(place) }
          return known[place]?["verdict"]?.value(at: row) == wanted
        }
        first.append(turn(row, earlier, later, boundary))
      }
    }
    return (count, first)
  }

  private func turn(_ row: Int, _ earlier: Point, _ later: Point, _ boundary: Boundary?) -> Turn {
    func shown(_ table: Table, _ column: String) -> Phrase {
      let cell = table[row, column]
      return ValueText.phrase(cell.value, as: cell.type)
    }
    return Turn(
      key: later.assessment["key"]?.value(at: row).text ?? "",
      aspect: shown(later.assessment, "aspect"), earlier: shown(earlier.assessment, "verdict"),
      later: shown(later.assessment, "verdict"), boundary: boundary,
      isRising: earlier.place < later.place, type: type)
  }
}
