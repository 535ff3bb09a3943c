import Exact

/// The rows of a table by the hashes of their keys.
///
/// The hash's upper bits choose a partition, small enough for the processor's cache; in it the
/// next 32 bits and the row make one number, and these are sorted. A look-up is then a search
/// in one partition, and equal keys lie beside each other.
struct HashedKeys: Sendable {
  private let partitions: [[UInt64]]
  private let shift: UInt64

  private static let partitionSize = 8192
  private static let blockSize = 65_536

  init(_ columns: [ColumnStore], rows: Int) {
    var bits: UInt64 = 0
    while rows >> bits > HashedKeys.partitionSize { bits += 1 }
    shift = 64 - bits
    let blocks = HashedKeys.hashes(columns, rows: rows)
    partitions = HashedKeys.sorted(HashedKeys.distributed(blocks, bits: bits))
  }

  /// The hashes of all keys, in blocks of rows.
  private static func hashes(_ columns: [ColumnStore], rows: Int) -> [[UInt64]] {
    (0..<(rows + blockSize - 1) / blockSize).concurrentMap { index in
      let range = (index * blockSize)..<min(rows, (index + 1) * blockSize)
      var hashes = [UInt64](repeating: 0, count: range.count)
      for column in columns { column.addHashes(range, to: &hashes) }
      return hashes
    }
  }

  /// Hash and row of every key, by partition.
  private static func distributed(_ blocks: [[UInt64]], bits: UInt64) -> [[UInt64]] {
    let shift = 64 - bits
    var counts = [Int](repeating: 0, count: 1 << bits)
    for block in blocks {
      for hash in block { counts[partition(of: hash, shift)] += 1 }
    }
    var partitions = counts.map { [UInt64](repeating: 0, count: $0) }
    var filled = [Int](repeating: 0, count: partitions.count)
    var row: UInt64 = 0
    for block in blocks {
      for hash in block {
        let index = partition(of: hash, shift)
        partitions[index][filled[index]] = fragment(of: hash, shift) << 32 | row
        filled[index] += 1
        row += 1
      }
    }
    return partitions
  }

  private static func sorted(_ partitions: [[UInt64]]) -> [[UInt64]] {
    partitions.concurrentMap { $0.sorted() }
  }

  private static func partition(of hash: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> shift)
  }

  /// The 32 bits after those that choose the partition.
  private static func fragment(of hash: UInt64, _ shift: UInt64) -> UInt64 {
    (shift >= 32 ? hash >> (shift - 32) : hash) & 0xFFFF_FFFF
  }

  /// The rows whose keys may have the hash, in ascending order.
  func candidates(_ hash: UInt64) -> [Int] {
    let partition = partitions[HashedKeys.partition(of: hash, shift)]
    let wanted = HashedKeys.fragment(of: hash, shift)
    var (low, high) = (0, partition.count)
    while low < high {
      let middle = (low + high) / 2
      if partition[middle] >> 32 < wanted { low = middle + 1 } else { high = middle }
    }
    var rows: [Int] = []
    while low < partition.count, partition[low] >> 32 == wanted {
      rows.append(Int(partition[low] & 0xFFFF_FFFF))
      low += 1
    }
    return rows
  }

  /// The first row whose key in some columns an earlier one has, and that earlier one.
  func firstRepeated(in columns: [ColumnStore]) -> (row: Int, twin: Int)? {
    firstRepeated { first, second in
      columns.allSatisfy { $0.value(at: first) == $0.value(at: second) }
    }
  }

  private func firstRepeated(_ areEqual: (Int, Int) -> Bool) -> (row: Int, twin: Int)? {
    var first: (row: Int, twin: Int)?
    for partition in partitions {
      var start = 0
      while start < partition.count {
        var end = start + 1
        while end < partition.count, partition[end] >> 32 == partition[start] >> 32 { end += 1 }
        let rows = partition[start..<end].map { Int($0 & 0xFFFF_FFFF) }
        if rows.count > 1, let found = HashedKeys.firstRepeated(among: rows, areEqual),
          found.row < first?.row ?? .max
        {
          first = found
        }
        start = end
      }
    }
    return first
  }

  private static func firstRepeated(
    among rows: [Int], _ areEqual: (Int, Int) -> Bool
  ) -> (row: Int, twin: Int)? {
    for (index, row) in rows.enumerated() {
      if let twin = rows[..<index].first(where: { areEqual($0, row) }) { return (row, twin) }
    }
    return nil
  }
}
