public import Diagnostics
public import Exact

/// Columns of one length under a name, with a key and the places where the rows were loaded.
///
/// Tables are values; what two of them have in common is shared. Rows are numbered from 0. A table
/// that `TableReader` read has no checked key before `keyed(by:)`; of the initialiser's table the
/// caller answers for the key.
public struct Table: Sendable {
  /// The name by which it is called.
  public let name: String
  /// The kind of its records, where the rules know it.
  public let kind: RecordKind?
  /// The columns, in the order of the file.
  public let columns: [Column]
  /// How many rows there are.
  public let rowCount: Int
  /// The positions of the key's columns, in the key's order; empty where there is no key.
  public let keyColumns: [Int]
  /// The files that rows were loaded from.
  public let files: [LoadedFile]
  /// A number that no other state of any table has: equal numbers mean equal contents.
  public let identity = TableIdentity.next()
  let places: RowPlaces
  let keys: SharedKeys
  /// Where the column of each name stands.
  let positions: [String: Int]

  init(
    name: String, kind: RecordKind?, columns: [Column], rowCount: Int, keyColumns: [Int],
    files: [LoadedFile], places: RowPlaces, keys: SharedKeys = SharedKeys(),
    positions: [String: Int]? = nil
  ) {
    (self.name, self.kind, self.columns, self.rowCount) = (name, kind, columns, rowCount)
    (self.keyColumns, self.files, self.places, self.keys) = (keyColumns, files, places, keys)
    self.positions = positions ?? Table.positions(of: columns)
  }

  /// A table that was made, not loaded; as long as its shortest column.
  public init(
    name: String, kind: RecordKind? = nil, columns: [Column], keyColumns: [Int] = []
  ) {
    let rowCount = columns.map(\.count).min() ?? 0
    self.init(
      name: name, kind: kind, columns: columns, rowCount: rowCount,
      keyColumns: keyColumns.filter { columns.indices.contains($0) }, files: [],
      places: RowPlaces(madeRows: rowCount))
  }

  /// The column of an English or Chinese name; case and width are folded. An own column's exact
  /// name goes before another column's second spelling.
  public func column(named name: String) -> Int? { positions[HeaderText.folded(name)] }

  /// The column of a name.
  public subscript(name: String) -> Column? { column(named: name).map { columns[$0] } }

  /// One cell; `missingReference` where there is no such row or column.
  public subscript(row: Int, column: Int) -> Value {
    columns.indices.contains(column) ? columns[column].value(at: row) : .error(.missingReference)
  }

  /// Whether rows of it stand in files.
  public var isLoaded: Bool { !files.isEmpty }

  /// The key of a row as it is written in results: `a/b`, days and months in ISO form; empty
  /// where the table has no key.
  public func keyText(at row: Int) -> String {
    keyColumns.map { columns[$0].value(at: row).keyText }.joined(separator: "/")
  }

  /// The key of a row as it is typed between brackets: `海曙, 2020`, in quotes what would not read as
  /// it stands.
  public func keyList(at row: Int) -> String {
    keyColumns.map { Table.keyPart(columns[$0].value(at: row).keyText) }.joined(separator: ", ")
  }

  /// A part of a key as it is typed between brackets: in quotes where it would not read back as it is, in
  /// single ones where double ones would fill in a `$name`.
  private static func keyPart(_ text: String) -> String {
    let isPlain =
      !text.contains { ",]\"'，】、$￥".contains($0) || $0.isNewline }
      && text.first.map { $0 != "=" && !$0.isWhitespace } ?? false
      && !(text.last?.isWhitespace ?? false)
    guard !isPlain else { return text }
    let quote = text.contains { "$￥".contains($0) } ? "'" : "\""
    let parts = text.split(separator: Character(quote), omittingEmptySubsequences: false)
    return quote + parts.joined(separator: quote + quote) + quote
  }

  /// What a row is called between brackets: its key, or its number where it has none.
  public func rowName(at row: Int) -> String {
    let key = keyList(at: row)
    return key.isEmpty ? "\(row + 1)" : key
  }

  /// Where a row stands in its file; nothing for a row that was made.
  public func place(of row: Int, column: Int? = nil) -> FilePlace? {
    guard let (file, line) = places.place(of: row), files.indices.contains(file) else { return nil }
    let column = column.flatMap { columns.indices.contains($0) ? columns[$0] : nil }
    let header = column.map { files[file].headers[$0.name] ?? $0.header }
    return FilePlace(file: files[file].path, line: line, column: header)
  }

  private static func positions(of columns: [Column]) -> [String: Int] {
    var positions: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      add(column.chinese + [column.header], at: index, to: &positions)
    }
    for (index, column) in columns.enumerated().reversed() {
      positions[HeaderText.folded(column.name)] = index
    }
    return positions
  }

  /// The positions with those of one more column behind the others, whose name none of them has.
  func positions(adding column: Column) -> [String: Int] {
    var positions = positions
    positions[HeaderText.folded(column.name)] = columns.count
    Table.add(column.chinese + [column.header], at: columns.count, to: &positions)
    return positions
  }

  private static func add(
    _ spellings: [String], at index: Int, to positions: inout [String: Int]
  ) {
    for spelling in spellings {
      let folded = HeaderText.folded(spelling)
      if positions[folded] == nil { positions[folded] = index }
    }
  }
}
