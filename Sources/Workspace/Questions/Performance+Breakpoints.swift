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
    _ breakpoints: Breakpoints, of figures: PlaceFigures
  ) throws(Diagnostic) {
    let session = session
    let found = try breakpoints.found(figures) { (done, all) throws(Diagnostic) in
      try session.goOn(done, of: all)
    }
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
  private var last: (place: Number, verdicts: PlaceVerdicts)?
  private var changed: [Changed] = []
  private var count = 0
  /// So many of them are looked for exactly.
  private static let most = 6

  init(type: ValueType) { self.type = type }

  /// Takes the verdicts at the next point.
  mutating func append(_ place: Number, _ verdicts: PlaceVerdicts) {
    defer { last = (place, verdicts) }
    guard let last, let turns = verdicts.turns(since: last.verdicts) else { return }
    count += turns.count
    for turn in turns.prefix(max(0, Breakpoints.most - changed.count)) {
      changed.append(
        Changed(
          row: turn.row, wanted: turn.later, places: (last.place, place),
          turn: told(turn, in: verdicts.table, isRising: last.place < place)))
    }
  }

  /// How many verdicts turn, and where the first of them do; `goOn` is told how far that has come.
  func found(
    _ figures: PlaceFigures, goOn: (_ done: Int, _ all: Int) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> (count: Int, first: [Turn]) {
    var first: [Turn] = []
    for change in changed {
      try goOn(first.count, changed.count)
      var turn = change.turn
      let verdict = figures.verdict(inRow: change.row)
      turn.boundary = try Boundary.find(
        from: change.places.earlier, to: change.places.later, isWhole: type.isWhole
      ) { (place) throws(Diagnostic) in try verdict(.number(place)) == change.wanted }
      first.append(turn)
    }
    return (count, first)
  }

  private func told(_ turn: VerdictTurn, in table: Table, isRising: Bool) -> Turn {
    func phrase(_ value: Value, _ column: String) -> Phrase {
      ValueText.phrase(value, as: table[column]?.type ?? .text)
    }
    return Turn(
      key: table["key"]?.value(at: turn.row).text ?? "",
      aspect: phrase(table["aspect"]?.value(at: turn.row) ?? .blank, "aspect"),
      earlier: phrase(turn.earlier, "verdict"), later: phrase(turn.later, "verdict"),
      isRising: isRising, type: type)
  }
}
