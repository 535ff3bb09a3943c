import Exact
import Language
import SeededRandom
import Tables
import Testing

@testable import Evaluation

/// A test turns where it is said to, on whichever side the parameter stands and however it is multiplied.
@Suite("turning tests")
struct TurningTests {
  @Test(arguments: [
    BinaryOperator.less, .lessOrEqual, .greater, .greaterOrEqual,
  ])
  func turnsWhereItIsSaidTo(operation: BinaryOperator) throws {
    typealias Node = BoundExpression.Node
    func number(_ numerator: Int, _ denominator: Int = 1) throws -> Number {
      try Number(numerator: Int128(numerator), denominator: Int128(denominator))
    }
    let parameter = Node.parameter("a.b", .number(.one))
    let values = try [number(-1), number(-1, 3), .zero, number(1, 6), number(1, 2), number(2)]
    for slope in try [number(-2), .zero, number(1, 3), number(3)] {
      for base in try [number(-1), .zero, number(1, 2)] {
        let even = Node.binary(
          .subtract, .binary(.multiply, parameter, .constant(.number(slope))),
          .constant(.number(base)))
        for fixed in values {
          let constant = Node.constant(.number(fixed))
          for test in [Node.binary(operation, constant, even), .binary(operation, even, constant)] {
            let turning = try #require(TurningTest(test, count: 1, "a.b", Evaluator()))
            for value in values {
              var evaluator = Evaluator()
              evaluator.standIns = StandIns(parameter: ("a.b", .number(value)))
              let isDone = turning.flips.first?.isDone(at: value) ?? false
              let told = (isDone ? turning.after : turning.before)[0]
              #expect(told == evaluator.value(test), "\(test) at \(value)")
            }
          }
        }
      }
    }
  }

  /// Where the parameter counts otherwise than evenly, nothing is said.
  @Test func refusesWhatDoesNotMoveEvenly() {
    let parameter = BoundExpression.Node.parameter("a.b", .number(.one))
    let one = BoundExpression.Node.constant(.number(.one))
    for side in [
      BoundExpression.Node.binary(.multiply, parameter, parameter),
      .binary(.divide, one, parameter),
      .call(.round, [parameter]),
    ] {
      #expect(TurningTest(.binary(.less, one, side), count: 1, "a.b", Evaluator()) == nil)
    }
    #expect(TurningTest(.binary(.equal, one, parameter), count: 1, "a.b", Evaluator()) == nil)
  }

  /// A product with the reciprocal divides as a division does.
  @Test func dividesAsADivisionDoes() {
    var random = SplitMix64(seed: 5)
    let divisors: [Int64] = [1, 2, 3, 7, 10, 1000, 99_999, 1 << 40, .max - 1, .max]
    for divisor in divisors + (0..<40).map({ _ in Int64.random(in: 1...1 << 50, using: &random) }) {
      let invariant = InvariantDivisor(divisor)
      let edges: [Int64] = [0, 1, -1, .max, .min + 2, divisor, -divisor, divisor - 1, 1 - divisor]
      for value in edges
        + (0..<200).map({ _ in Int64.random(in: -1 << 62...1 << 62, using: &random) })
      {
        let (quotient, rest) = invariant.divides(value)
        #expect(
          rest >= 0 && rest < divisor && quotient &* divisor &+ rest == value,
          "\(value) / \(divisor)"
        )
      }
    }
  }
}
