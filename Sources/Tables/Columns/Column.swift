public import Exact

/// A column of a table: a name, a type, and a cell for every row.
///
/// Money stands in yuan, whatever unit the file had, a share as a part of 1, a choice as its
/// English word. A cell that was empty is blank; one that cannot be read is an error that keeps its
/// text, and counts as unknown in every rule.
///
/// Columns are values: an edited column shares all that was not edited with the one it came from.
public struct Column: Sendable {
  /// The name by which it is called: English for a kind's column, else as in the file.
  public let name: String
  /// The name as its file spells it, by which a person finds it there.
  public let header: String
  /// The Chinese spellings that name it, too, the one that is shown first.
  public let chinese: [String]
  /// What its cells hold.
  public let type: ValueType
  /// Whether it holds points, which `%` and `分` name and do not scale.
  public let isScore: Bool
  var store: ColumnStore
  /// The type of each cell where the column's is `mixed`.
  var cellTypes: [ValueType]?

  init(
    name: String, header: String? = nil, chinese: [String], type: ValueType, isScore: Bool = false,
    store: ColumnStore, cellTypes: [ValueType]? = nil
  ) {
    self.name = name
    self.header = header ?? name
    self.chinese = chinese
    self.type = type
    self.isScore = isScore
    self.store = store
    self.cellTypes = cellTypes
  }

  /// A column made from values; one that is not of the type becomes an error cell.
  public init(name: String, chinese: [String] = [], type: ValueType, values: [Value]) {
    self.init(
      name: name, chinese: chinese, type: type, store: ColumnStore(values, type: type))
  }

  /// A column of cells that each have a type of their own.
  public init(name: String, chinese: [String] = [], mixed cells: [(Value, ValueType)]) {
    self.init(
      name: name, chinese: chinese, type: .mixed,
      store: ColumnStore(cells.map(\.0), type: .mixed), cellTypes: cells.map(\.1))
  }

  /// A column with one value in each of `count` cells; an error where it is not of the type.
  public init(
    name: String, chinese: [String] = [], type: ValueType, repeating value: Value, count: Int
  ) {
    self.init(
      name: name, chinese: chinese, type: type,
      store: ColumnStore([.same(value.held(as: type), count: count)]))
  }

  /// How many cells there are.
  public var count: Int { store.count }

  /// One cell; `missingReference` where there is no such row.
  public func value(at row: Int) -> Value {
    (0..<count).contains(row) ? store.value(at: row) : .error(.missingReference)
  }

  /// What one cell holds: the column's type, or the cell's own in a mixed column.
  public func type(at row: Int) -> ValueType {
    guard let cellTypes, cellTypes.indices.contains(row) else { return type }
    return cellTypes[row]
  }

  /// The cells of a run of rows; rows beyond the end are left out.
  public func vector(rows: Range<Int>) -> Vector {
    store.vector(rows.clamped(to: 0..<count))
  }

  /// The cells of any rows in the order given; a row that is not there is an error.
  public func vector(rows: [Int]) -> Vector {
    guard rows.allSatisfy({ (0..<count).contains($0) }) else {
      return .values(rows.map { value(at: $0) })
    }
    return store.vector(rows)
  }

  /// The same cells under another name.
  public func named(_ name: String, chinese: [String] = []) -> Column {
    Column(
      name: name, chinese: chinese, type: type, isScore: isScore, store: store,
      cellTypes: cellTypes)
  }

  /// The same cells, to be found in their file under another heading.
  public func headed(_ header: String) -> Column {
    Column(
      name: name, header: header, chinese: chinese, type: type, isScore: isScore, store: store,
      cellTypes: cellTypes)
  }

  func with(store: ColumnStore, cellTypes: [ValueType]? = nil) -> Column {
    Column(
      name: name, header: header, chinese: chinese, type: type, isScore: isScore, store: store,
      cellTypes: cellTypes)
  }
}
