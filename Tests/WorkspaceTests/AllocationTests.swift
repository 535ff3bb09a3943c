import Exact
import SeededRandom
import Testing

@testable import Workspace

/// The best items under a cap, compared with every set that there is.
@Suite struct AllocationTests {
  private typealias Item = Allocation.Item

  @Test(arguments: 0..<400)
  func isTheBestOfAllSets(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let allocation = try Self.small(seed, &random)
    let best = Self.best(of: allocation)
    let solution = allocation.solve(stepLimit: 1_000_000)
    #expect(solution.isFeasible == (best != nil))
    guard let best else {
      #expect(!solution.isProven)
      #expect(
        solution.chosen == allocation.items.indices.filter { allocation.items[$0].isRequired })
      return
    }
    #expect(solution.isProven && solution.isCheapest)
    #expect(solution.value == best.value)
    #expect(solution.cost == best.cost)
    Self.expectSound(solution, allocation)
  }

  @Test(arguments: 0..<400)
  func theMeansForHardProblemsFindTheSame(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let allocation = try Self.small(seed, &random)
    guard let best = Self.best(of: allocation) else { return }
    let knapsack = Reduction(allocation).knapsack
    var budget = StepBudget(limit: 1_000_000) { false }
    var search = ParetoSearch(
      knapsack, cardinality: CardinalityBound(knapsack), best: knapsack.greedySelection)
    let bound = search.bound
    for keepsCount in [false, true] {
      let filling = Filling(knapsack, keepsCount: keepsCount, from: search.best)
      search.best = filling.best(upTo: bound, &budget)
      #expect(search.best.cost <= knapsack.capacity)
    }
    #expect(search.run(&budget, patience: .max))
    #expect(search.best.value <= bound && search.bound == search.best.value)
    let halves = try #require(Halves(knapsack).best(&budget))
    #expect(halves.value == search.best.value && halves.cost == search.best.cost)
    let hard = allocation.solve(stepLimit: 1_000_000, easy: 0)
    #expect(hard.isProven && hard.isCheapest)
    #expect(hard.value == best.value && hard.cost == best.cost)
    Self.expectSound(hard, allocation)
  }

  @Test(arguments: 0..<100)
  func whateverEndsItTheBoundHolds(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let allocation = try Self.small(seed, &random)
    guard let best = Self.best(of: allocation) else { return }
    for (limit, easy) in [(-1, 8), (0, 8), (1, 8), (4, 8), (10, 8), (50, 8), (50, 0), (200, 0)] {
      let solution = allocation.solve(stepLimit: limit, easy: easy)
      Self.expectSound(solution, allocation)
      #expect(solution.value <= best.value && best.value <= solution.bound)
      if solution.isCheapest { #expect(solution.isProven && solution.cost == best.cost) }
    }
    let interrupted = allocation.solve(stepLimit: 1_000_000) { true }
    Self.expectSound(interrupted, allocation)
    #expect(interrupted.value <= best.value && best.value <= interrupted.bound)
  }

  @Test(arguments: 0..<60)
  func theLastOfTheCapIsWorthWhatIsLostWithoutIt(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let allocation = try Self.small(seed, &random)
    let amount = Int128.random(in: 0...9, using: &random)
    let whole = Self.best(of: allocation)
    let part = Self.best(of: allocation.with(capacity: allocation.capacity - amount))
    let worth = allocation.valueOfLast(amount, stepLimit: 1_000_000)
    #expect(worth == whole.flatMap { whole in part.map { whole.value - $0.value } })
    #expect(allocation.valueOfLast(-1, stepLimit: 1_000_000) == nil)
    #expect(allocation.valueOfLast(.max, stepLimit: 1_000_000) == nil)
  }

  @Test(
    arguments: [
      ([], 0, []),
      ([Item(cost: 0, value: 5)], 0, [0]),
      ([Item(cost: 0, value: 0), Item(cost: 0, value: -1), Item(cost: 1, value: 0)], 9, []),
      ([Item(cost: -7, value: 1), Item(cost: 3, value: 1)], 2, [0]),
      ([Item(cost: 4, value: -9, isRequired: true), Item(cost: 2, value: 3)], 5, [0]),
      // Of items that are alike the first ones.
      (Array(repeating: Item(cost: 2, value: 7), count: 5), 7, [0, 1, 2]),
      ([Item(cost: 9, value: 9)] + Array(repeating: Item(cost: 3, value: 3), count: 4), 8, [1, 2]),
      // Of sets of the same value the one that costs least.
      ([Item(cost: 5, value: 4), Item(cost: 4, value: 4), Item(cost: 6, value: 4)], 6, [1]),
      ([Item(cost: 6, value: 6), Item(cost: 3, value: 3), Item(cost: 2, value: 3)], 6, [1, 2]),
    ] as [([Allocation.Item], Int128, [Int])])
  func choosesAsItSays(items: [Allocation.Item], capacity: Int128, chosen: [Int]) throws {
    let solution = try Allocation(items: items, capacity: capacity).solve(stepLimit: 1000)
    #expect(solution.chosen == chosen)
    #expect(solution.isProven && solution.isCheapest)
  }

  @Test func requiredItemsThatDoNotFitAreSaid() throws {
    let items = [Item(cost: 5, value: 2, isRequired: true), Item(cost: 1, value: 9)]
    for capacity in [4, -1, Int128.min] {
      let solution = try Allocation(items: items, capacity: capacity).solve(stepLimit: 1000)
      #expect(!solution.isFeasible && !solution.isProven)
      #expect(solution.chosen == [0] && solution.cost == 5)
    }
  }

  @Test(arguments: [
    Item(cost: .max, value: 1), Item(cost: 1, value: .max), Item(cost: 1, value: .min),
  ])
  func sumsThatDoNotFitAreRefused(item: Allocation.Item) {
    #expect(throws: ArithmeticError.overflow) { try Allocation(items: [item], capacity: 1) }
  }

  @Test func theGreatestFiguresDoNotOverflow() throws {
    var random = SplitMix64(seed: 5)
    for capacity in [0, 1 << 115, 1 << 118, Int128.max] {
      let items = (0..<14).map { _ in
        Item(
          cost: .random(in: 0...(1 << 116), using: &random),
          value: .random(in: -(1 << 112)...(1 << 116), using: &random))
      }
      let allocation = try Allocation(items: items, capacity: capacity)
      let solution = allocation.solve(stepLimit: 1_000_000)
      #expect(solution.isProven && solution.value == Self.best(of: allocation)?.value)
      Self.expectSound(allocation.solve(stepLimit: 3), allocation)
    }
  }
}

extension AllocationTests {
  /// Up to 16 items with few different figures, so that many are equal.
  fileprivate static func small(_ seed: Int, _ random: inout SplitMix64) throws -> Allocation {
    let count = seed % 40 == 39 ? 16 : seed % 13
    let range = [3, 12, 1000, 100_000_000_000_000][seed / 13 % 4] as Int128
    let constant = range / 5
    let items = (0..<count).map { _ in
      let cost = Int128.random(in: -1...range, using: &random)
      let value =
        switch seed / 5 % 4 {
        case 0: cost
        case 1: cost + constant
        case 2: Int128.random(in: -1...5, using: &random)
        default: Int128.random(in: (-range / 4)...range, using: &random)
        }
      return Item(
        cost: cost, value: value, isRequired: Int.random(in: 0..<12, using: &random) == 0)
    }
    let total = items.reduce(0) { $0 + $1.cost }
    return try Allocation(
      items: items, capacity: .random(in: -1...max(0, total * 3 / 4), using: &random))
  }

  /// The greatest value within the cap and the least cost at which it is had, of all sets.
  fileprivate static func best(of allocation: Allocation) -> (value: Int128, cost: Int128)? {
    func best(from index: Int, _ value: Int128, _ cost: Int128) -> (value: Int128, cost: Int128)? {
      guard index < allocation.items.count else {
        return cost <= allocation.capacity ? (value, cost) : nil
      }
      let item = allocation.items[index]
      let with = best(from: index + 1, value + item.value, cost + item.cost)
      guard !item.isRequired, let without = best(from: index + 1, value, cost) else { return with }
      guard let with else { return without }
      return (with.value, -with.cost) > (without.value, -without.cost) ? with : without
    }
    return best(from: 0, 0, 0)
  }

  /// A solution keeps the cap, has what is required, and its figures are those of its items.
  static func expectSound(_ solution: Solution, _ allocation: Allocation) {
    let items = allocation.items
    #expect(solution.isFeasible && solution.cost <= allocation.capacity)
    #expect(solution.chosen == Set(solution.chosen).sorted())
    #expect(items.indices.allSatisfy { !items[$0].isRequired || solution.chosen.contains($0) })
    #expect(solution.chosen.allSatisfy { items[$0].isRequired || items[$0].value > 0 })
    #expect(solution.value == solution.chosen.reduce(0) { $0 + items[$1].value })
    #expect(solution.cost == solution.chosen.reduce(0) { $0 + items[$1].cost })
    #expect(solution.value <= solution.bound)
  }
}
