import Exact
import Language
import SeededRandom
import Tables
import Testing

@testable import Evaluation

/// Whatever a whole loop computes is what the careful way says of each cell.
@Suite("loops and the careful way agree")
struct LoopTests {
  private static let rows = 60

  /// Expects a cell to be what it is said to be, in much less time than a macro that is expanded for each
  /// of some hundred thousand.
  private static func expect(_ value: Value, _ expected: Value, _ what: @autoclosure () -> String) {
    guard value != expected else { return }
    Issue.record("\(what()): \(value), not \(expected)")
  }

  /// Runs of each type, and some values that are the same in every row.
  private static func runs(_ random: inout RandomColumn) -> [Vector] {
    RandomColumn.types.flatMap { type in
      let column = random.column(type, count: rows)
      return [
        column.vector(rows: 0..<rows), .same(random.value(type), count: rows),
        .values((0..<rows).map { column.value(at: $0) }),
      ]
    } + [.same(.period(.months(13)), count: rows), .same(.period(.days(-3)), count: rows)]
  }

  @Test(arguments: Seeds.few(10))
  func operatorsOverRuns(seed: Int) {
    var random = RandomColumn(seed: seed)
    let runs = Self.runs(&random)
    for operation in BinaryOperator.allCases {
      for left in runs {
        for right in runs {
          guard let result = Vector.combined(operation, left, right) else { continue }
          for row in 0..<Self.rows {
            let expected = Calculation.apply(operation, left[row], right[row])
            Self.expect(result[row], expected, "\(left[row]) \(operation) \(right[row])")
          }
        }
      }
    }
  }

  @Test(arguments: Seeds.few(10))
  func functionsOverRuns(seed: Int) {
    var random = RandomColumn(seed: seed + 1000)
    let runs = Self.runs(&random)
    let decimals = [Value.count(0), .count(2), .count(31), .blank].map {
      Vector.same($0, count: Self.rows)
    }
    let rules = RoundingRule.allCases.map { Vector.same(.text($0.rawValue), count: Self.rows) }
    for run in runs {
      let calls: [(Function, [Vector])] =
        [(.given, [run]), (.year, [run]), (.abs, [run]), (.length, [run]), (.round, [run])]
        + decimals.flatMap { [(.floor, [run, $0]), (.ceiling, [run, $0])] }
        + rules.flatMap { rule in decimals.map { (.round, [run, $0, rule]) } }
        + runs.map { (.days, [run, $0]) }
      for (function, arguments) in calls {
        let result =
          FunctionKernels.apply(function, arguments)
          ?? Vector.combined(arguments, Self.rows) { function.apply($0) }
        for row in 0..<Self.rows {
          let expected = function.apply(arguments.map { $0[row] })
          Self.expect(
            result[row], expected, "\(function) of \(arguments.map { $0[row] })")
        }
      }
    }
  }

  /// A formula that is a bare column is of the type that was declared for it, not of the column's.
  @Test func aBareColumnTakesTheTypeOfItsFormula() {
    let count = Column(name: "n", type: .count, values: [.count(3), .blank])
    let formula = BoundExpression(.column(count, depth: 0), .money)
    let made = Evaluator().column(formula, name: "amount", rowCount: 2)
    #expect(made.type == .money && made.name == "amount" && made.value(at: 0) == .count(3))
  }

  @Test(arguments: Seeds.few(10))
  func testsOfRuns(seed: Int) {
    var random = RandomColumn(seed: seed + 2000)
    for run in Self.runs(&random) {
      for test in [CellTest.blank, .error, .unknown] {
        let (marks, truths) = (run.tested(test), run.truths(of: test))
        for row in 0..<Self.rows {
          let holds = test.holds(for: run[row])
          Self.expect(marks[row], .truth(holds), "\(run[row]) is \(test)")
          #expect(truths[row] == Truth(holds))
        }
      }
    }
  }

  /// A choice among runs: `if(c, a, b)`, the first of several cases, the first that is given.
  @Test(arguments: Seeds.few(10))
  func choicesAmongRuns(seed: Int) {
    var random = RandomColumn(seed: seed + 3000)
    let runs = Self.runs(&random)
    let conditions =
      (0..<3).map { _ in random.column(.truth, count: Self.rows) }
      .map { $0.vector(rows: 0..<Self.rows) } + [.same(.truth(true), count: Self.rows)]
    for first in runs {
      for second in runs {
        var chosen = Selection(Self.rows)
        chosen.take({ first }, where: conditions[0])
        chosen.take({ second }, where: conditions[1])
        chosen.takeRest(first)
        let given = Vector.firstGiven(Self.rows, of: [{ first }, { second }])
        for condition in conditions {
          var either = Selection(Self.rows)
          either.take({ first }, where: condition)
          either.leave(where: condition) { Function.if.apply([$0, .blank, .blank]) }
          either.takeRest(second)
          let result = either.vector
          for row in 0..<Self.rows {
            Self.expect(
              result[row], Function.if.apply([condition[row], first[row], second[row]]),
              "if(\(condition[row]), \(first[row]), \(second[row]))")
          }
        }
        let result = chosen.vector
        for row in 0..<Self.rows {
          let isFirst = conditions[0][row] == .truth(true) || conditions[1][row] != .truth(true)
          Self.expect(result[row], isFirst ? first[row] : second[row], "the case of row \(row)")
          Self.expect(
            given[row], first[row] == .blank ? second[row] : first[row],
            "what is given of row \(row)")
        }
      }
    }
  }
}
