import Exact

extension Vector {
  /// Runs of cells one after another, in the narrowest form that holds all of them.
  public static func joined(_ parts: [Vector]) -> Vector {
    guard let first = parts.first else { return .values([]) }
    guard parts.count > 1 else { return first }
    switch first {
    case .same(let value, _): return joined(parts, same: value) ?? values(of: parts)
    case .numbers: return joined(numbers: parts) ?? values(of: parts)
    case .truths(var lane):
      return lane.take(parts) { if case .truths(let lane) = $0 { lane } else { nil } }
        ? .truths(lane) : values(of: parts)
    case .days(var lane):
      let isOfMonths = lane.isOfMonths
      return lane.take(parts) {
        if case .days(let lane) = $0, lane.isOfMonths == isOfMonths { lane } else { nil }
      } ? .days(lane) : values(of: parts)
    case .words(var lane):
      let words = lane.words
      return lane.take(parts) {
        if case .words(let lane) = $0 { lane.numbered(as: words) } else { nil }
      } ? .words(lane) : values(of: parts)
    case .identifiers(var lane):
      let prefix = lane.prefix
      return lane.take(parts) {
        if case .identifiers(let lane) = $0, lane.prefix == prefix { lane } else { nil }
      } ? .identifiers(lane) : values(of: parts)
    case .values: return values(of: parts)
    }
  }

  private static func values(of parts: [Vector]) -> Vector { .values(parts.flatMap(\.values)) }

  private static func joined(_ parts: [Vector], same value: Value) -> Vector? {
    guard parts.allSatisfy({ $0.constant == value }) else { return nil }
    return .same(value, count: parts.reduce(0) { $0 + $1.count })
  }

  private static func joined(numbers parts: [Vector]) -> Vector? {
    let lanes = parts.compactMap { part -> NumberLane? in
      if case .numbers(let lane) = part { lane } else { nil }
    }
    let denominators = lanes.compactMap(\.sharedDenominator)
    guard lanes.count == parts.count, denominators.count == parts.count,
      let most = denominators.max(), denominators.allSatisfy({ most % $0 == 0 })
    else { return nil }
    var lane = lanes[0].scaled(to: most)
    for next in lanes.dropFirst() { lane.append(contentsOf: next.scaled(to: most)) }
    return .numbers(lane)
  }
}

extension Lane {
  /// Appends the cells of a lane that holds cells as this one does.
  mutating func append(contentsOf other: Self) {
    for (position, value) in other.odd { odd[count + position] = value }
    cells += other.cells
  }

  /// Appends all parts but the first, which the lane is; says whether each of them is such a lane.
  fileprivate mutating func take(_ parts: [Vector], _ lane: (Vector) -> Self?) -> Bool {
    for part in parts.dropFirst() {
      guard let next = lane(part) else { return false }
      append(contentsOf: next)
    }
    return true
  }
}

extension WordLane {
  /// The same cells as numbers in another list of words; nothing where one of them is not in it.
  public func numbered(as other: [String]) -> WordLane? {
    guard words != other else { return self }
    let known = Dictionary(zip(other, other.indices), uniquingKeysWith: { first, _ in first })
    let numbers = words.map { known[$0].map { UInt16(truncatingIfNeeded: $0) } }
    var lane = WordLane(cells, of: other, odd: odd)
    for position in cells.indices where cells[position] < WordLane.odd {
      guard let number = numbers[Int(cells[position])] else { return nil }
      lane.cells[position] = number
    }
    return lane
  }
}
