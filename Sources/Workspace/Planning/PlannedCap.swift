import Exact

/// The projects that contend for the room under one cap, and which of them are chosen.
struct PlannedCap {
  /// A project among which is chosen.
  struct Candidate {
    let key: String
    /// Its row among all projects.
    let row: Int
    let amount: Number
    let value: Number
    let isKept: Bool
  }

  let region: String
  let year: Int
  /// What the cap leaves for the candidates, in yuan.
  let room: Number
  let candidates: [Candidate]
  /// What was found; the costs in fen, the values in their unit.
  let solution: Solution
  /// How many units make one of the value.
  let unit: Int128
  /// What the last 10,000 yuan of the room are worth; nothing where that is not proven.
  let worthOfLast: Number?

  /// More steps than these are not made for one cap, so that the result is the same on every machine.
  static let stepLimit = 2_000_000
  /// The last part of the room whose worth is told, in yuan.
  static let lastPart = 10_000

  /// Throws where the figures are too large to be compared exactly.
  init(
    region: String, year: Int, room: Number, _ candidates: [Candidate],
    isInterrupted: @escaping () -> Bool
  ) throws(ArithmeticError) {
    (self.region, self.year, self.room, self.candidates) = (region, year, room, candidates)
    let unit = try PlannedCap.unit(of: candidates.map(\.value))
    self.unit = unit
    var items: [Allocation.Item] = []
    for candidate in candidates {
      // A part of a fen costs a whole one, and room for a part is none.
      let cost = try candidate.amount.multiplied(by: Number(100)).rounded(rule: .up)
      let value = try candidate.value.multiplied(by: Number(unit))
      items.append(
        Allocation.Item(
          cost: cost.numerator / cost.denominator,
          value: value.reduced.numerator, isRequired: candidate.isKept))
    }
    let capacity = try room.multiplied(by: Number(100)).rounded(rule: .down)
    let allocation = try Allocation(
      items: items, capacity: capacity.numerator / capacity.denominator)
    solution = allocation.solve(stepLimit: PlannedCap.stepLimit, isInterrupted: isInterrupted)
    worthOfLast = allocation.valueOfLast(
      Int128(PlannedCap.lastPart) * 100, known: solution, stepLimit: PlannedCap.stepLimit,
      isInterrupted: isInterrupted
    ).flatMap { try? Number(numerator: $0, denominator: unit) }
  }

  /// The least unit in which every value is a whole number.
  private static func unit(of values: [Number]) throws(ArithmeticError) -> Int128 {
    var unit: Int128 = 1
    for value in values {
      let denominator = value.reduced.denominator
      let (product, overflow) = unit.multipliedReportingOverflow(
        by: denominator / greatestDivisor(unit, denominator))
      guard !overflow, product < 1_000_000_000_000_000_000 else { throw .overflow }
      unit = product
    }
    return unit
  }

  private static func greatestDivisor(_ first: Int128, _ second: Int128) -> Int128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }

  /// Which of the candidates are chosen.
  var chosen: Set<Int> { Set(solution.chosen) }

  /// What the chosen are worth together.
  var value: Number { number(solution.value) }
  /// What no choice is worth more than.
  var bound: Number { number(solution.bound) }

  private func number(_ units: Int128) -> Number {
    (try? Number(numerator: units, denominator: unit).reduced) ?? .zero
  }
}
