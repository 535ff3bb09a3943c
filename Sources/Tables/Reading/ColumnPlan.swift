import Exact

/// What becomes of one column of a file.
struct ColumnPlan {
  /// The name of the column in the table.
  let name: String
  let header: Header
  let chinese: [String]
  /// How the cells are read; nothing where the type is found out from the cells.
  let reader: CellReader?

  /// A column of a kind.
  init(_ header: Header, as column: KindColumn) {
    name = column.name
    self.header = header
    chinese = column.chinese
    reader = CellReader(column.type, unit: header.unit(of: column), isScore: column.isScore)
  }

  /// A column that no kind knows.
  init(own header: Header, position: Int) {
    name = header.text.isEmpty ? "column_\(position + 1)" : header.text
    self.header = header
    chinese = []
    reader = nil
  }

  /// The plans for all columns of a file of a kind, or of none.
  static func plans(_ headers: [Header], kind: RecordKind?) -> [ColumnPlan] {
    headers.enumerated().map { position, header in
      if let column = kind.flatMap({ header.column(of: $0) }) {
        ColumnPlan(header, as: column)
      } else {
        ColumnPlan(own: header, position: position)
      }
    }
  }
}
