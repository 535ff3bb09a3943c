/// The pairs of two numbers that come together, numbered in the order in which they come.
struct PairNumbers: Sendable {
  /// The number of each pair by its place in a table of all that could be; -1 where it does not come.
  private var table: [Int32] = []
  /// The same where the table would be too large.
  private var numbers: [Int64: Int32] = [:]
  private let width: Int64
  private(set) var count = 0

  /// Pairs of one of `first` numbers with one of `second`, in so many rows.
  init(_ first: Int, _ second: Int, rowCount: Int) {
    width = Int64(second)
    let (size, overflow) = first.multipliedReportingOverflow(by: second)
    if !overflow, size <= rowCount * 4 + 1024 { table = Array(repeating: -1, count: size) }
  }

  /// Puts the number of the pair in the place of the first number of each row; a number below 0 is that
  /// of no value.
  mutating func number(_ first: inout [Int32], _ second: [Int32]) {
    for row in first.indices {
      guard let place = place(first[row], second[row]) else {
        first[row] = -1
        continue
      }
      if let known = number(at: place) {
        first[row] = known
        continue
      }
      let new = Int32(truncatingIfNeeded: count)
      if table.isEmpty { numbers[place] = new } else { table[Int(place)] = new }
      first[row] = new
      count += 1
    }
  }

  /// The same for pairs of which some may not come; -1 for these.
  func find(_ first: inout [Int32], _ second: [Int32]) {
    for row in first.indices {
      first[row] = place(first[row], second[row]).flatMap(number) ?? -1
    }
  }

  private func place(_ first: Int32, _ second: Int32) -> Int64? {
    first < 0 || second < 0 ? nil : Int64(first) &* width &+ Int64(second)
  }

  private func number(at place: Int64) -> Int32? {
    guard !table.isEmpty else { return numbers[place] }
    let known = table[Int(place)]
    return known < 0 ? nil : known
  }
}
