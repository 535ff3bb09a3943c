import Dispatch
import Exact
import Synchronization

/// Proves that no key stands in two rows.
///
/// Keys are numbers. Where rows with near numbers stand together, as in a file that was exported by
/// project, each stretch of the file is looked through by itself; else the numbers are first
/// distributed to parts, each small enough for the processor's cache.
struct DistinctKeys: Sendable {
  private let keys: KeyNumbers
  private let rows: Int
  /// Numbers of one part lie in a range of this width.
  private let width: UInt64
  private let partCount: Int

  /// About as many keys as are looked through at once: in a stretch so few that their table stays in the
  /// nearest cache, in distributed parts more, so that there are not too many parts to write to.
  private static let stretchSize = 1024
  private static let partSize = 8192
  private static let blockSize = 1 << 16

  private init(_ keys: KeyNumbers, rows: Int, partSize: Int) {
    (self.keys, self.rows) = (keys, rows)
    let parts = UInt64(max(1, rows / partSize))
    guard parts > 1 else {
      (width, partCount) = (.max, 1)
      return
    }
    // A part holds all rows of a first cell or none, so that their order does not matter.
    let units = (keys.limit / parts / keys.unit).addingReportingOverflow(1).partialValue
    width = units.multipliedReportingOverflow(by: keys.unit).overflow ? .max : units * keys.unit
    partCount = Int(keys.limit / width) + 1
  }

  /// Whether all keys of so many rows are surely different.
  static func hold(_ columns: [ColumnStore], rows: Int) -> Bool {
    guard rows > 1, !columns.isEmpty else { return true }
    let keys = KeyNumbers(columns)
    return DistinctKeys(keys, rows: rows, partSize: stretchSize).holdsInStretches
      ?? DistinctKeys(keys, rows: rows, partSize: partSize).holdsInParts
  }

  // MARK: Where rows with near numbers stand together

  /// The keys of stretches in which the part never changes; nothing where a part comes in two of them.
  private var holdsInStretches: Bool? {
    let half = rows / 2
    let stretches = rows > DistinctKeys.blockSize ? [0..<half, half..<rows] : [0..<rows]
    let outcomes = stretches.concurrentMap { lookThrough($0) }
    guard outcomes.allSatisfy(\.isTogether) else { return nil }
    guard outcomes.allSatisfy(\.isDistinct) else { return false }
    guard outcomes.count == 2 else { return true }
    // A part in both halves is one stretch only where the halves meet.
    let shared = outcomes[0].parts.intersection(outcomes[1].parts)
    guard shared.allSatisfy({ $0 == outcomes[0].last && $0 == outcomes[1].first }) else {
      return nil
    }
    return shared.isEmpty
      || Set(outcomes[0].end + outcomes[1].beginning).count
        == outcomes[0].end.count + outcomes[1].beginning.count
  }

  private struct RunOutcome: Sendable {
    /// Whether no part came twice.
    var isTogether = true
    var isDistinct = true
    var parts: Set<Int> = []
    /// The parts at the beginning and at the end, and their keys.
    var first = -1
    var last = -1
    var beginning: [UInt64] = []
    var end: [UInt64] = []
  }

  private func lookThrough(_ range: Range<Int>) -> RunOutcome {
    var outcome = RunOutcome()
    var stretch: [UInt64] = []
    var table = NumberTable()
    func finish() {
      guard outcome.last >= 0 else { return }
      if !table.areDistinct(stretch[...]) { outcome.isDistinct = false }
      if outcome.parts.count == 1 { outcome.beginning = stretch }
      outcome.end = stretch
      stretch.removeAll(keepingCapacity: true)
    }
    var low: UInt64 = 0
    var start = range.lowerBound
    while start < range.upperBound {
      let block = start..<min(start + DistinctKeys.blockSize, range.upperBound)
      let numbers = keys.numbers(block)
      var begin = 0
      while begin < numbers.count {
        if numbers[begin] &- low >= width || outcome.last < 0 {
          finish()
          let part = Int(numbers[begin] / width)
          low = UInt64(part) * width
          guard outcome.parts.insert(part).inserted, outcome.isDistinct else {
            // What is not distinct is found again, whatever stands where.
            if outcome.isDistinct { outcome.isTogether = false }
            return outcome
          }
          if outcome.first < 0 { outcome.first = part }
          outcome.last = part
        }
        var last = begin + 1
        while last < numbers.count, numbers[last] &- low < width { last += 1 }
        stretch += numbers[begin..<last]
        begin = last
      }
      start = block.upperBound
    }
    finish()
    return outcome
  }

  // MARK: Where they do not

  private var holdsInParts: Bool {
    let blocks = stride(from: 0, to: rows, by: DistinctKeys.blockSize * 4).map {
      $0..<min($0 + DistinctKeys.blockSize * 4, rows)
    }
    let parted = blocks.concurrentMap {
      PartedNumbers(keys.numbers($0), width: width, count: partCount)
    }
    let holds = Atomic<Bool>(true)
    let groups = 64
    DispatchQueue.concurrentPerform(iterations: groups) { group in
      var table = NumberTable()
      var numbers: [UInt64] = []
      for part in stride(from: group, to: partCount, by: groups) {
        guard holds.load(ordering: .relaxed) else { return }
        numbers.removeAll(keepingCapacity: true)
        for block in parted { numbers += block.numbers(of: part) }
        if !table.areDistinct(numbers[...]) { holds.store(false, ordering: .relaxed) }
      }
    }
    return holds.load(ordering: .relaxed)
  }
}

/// Numbers distributed to parts by ranges of one width.
private struct PartedNumbers: Sendable {
  private let numbers: [UInt64]
  private let starts: [Int32]

  init(_ unsorted: [UInt64], width: UInt64, count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    let parts = unsorted.map { Int32(truncatingIfNeeded: $0 / width) }
    for part in parts { starts[Int(part) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var numbers = [UInt64](repeating: 0, count: unsorted.count)
    for index in unsorted.indices {
      let part = Int(parts[index])
      numbers[Int(next[part])] = unsorted[index]
      next[part] += 1
    }
    (self.numbers, self.starts) = (numbers, starts)
  }

  func numbers(of part: Int) -> ArraySlice<UInt64> {
    numbers[Int(starts[part])..<Int(starts[part + 1])]
  }
}

/// A table in which numbers are put to find one that comes twice.
private struct NumberTable {
  private var slots: [UInt64] = []

  /// Whether no number comes twice.
  mutating func areDistinct(_ numbers: ArraySlice<UInt64>) -> Bool {
    guard numbers.count > 1 else { return true }
    var bits: UInt64 = 4
    while numbers.count * 2 > 1 << bits { bits += 1 }
    let size = 1 << Int(bits)
    // 0 is an empty slot, so numbers are put one higher; none of them is the greatest there is.
    if slots.count < size {
      slots = Array(repeating: 0, count: size)
    } else {
      for index in 0..<size { slots[index] = 0 }
    }
    var table = slots.mutableSpan
    let shift = 64 - bits
    for number in numbers {
      let entry = number &+ 1
      var place = Int(truncatingIfNeeded: (entry &* 0x9E37_79B9_7F4A_7C15) >> shift)
      while table[place] != 0 {
        if table[place] == entry { return false }
        place = (place + 1) & (size - 1)
      }
      table[place] = entry
    }
    return true
  }
}
