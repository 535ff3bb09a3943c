public import Exact
import Synchronization

/// The rows of a table by the values of some columns: rows with equal cells are one group.
///
/// Groups are numbered from 0; there may be numbers of which there is no row. A row in which one of
/// the cells is not known is in no group.
public final class RowGrouping: Sendable {
  private enum Form: Sendable {
    /// All rows are one group.
    case single
    case column(ColumnCoding)
    /// The columns, the numbers of their combinations, and the group of each row.
    case columns([ColumnCoding], [PairNumbers], [Int32])
  }

  private let form: Form
  /// How many rows there are.
  public let rowCount: Int
  /// How many groups there are.
  public let count: Int
  private let lists = Mutex<GroupedRows?>(nil)
  private let firsts = Mutex<[Int32]?>(nil)
  private let counts = Mutex<[Int32]?>(nil)
  private static let chunk = 8192

  /// Rows grouped by columns of one length; by none, all rows are one group. The groups of one column are
  /// made once for all that ask.
  public static func of(_ columns: [Column], rowCount: Int) -> RowGrouping {
    columns.count == 1 ? columns[0].store.grouped : RowGrouping(columns, rowCount: rowCount)
  }

  /// The rows of one column's cells.
  init(_ coding: ColumnCoding, rowCount: Int) {
    (form, count, self.rowCount) = (.column(coding), coding.count, rowCount)
  }

  private init(_ columns: [Column], rowCount: Int) {
    self.rowCount = rowCount
    let codings = columns.map { $0.store.coded }
    guard let first = codings.first else {
      form = .single
      count = 1
      return
    }
    var groups = first.codes(0..<rowCount)
    var (pairs, count) = ([PairNumbers](), first.count)
    for coding in codings.dropFirst() {
      var numbers = PairNumbers(count, coding.count, rowCount: rowCount)
      numbers.number(&groups, coding.codes(0..<rowCount))
      pairs.append(numbers)
      count = numbers.count
    }
    form = .columns(codings, pairs, groups)
    self.count = count
  }

  /// The groups of a run of rows, -1 for a row in none.
  public func groups(_ rows: Range<Int>) -> [Int32] {
    switch form {
    case .single: Array(repeating: 0, count: rows.count)
    case .column(let coding): coding.codes(rows)
    case .columns(_, _, let groups): Array(groups[rows])
    }
  }

  /// The group whose cells are the given values, one for each column; nothing where there is none.
  public func group(of key: [Value]) -> Int? {
    let group = groups(of: key.map { .same($0, count: 1) }, count: 1)[0]
    return group < 0 ? nil : Int(group)
  }

  /// The groups whose cells are those of runs of `count` cells, one for each column; -1 where there is
  /// none.
  public func groups(of runs: [Vector], count: Int) -> [Int32] {
    switch form {
    case .single: return Array(repeating: 0, count: count)
    case .column(let coding): return coding.codes(of: runs[0])
    case .columns(let codings, let pairs, _):
      var groups = codings[0].codes(of: runs[0])
      for (index, numbers) in pairs.enumerated() {
        numbers.find(&groups, codings[index + 1].codes(of: runs[index + 1]))
      }
      return groups
    }
  }

  /// Whether groups of one column are numbered in the order of their cells.
  public var isOrdered: Bool {
    if case .column(let coding) = form { coding.isOrdered } else { false }
  }

  /// The cell of a group of one column; blank where there is none.
  public func value(of group: Int) -> Value {
    guard case .column(let coding) = form, (0..<count).contains(group) else { return .blank }
    if let value = coding.value(of: group) { return value }
    let row = firstRows[group]
    return row < 0 ? .blank : coding.value(at: Int(row))
  }

  /// How many rows each group has.
  public var sizes: [Int32] {
    counts.withLock { counts in
      if let counts { return counts }
      let made = counted()
      counts = made
      return made
    }
  }

  private func counted() -> [Int32] {
    if case .single = form { return [Int32(truncatingIfNeeded: rowCount)] }
    let half = rowCount / 2
    let halves = [0..<half, half..<rowCount].concurrentMap { counted($0) }
    return zip(halves[0], halves[1]).map { $0 + $1 }
  }

  private func counted(_ rows: Range<Int>) -> [Int32] {
    var counts = [Int32](repeating: 0, count: count)
    var start = rows.lowerBound
    while start < rows.upperBound {
      let end = min(start + RowGrouping.chunk, rows.upperBound)
      let made = groups(start..<end)
      let groups = made.span
      var output = counts.mutableSpan
      var (group, run): (Int32, Int32) = (-1, 0)
      for row in groups.indices {
        if groups[row] != group {
          if group >= 0 { output[Int(group)] &+= run }
          (group, run) = (groups[row], 0)
        }
        run &+= 1
      }
      if group >= 0 { output[Int(group)] &+= run }
      start = end
    }
    return counts
  }

  /// Whether each group has rows, and how many rows are in a group: less work than their sizes.
  public func occupied() -> (groups: [Bool], rowCount: Int) {
    let half = rowCount / 2
    let halves = [0..<half, half..<rowCount].concurrentMap { occupied($0) }
    var (marks, count) = halves[0]
    for group in marks.indices where halves[1].groups[group] { marks[group] = true }
    count += halves[1].rowCount
    return (marks, count)
  }

  private func occupied(_ rows: Range<Int>) -> (groups: [Bool], rowCount: Int) {
    var marks = [Bool](repeating: false, count: count)
    var known = 0
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: RowGrouping.chunk) {
      let made = groups(start..<min(start + RowGrouping.chunk, rows.upperBound))
      let groups = made.span
      var output = marks.mutableSpan
      for row in groups.indices where groups[row] >= 0 {
        output[Int(groups[row])] = true
        known += 1
      }
    }
    return (marks, known)
  }

  /// The first row of each group; -1 where there is no row.
  public var firstRows: [Int32] {
    firsts.withLock { firsts in
      if let firsts { return firsts }
      var rows = [Int32](repeating: -1, count: count)
      for (row, group) in groups(0..<rowCount).enumerated()
      where group >= 0 && rows[Int(group)] < 0 {
        rows[Int(group)] = Int32(truncatingIfNeeded: row)
      }
      firsts = rows
      return rows
    }
  }

  /// The rows of a group, in ascending order.
  public func rows(of group: Int) -> [Int] {
    if case .single = form { return Array(0..<rowCount) }
    return lists.withLock { lists in
      let made = lists ?? GroupedRows(self)
      lists = made
      return made.rows(of: group)
    }
  }
}
