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
