import Dispatch
import Exact
import Synchronization

/// Keys that ascend from row to row, as files that were exported in order have them: nothing
/// needs to be stored to prove that none repeats, and a search by halves finds a row.
struct AscendingKeys: Sendable {
  /// Whether the keys ascend; false also where that is not easily told.
  static func hold(_ columns: [ColumnStore], rows: Int) -> Bool {
    guard rows > 0, let first = columns.first,
      columns.allSatisfy({ $0.starts == first.starts && $0.isPlain })
    else { return false }
    // A look at the beginning saves a whole pass where the rows are in no order.
    let start = min(1024, first.pieces[0].count)
    guard ascends(columns, piece: 0, upTo: start), borders(columns) else { return false }
    let holds = Atomic<Bool>(true)
    DispatchQueue.concurrentPerform(iterations: first.pieces.count) { piece in
      guard holds.load(ordering: .relaxed) else { return }
      if !ascends(columns, piece: piece, upTo: first.pieces[piece].count) {
        holds.store(false, ordering: .relaxed)
      }
    }
    return holds.load(ordering: .relaxed)
  }

  /// Whether the keys ascend where one piece meets the next.
  private static func borders(_ columns: [ColumnStore]) -> Bool {
    columns[0].starts.dropFirst().dropLast().allSatisfy { row in
      KeyOrder.compare(
        columns.map { $0.value(at: row - 1) }, columns.map { $0.value(at: row) }) == .ascending
    }
  }

  /// Whether the first `count` keys of a piece ascend: a loop a column, each only over the rows
  /// that the columns before it left equal to the row before.
  private static func ascends(_ columns: [ColumnStore], piece: Int, upTo count: Int) -> Bool {
    var open = Array(1..<max(1, count))
    for column in columns {
      guard let equal = column.pieces[piece].base.equalNeighbours(among: open) else { return false }
      if equal.isEmpty { return true }
      open = equal
    }
    return false
  }

  /// The row of a key.
  static func row(forKey key: [Value], in columns: [ColumnStore], rows: Int) -> Int? {
    var (low, high) = (0, rows)
    while low < high {
      let middle = (low + high) / 2
      switch KeyOrder.compare(columns.map { $0.value(at: middle) }, key) {
      case .ascending: low = middle + 1
      case .equal: return middle
      case .descending: high = middle
      case nil: return nil
      }
    }
    return nil
  }
}

/// How two keys lie to each other.
enum KeyOrder {
  case ascending, equal, descending

  /// The order of two keys of the same columns; nothing where they cannot be compared.
  static func compare(_ first: [Value], _ second: [Value]) -> KeyOrder? {
    for (left, right) in zip(first, second) {
      switch (left, right) {
      case (.text(let left), .text(let right)) where left != right: return of(left, right)
      case (.number(let left), .number(let right)) where left != right: return of(left, right)
      case (.day(let left), .day(let right)) where left != right: return of(left, right)
      case (.month(let left), .month(let right)) where left != right: return of(left, right)
      default: if left != right { return nil }
      }
    }
    return .equal
  }

  private static func of<Key: Comparable>(_ first: Key, _ second: Key) -> KeyOrder {
    first < second ? .ascending : .descending
  }
}

extension Segment {
  /// Of the given positions those whose cell equals the one before; nothing where a cell is
  /// less than the one before, not known, or of a storage that is not compared so.
  fileprivate func equalNeighbours(among positions: [Int]) -> [Int]? {
    switch self {
    case .texts(let texts) where texts.states.isEmpty:
      return texts.equalNeighbours(among: positions)
    case .identifiers(let identifiers) where identifiers.isUniform:
      switch identifiers.numbers {
      case .narrow(let values):
        return Segment.equalNeighbours(among: positions, of: values, above: Int32.otherMark)
      case .wide(let values):
        return Segment.equalNeighbours(among: positions, of: values, above: Int64.otherMark)
      }
    case .days(let days), .months(let days):
      return Segment.equalNeighbours(
        among: positions, of: days.numbers, above: DaySegment.errorMark)
    case .numbers(let numbers):
      switch numbers.mantissas {
      case .small(let values):
        return Segment.equalNeighbours(among: positions, of: values, above: Int16.otherMark)
      case .narrow(let values):
        return Segment.equalNeighbours(among: positions, of: values, above: Int32.otherMark)
      case .wide(let values):
        return Segment.equalNeighbours(among: positions, of: values, above: Int64.otherMark)
      }
    default: return nil
    }
  }

  private static func equalNeighbours<Key: Comparable>(
    among positions: [Int], of values: [Key], above mark: Key
  ) -> [Int]? {
    var equal: [Int] = []
    for position in positions {
      let (last, this) = (values[position - 1], values[position])
      guard last > mark, last <= this else { return nil }
      if last == this { equal.append(position) }
    }
    return equal
  }
}

extension TextSegment {
  fileprivate func equalNeighbours(among positions: [Int]) -> [Int]? {
    let bytes = bytes.span
    var equal: [Int] = []
    for position in positions {
      let (last, this) = (range(at: position - 1), range(at: position))
      let shorter = min(last.count, this.count)
      var offset = 0
      while offset < shorter,
        bytes[last.lowerBound + offset] == bytes[this.lowerBound + offset]
      {
        offset += 1
      }
      if offset == shorter {
        guard last.count <= this.count else { return nil }
        if last.count == this.count { equal.append(position) }
      } else if bytes[last.lowerBound + offset] > bytes[this.lowerBound + offset] {
        return nil
      }
    }
    return equal
  }
}
