import Exact
import Rules
import Tables

/// Over which records a question is drawn: those of a kind, with the columns that formulas read, and
/// the records of other kinds that belong to them.
struct QuizGround {
  /// Records that belong to a record.
  struct Linked {
    let kind: RecordKind
    let link: FormulaInput.Link
    /// The columns that are drawn.
    let columns: [KindColumn]

    /// The column of the record itself by which they are found; nothing where they name the record.
    var foundBy: String? { if case .found(let column) = link { column } else { nil } }
  }

  let kind: RecordKind
  /// The columns of the record that are read, in the order of the kind.
  let columns: [KindColumn]
  let linked: [Linked]
  /// The columns of the record's file: what every file of the kind has, its name, and what is read.
  let fileColumns: [KindColumn]
  /// Counts that are parts of others.
  let parts: [CriterionInputs.Part]
  /// Those of the parts that are few: where shares are compared with each other, as rates of
  /// accidents are.
  let fewParts: Set<CriterionInputs.Part>
  /// The year in which everything happens.
  let year: Int
}

extension QuizGround {
  /// The ground of some inputs; those that `further` gives for what is computed of a linked record,
  /// as its verdict in an aspect is, are drawn in its place.
  init(
    _ kind: RecordKind, reading inputs: [FormulaInput],
    parts: [[CriterionInputs.Part]] = [], year: Int,
    further: (RecordKind, String) -> [FormulaInput] = { _, _ in [] }
  ) {
    let links = inputs.map { ($0.kind, $0.link) }
    var linked: [Linked] = []
    for (other, link) in links where link != .own && !linked.contains(where: { $0.link == link }) {
      let names = inputs.filter { $0.link == link && $0.kind == other }.map(\.column)
      let all = names.flatMap { name in
        other.column(named: name).map { [$0.name] }
          ?? further(other, name).filter { $0.link == .own }.map(\.column)
      }
      let columns = other.columns.filter { ($0.isRequired || all.contains($0.name)) && !$0.isKey }
      linked.append(Linked(kind: other, link: link, columns: columns))
    }
    let own = Set(inputs.filter { $0.link == .own }.map(\.column))
    let keys = linked.compactMap(\.foundBy)
    let columns = (kind.columns + kind.guests).filter {
      own.contains($0.name) && !$0.isKey && (!$0.type.isFreeText || keys.contains($0.name))
    }
    let read = Set(columns.map(\.name))
    fileColumns = (kind.columns + kind.guests).filter {
      $0.isRequired || $0.isName || read.contains($0.name)
    }
    self.columns = columns
    (self.kind, self.linked, self.year) = (kind, linked, year)
    self.parts = parts.flatMap(\.self).uniqued
    fewParts = Set(parts.filter { $0.count > 1 }.flatMap(\.self))
  }
}

extension QuizGround.Linked {
  /// The columns of the file: the keys and what is drawn.
  var fileColumns: [KindColumn] {
    let drawn = Set(columns.map(\.name))
    return kind.columns.filter { $0.isKey || drawn.contains($0.name) }
  }
}

extension KindColumn {
  /// Whether it says what a record is called.
  var isName: Bool { name == "name" }
}

extension RecordKind {
  /// The money of which other money is a share: the first that every file of the kind has.
  var mainMoney: KindColumn? { columns.first { $0.type == .money && $0.isRequired } }
}
