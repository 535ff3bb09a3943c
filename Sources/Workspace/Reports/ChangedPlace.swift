import Diagnostics
import Evaluation
import Exact
import Rules
import Tables

/// A parameter, a cell or a row that is not as the rules or the files have it.
struct ChangedPlace {
  /// What kind of change it is.
  enum Kind: String {
    case whatIf = "what_if"
    case choice, correction

    static let words = Choice([
      Choice.Word("what_if", "假设"), Choice.Word("choice", "选择"), Choice.Word("correction", "更正"),
    ])
  }

  /// The place as it is typed.
  let place: String
  let kind: Kind
  /// What it was: blank where that is not a cell of a file, or the row is new.
  var before: (Value, ValueType) = (.blank, .text)
  /// What it is.
  var now: (Value, ValueType) = (.blank, .text)
  /// Why it was corrected.
  var reason: String?

  /// All changes as a table.
  static func table(of places: [ChangedPlace]) -> Table {
    Table(
      name: "changes",
      columns: [
        Column(name: "place", chinese: "位置", texts: places.map(\.place)),
        Column(
          name: "is", chinese: ["类别"], type: .choice(Kind.words),
          values: places.map { .text($0.kind.rawValue) }),
        Column(name: "before", chinese: ["原值"], mixed: places.map(\.before)),
        Column(name: "now", chinese: ["现值"], mixed: places.map(\.now)),
        Column(name: "reason", chinese: "理由", texts: places.map(\.reason)),
      ])
  }
}

extension EditedPlace {
  private static let removed: (Value, ValueType) = (
    .text("row removed"), .choice(Choice(wordings: [Choice.Word("row removed", "已删行")]))
  )
  private static let added: (Value, ValueType) = (
    .text("row added"), .choice(Choice(wordings: [Choice.Word("row added", "新增行")]))
  )

  /// What the place was when it was loaded, and what it is.
  func change(as kind: ChangedPlace.Kind, in state: SessionState) -> ChangedPlace {
    var change = ChangedPlace(place: text, kind: kind)
    let now = state.contents.tableIndex(named: table).map { state.contents.tables[$0] }
    guard let column else {
      change.now = cells(of: now) == nil ? EditedPlace.removed : EditedPlace.added
      return change
    }
    func cell(_ table: Table?) -> (Value, ValueType)? {
      guard let (table, row) = cells(of: table), let cells = table[column] else { return nil }
      return (cells.value(at: row), cells.type(at: row))
    }
    let outcome = state.contents.outcomes.first {
      $0.key.outcome == column && $0.key.project.keyText == key
    }
    if let outcome {
      let kind = RecordKind.named("outcomes")?.column(named: column)
      change.now = (outcome.value, kind?.type ?? .text)
    } else {
      change.before = cell(state.loaded[table.lowercased()]) ?? change.before
      change.now = cell(now) ?? change.now
    }
    return change
  }

  /// The row of the place in a table.
  private func cells(of table: Table?) -> (Table, Int)? {
    guard let table, let row = (0..<table.rowCount).first(where: { table.keyOrNumber($0) == key })
    else { return nil }
    return (table, row)
  }
}
