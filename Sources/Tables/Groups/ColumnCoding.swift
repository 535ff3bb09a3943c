import Exact

/// The different values of a column by numbers, so that rows with equal cells have equal numbers.
///
/// Where the cells are whole numbers that lie close together (identifiers, years, days), the number
/// of a value is its distance from the least, and nothing is stored; else each value that is new gets the
/// next number.
struct ColumnCoding: Sendable {
  private enum Form: Sendable {
    /// What cells are, as numbers, and the least of them.
    case distance(CodedForm, least: Int64)
    /// The same where they lie far apart: a number for each row, and for each cell.
    case scattered(CodedForm, [Int32], [Int64: Int32])
    /// A number for each row, and for each value.
    case listed([Int32], [Value: Int32])
  }

  /// The number of a row whose cell is not known.
  static let unknown: Int32 = -1

  private let form: Form
  private let store: ColumnStore
  /// How many numbers there are; some may be of no row.
  let count: Int

  init(_ store: ColumnStore) {
    self.store = store.apart
    if let coded = CodedForm(store), let (least, greatest) = coded.bounds(store) {
      guard greatest - least >= store.count * 4 + 1024 else {
        form = .distance(coded, least: least)
        count = Int(greatest - least) + 1
        return
      }
      let (codes, numbers) = ColumnCoding.scattered(store)
      form = .scattered(coded, codes, numbers)
      count = numbers.count
    } else {
      let (codes, numbers) = ColumnCoding.listed(store)
      form = .listed(codes, numbers)
      count = numbers.count
    }
  }

  /// The numbers of a run of rows.
  func codes(_ rows: Range<Int>) -> [Int32] {
    switch form {
    case .listed(let codes, _), .scattered(_, let codes, _): Array(codes[rows])
    case .distance(_, let least):
      store.numbers(rows) { $0 > IdentifierLane.odd ? Int32(truncatingIfNeeded: $0 &- least) : -1 }
    }
  }

  /// Whether the numbers are in the order of the values.
  var isOrdered: Bool {
    guard case .distance(let coded, let least) = form else { return false }
    return coded.isOrdered(from: least, to: least + Int64(count) - 1)
  }

  /// The value of a number, where that is told by the number alone.
  func value(of code: Int) -> Value? {
    guard case .distance(let coded, let least) = form else { return nil }
    return coded.value(of: least + Int64(code))
  }

  /// The cell of a row.
  func value(at row: Int) -> Value { store.value(at: row) }

  /// The number of a value; nothing where no row has it.
  func code(of value: Value) -> Int32? {
    switch form {
    case .listed(_, let numbers): return numbers[value.composed]
    case .scattered(let coded, _, let numbers):
      return coded.number(of: value).flatMap { numbers[$0] }
    case .distance(let coded, let least):
      guard let number = coded.number(of: value), number >= least, number - least < count else {
        return nil
      }
      return Int32(truncatingIfNeeded: number - least)
    }
  }

  /// The numbers of the cells of a run of another column; `unknown` where no row here has the value.
  func codes(of run: Vector) -> [Int32] {
    guard count > 0 else { return Array(repeating: ColumnCoding.unknown, count: run.count) }
    if case .scattered(let coded, _, let numbers) = form, let cells = coded.cells(of: run) {
      return cells.map { numbers[$0] ?? ColumnCoding.unknown }
    }
    if case .distance(let coded, let least) = form, let cells = coded.cells(of: run) {
      let count = Int64(count)
      return cells.map { cell in
        let distance = cell &- least
        let isThere = cell > IdentifierLane.odd && distance >= 0 && distance < count
        return isThere ? Int32(truncatingIfNeeded: distance) : ColumnCoding.unknown
      }
    }
    func code(_ value: Value) -> Int32 {
      value.isKnown ? self.code(of: value) ?? ColumnCoding.unknown : ColumnCoding.unknown
    }
    switch run {
    case .same(let value, let count): return Array(repeating: code(value), count: count)
    case .words(let lane) where lane.odd.isEmpty:
      let codes = lane.words.map { code(.text($0)) }
      return lane.cells.map { $0 < WordLane.odd ? codes[Int($0)] : ColumnCoding.unknown }
    default: return (0..<run.count).map { code(run[$0]) }
    }
  }

  private static func scattered(_ store: ColumnStore) -> ([Int32], [Int64: Int32]) {
    var numbers: [Int64: Int32] = [:]
    var last: (cell: Int64, number: Int32) = (IdentifierLane.blank, unknown)
    let codes = store.numbers(0..<store.count) { cell in
      guard cell != last.cell else { return last.number }
      guard cell > IdentifierLane.odd else { return unknown }
      let number = numbers[cell] ?? Int32(truncatingIfNeeded: numbers.count)
      numbers[cell] = number
      last = (cell, number)
      return number
    }
    return (codes, numbers)
  }

  private static func listed(_ store: ColumnStore) -> ([Int32], [Value: Int32]) {
    var codes: [Int32] = []
    codes.reserveCapacity(store.count)
    var numbers: [Value: Int32] = [:]
    func number(of value: Value) -> Int32 {
      guard value.isKnown else { return unknown }
      let value = value.composed
      if let number = numbers[value] { return number }
      let number = Int32(truncatingIfNeeded: numbers.count)
      numbers[value] = number
      return number
    }
    var start = 0
    while start < store.count {
      let end = min(start + Segment.usualCount, store.count)
      switch store.vector(start..<end) {
      case .same(let value, let count):
        codes += Array(repeating: number(of: value), count: count)
      case .words(let lane) where lane.odd.isEmpty:
        // A word that no cell has must not become a value.
        var known = [Int32](repeating: .min, count: lane.words.count)
        for cell in lane.cells {
          guard cell < WordLane.odd else {
            codes.append(unknown)
            continue
          }
          if known[Int(cell)] == .min {
            known[Int(cell)] = number(of: .text(lane.words[Int(cell)]))
          }
          codes.append(known[Int(cell)])
        }
      case let run:
        var last: (value: Value, number: Int32) = (.blank, unknown)
        for position in 0..<run.count {
          let value = run[position]
          if value != last.value { last = (value, number(of: value)) }
          codes.append(last.number)
        }
      }
      start = end
    }
    return (codes, numbers)
  }
}
