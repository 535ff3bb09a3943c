import Diagnostics
import Exact
import Testing

@testable import Workspace

/// Where something turns is found exactly, and where money bends nearly.
@Suite("boundaries")
struct BoundaryTests {
  @Test(arguments: [
    (19, 20), (1, 3), (5, 259), (113, 119), (2_500_000, 100_000_337), (118_000_000, 3_042_180_000),
    (99_999_999, 10_000_000_000), (1, 1_000_000), (0, 1), (1, 1),
  ])
  func thePlaceIsExact(numerator: Int, denominator: Int) throws {
    let place = try Number(numerator: Int128(numerator), denominator: Int128(denominator))
    for (isHeld, name) in [(true, "from it on"), (false, "above it")] {
      var steps = 0
      let found = try Boundary.find(from: Number(-1), to: Number(2)) { point in
        steps += 1
        return isHeld ? point >= place : point > place
      }
      #expect(found?.place == place && found?.holds == isHeld, "\(place) \(name)")
      let next = try #require(found?.next)
      #expect(isHeld ? next == place : next > place)
      #expect(steps < 250)
      let falling = try Boundary.find(from: Number(2), to: Number(-1)) { point in
        isHeld ? point <= place : point < place
      }
      #expect(falling?.place == place && falling?.holds == isHeld)
    }
  }

  /// Straight lines, one bend, two bends between two points, a jump, and a bend at a point.
  @Test func bendsAndJumpsAreFound() throws {
    func places(_ value: @escaping (Number) throws -> Number) throws -> [Number] {
      let points = try (0...4).map { step -> StraightPieces.Point in
        let place = try Number(numerator: Int128(step), denominator: 4)
        return (place, try value(place))
      }
      let pieces = StraightPieces(points: points, tolerance: .zero) { place in try? value(place) }
      return try pieces.ends().places
    }
    let third = try Number(numerator: 1, denominator: 3)
    #expect(try places { try $0.multiplied(by: Number(7)) } == [])
    let bend = try places { max($0, third) }
    #expect(bend.count == 1 && isNear(bend[0], third))
    let half = try Number(numerator: 1, denominator: 2)
    #expect(try places { max($0, half) } == [half])
    let jump = try places { $0 < third ? .zero : .one }
    #expect(jump.count >= 1 && jump.allSatisfy { isNear($0, third) })
    let two = try places {
      let (low, high) = (
        try Number(numerator: 3, denominator: 10), try Number(numerator: 4, denominator: 10)
      )
      return min(max($0, low), high)
    }
    #expect(two.count == 2)
  }

  private func isNear(_ first: Number, _ second: Number) -> Bool {
    guard let distance = try? first.subtracting(second).magnitude() else { return false }
    return distance < Number(mantissa: 1, decimals: 3)
  }
}
