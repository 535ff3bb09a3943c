import Exact

extension Table {
  /// The table with the types that its own text columns show now: a total row or a remark that
  /// was left out may have been all that kept numbers from being numbers.
  public func inferringTypes() -> Table {
    var table = self
    for (index, column) in columns.enumerated()
    where column.type == .text && kind?.column(named: column.name) == nil && !column.isEdited {
      let header = Header(column.header)
      let segments = column.store.pieces.map(\.base)
      guard let reader = TypeInference(header: header).reader(for: segments) else { continue }
      let isScaled = reader.unit != nil && table.column(named: header.base) == index
      table = table.replacingColumn(
        index,
        with: Column(
          name: isScaled ? header.base : column.name, header: column.header,
          chinese: column.chinese, type: reader.type,
          store: ColumnStore(segments.map { $0.retyped(reader) })))
    }
    return table
  }
}
