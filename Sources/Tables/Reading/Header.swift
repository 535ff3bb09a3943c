import Exact

/// A column's header: its text, and the unit that stands in brackets at its end.
struct Header {
  /// The text as it is shown.
  let text: String
  /// The whole text as names are compared.
  let folded: String
  /// The text before the brackets, as it is shown and as names are compared.
  let base: String
  let foldedBase: String
  let unit: CellUnit?

  init(_ text: String) {
    self.text = text
    folded = HeaderText.folded(text)
    let parts = HeaderText.split(text)
    base = parts?.base ?? text
    foldedBase = HeaderText.folded(base)
    unit = parts.flatMap { CellUnit(header: $0.bracketed) }
  }

  /// The column of a kind that this names; a unit that its type does not know names none.
  func column(of kind: RecordKind) -> KindColumn? {
    if let column = kind.column(folded: folded) { return column }
    guard let unit else { return nil }
    return (kind.columns + kind.guests).first {
      $0.answers(to: foldedBase) && unit.suits($0.type, isScore: $0.isScore)
    }
  }

  /// The unit that scales the cells of a column that this names.
  func unit(of column: KindColumn) -> CellUnit? { column.answers(to: folded) ? nil : unit }
}
