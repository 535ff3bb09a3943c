import Exact

extension Vector {
  /// The positions at which two runs of one length differ, in ascending order.
  public func positions(differingFrom other: Vector) -> [Int] {
    switch (self, other) {
    case (.same(let first, _), .same(let second, _)) where first == second: return []
    case (.numbers(let first), .numbers(let second)):
      if let shared = first.sharedDenominator, let own = second.sharedDenominator,
        max(shared, own) % min(shared, own) == 0
      {
        let denominator = max(shared, own)
        return first.scaled(to: denominator)
          .positions(differingFrom: second.scaled(to: denominator))
      }
    case (.truths(let first), .truths(let second)):
      return first.positions(differingFrom: second)
    case (.words(let first), .words(let second)):
      if let second = second.numbered(as: first.words) {
        return first.positions(differingFrom: second)
      }
    case (.identifiers(let first), .identifiers(let second)) where first.prefix == second.prefix:
      return first.positions(differingFrom: second)
    case (.days(let first), .days(let second)) where first.isOfMonths == second.isOfMonths:
      return first.positions(differingFrom: second)
    default: break
    }
    return (0..<count).filter { self[$0] != other[$0] }
  }
}

extension Lane {
  /// The positions at which two lanes of one form differ.
  fileprivate func positions(differingFrom other: Self) -> [Int] {
    var positions: [Int] = []
    let (first, second) = (cells.span, other.cells.span)
    for index in 0..<min(first.count, second.count) {
      let isOdd = first[index] == Self.odd || second[index] == Self.odd
      // What one of them keeps beside may be what the other holds.
      if isOdd ? self[index] != other[index] : first[index] != second[index] {
        positions.append(index)
      }
    }
    return positions
  }
}
