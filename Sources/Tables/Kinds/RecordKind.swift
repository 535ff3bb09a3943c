/// A type of record that the rules know: what its columns are called and hold, and its key.
public struct RecordKind: Hashable, Sendable {
  /// The English name, also that of its table where the user gives none.
  public let name: String
  /// The Chinese names, the one that is shown first.
  public let chinese: [String]
  /// The columns in the order in which they are listed.
  public let columns: [KindColumn]
  /// Columns of another kind that may stand in files of this one, too.
  public let guests: [KindColumn]
  /// By every spelling: formulas ask for columns far more often than there are any.
  private let bySpelling: [String: KindColumn]
  /// The bytes of the longest spelling: what is longer, as a cell of megabytes that stands where headers
  /// might, is compared with none.
  private let longestSpelling: Int

  init(
    _ name: String, _ chinese: [String], guests: [KindColumn] = [], _ columns: [KindColumn]
  ) {
    (self.name, self.chinese, self.columns, self.guests) = (name, chinese, columns, guests)
    bySpelling = (columns + guests).reduce(into: [:]) { known, column in
      for spelling in column.spellings where known[spelling] == nil { known[spelling] = column }
    }
    longestSpelling = bySpelling.keys.map(\.utf8.count).max() ?? 0
  }

  /// The columns that a file must have.
  public var required: [KindColumn] { columns.filter(\.isRequired) }

  /// The names of the key's columns, in order.
  public var key: [String] { columns.filter(\.isKey).map(\.name) }

  /// The column, its own or a guest, of an English or Chinese name; case and width are folded.
  public func column(named name: String) -> KindColumn? {
    column(folded: HeaderText.folded(name))
  }

  /// The column, its own or a guest, of a name as names are compared.
  func column(folded name: String) -> KindColumn? {
    name.utf8.count <= longestSpelling ? bySpelling[name] : nil
  }

  /// The kind of an English or Chinese name; case and width are folded.
  public static func named(_ name: String) -> RecordKind? {
    bySpelling[HeaderText.folded(name)]
  }

  private static let bySpelling = all.reduce(into: [String: RecordKind]()) { known, kind in
    for spelling in [kind.name] + kind.chinese where known[spelling] == nil {
      known[spelling] = kind
    }
  }

  /// Equal where the names are: there is one kind of each name.
  public static func == (first: RecordKind, second: RecordKind) -> Bool {
    first.name == second.name
  }

  /// Feeds the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension RecordKind {
  /// The column that a header names but for a unit in brackets that the column's type does not
  /// know, as `其他收入（千元）` does.
  func columnWithStrangeUnit(_ header: String) -> KindColumn? {
    let header = Header(header)
    guard header.foldedBase != header.folded, header.column(of: self) == nil else { return nil }
    return columns.first { $0.answers(to: header.foldedBase) }
  }
}

extension Column {
  /// The unit in the header, where the cells of a kind's column may be counted in it.
  public func headerUnit(for known: KindColumn) -> CellUnit? {
    Header(header).unit.flatMap { $0.suits(known.type, isScore: known.isScore) ? $0 : nil }
  }
}
