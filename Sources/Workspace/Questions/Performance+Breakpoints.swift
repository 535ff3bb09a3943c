import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// Says at which values of a swept place verdicts turn between its points.
  mutating func sayBreakpoints(
    _ breakpoints: Breakpoints, _ assessment: (Number) throws(Diagnostic) -> Table?
  ) throws(Diagnostic) {
    let found = try breakpoints.found(assessment)
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
    var boundary: Boundary?
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

  /// A verdict that is another at a point than at the one before.
  private struct Changed {
    let row: Int
    let wanted: Value
    let places: (earlier: Number, later: Number)
    let turn: Turn
  }

  private let type: ValueType
  /// The verdicts at the last point; those of points before are not kept, for they may be many.
  private var last: (place: Number, assessment: Table)?
  private var changed: [Changed] = []
  private var count = 0
  /// So many of them are looked for exactly.
  private static let most = 6

  init(type: ValueType) { self.type = type }

  /// Takes the verdicts at the next point.
  mutating func append(_ place: Number, _ assessment: Table) {
    defer { last = (place, assessment) }
    guard let last, assessment.hasKeys(of: last.assessment),
      let verdicts = assessment["verdict"], let before = last.assessment["verdict"],
      let rows = verdicts.changedRows(since: before)
    else { return }
    count += rows.count
    for row in rows.prefix(max(0, Breakpoints.most - changed.count)) {
      let turn = turn(row, from: last.assessment, to: assessment, isRising: last.place < place)
      changed.append(
        Changed(
          row: row, wanted: verdicts.value(at: row), places: (last.place, place), turn: turn))
    }
  }

  /// How many verdicts turn, and where the first of them do; `assessment` has the verdicts with the
  /// place set to a value.
  func found(
    _ assessment: (Number) throws(Diagnostic) -> Table?
  ) throws(Diagnostic) -> (count: Int, first: [Turn]) {
    var known: [Number: Table] = [:]
    var first: [Turn] = []
    for change in changed {
      var turn = change.turn
      turn.boundary = try Boundary.find(
        from: change.places.earlier, to: change.places.later, isWhole: type.isWhole
      ) { (place) throws(Diagnostic) in
        if known[place] == nil { known[place] = try assessment(place) }
        return known[place]?["verdict"]?.value(at: change.row) == change.wanted
      }
      first.append(turn)
    }
    return (count, first)
  }

  private func turn(_ row: Int, from earlier: Table, to later: Table, isRising: Bool) -> Turn {
    func shown(_ table: Table, _ column: String) -> Phrase {
      let cell = table[row, column]
      return ValueText.phrase(cell.value, as: cell.type)
    }
    return Turn(
      key: later["key"]?.value(at: row).text ?? "", aspect: shown(later, "aspect"),
      earlier: shown(earlier, "verdict"), later: shown(later, "verdict"), isRising: isRising,
      type: type)
  }
}
