import SeededRandom
import Testing

@testable import Workspace

/// The classes of problems that the literature calls hard (Pisinger 2005), with 300 items.
@Suite(.serialized) struct AllocationClassesTests {
  enum Class: CaseIterable {
    case uncorrelated, weaklyCorrelated, stronglyCorrelated, subsetSum, allEqual, sameDensity
    case scores, counted, roundAmounts

    func value(_ cost: Int128, _ range: Int128, _ random: inout SplitMix64) -> Int128 {
      switch self {
      case .uncorrelated: .random(in: 1...range, using: &random)
      case .weaklyCorrelated:
        max(1, cost + .random(in: (-range / 10)...(range / 10), using: &random))
      case .stronglyCorrelated: cost + range / 10
      case .subsetSum, .roundAmounts: cost
      case .allEqual: 7
      case .sameDensity: cost * 3
      case .scores: .random(in: 60...100, using: &random)
      case .counted: 1
      }
    }

    func cost(_ range: Int128, _ random: inout SplitMix64) -> Int128 {
      switch self {
      case .allEqual: range / 3
      case .roundAmounts: 1_000_000 * .random(in: 1...500, using: &random)
      default: .random(in: 1...range, using: &random)
      }
    }

    func allocation(_ range: Int128, count: Int = 300, seed: Int) throws -> Allocation {
      var random = SplitMix64(seed: UInt64(seed))
      let items = (0..<count).map { _ in
        let cost = cost(range, &random)
        return Allocation.Item(cost: cost, value: value(cost, range, &random))
      }
      let total = items.reduce(0) { $0 + $1.cost }
      return try Allocation(items: items, capacity: total * Int128(seed % 9 + 1) / 10)
    }
  }

  @Test(arguments: Class.allCases, [1_000_000, 100_000_000, 100_000_000_000_000] as [Int128])
  func isProven(kind: Class, range: Int128) throws {
    let allocation = try kind.allocation(range, seed: 4)
    let solution = allocation.solve(stepLimit: 1_000_000)
    AllocationTests.expectSound(solution, allocation)
    if kind == .stronglyCorrelated, range > 100_000_000 {
      // No set fills the cap to the last of 10¹⁶ units: proven to one in 10¹⁰.
      #expect(
        !solution.isProven && solution.bound - solution.value < solution.value / 10_000_000_000)
    } else {
      #expect(solution.isProven && solution.isCheapest)
    }
  }

  @Test(arguments: Class.allCases, 25...32)
  func aFewItemsAreAlwaysProven(kind: Class, count: Int) throws {
    let allocation = try kind.allocation(100_000_000_000_000, count: count, seed: count)
    let solution = allocation.solve(stepLimit: 300_000)
    AllocationTests.expectSound(solution, allocation)
    #expect(solution.isProven && solution.isCheapest)
  }

  @Test(arguments: Class.allCases)
  func tenStepsGiveABound(kind: Class) throws {
    let allocation = try kind.allocation(1_000_000, seed: 3)
    let (short, long) = (allocation.solve(stepLimit: 10), allocation.solve(stepLimit: 1_000_000))
    AllocationTests.expectSound(short, allocation)
    #expect(short.value <= long.value && long.value <= short.bound)
  }

  @Test func anInterruptionEndsIt() throws {
    let allocation = try Class.stronglyCorrelated.allocation(100_000_000, seed: 3)
    var looks = 0
    let solution = allocation.solve(stepLimit: .max) {
      looks += 1
      return looks > 2
    }
    #expect(looks == 3)
    AllocationTests.expectSound(solution, allocation)
  }
}
