import Evaluation
import Exact
import Language
import Tables

/// The verdicts of one aspect as a formula over what the criteria say that move; what the others say is
/// known.
struct MovingVerdicts {
  /// The verdict of each record.
  let formula: BoundExpression.Node
  /// What the tests of the criteria that move are called in the formula, each with its test.
  let tests: [(column: Column, test: BoundExpression.Node)]

  /// Nothing where no criterion moves.
  init?(_ judgement: Judgement, _ finder: MotionFinder) {
    let moving = judgement.criteria.indices.filter { index in
      let criterion = judgement.criteria[index]
      return criterion.unspecified.isEmpty
        && (finder.moves(criterion.test) || criterion.condition.map { finder.moves($0) } ?? false)
    }
    guard !moving.isEmpty else { return nil }
    let count = judgement.verdicts.count
    var others = [CriterionResult](repeating: .notApplicable, count: count)
    for index in judgement.criteria.indices where !moving.contains(index) {
      let results = judgement.results[index]
      for row in 0..<count where results[row].rawValue > others[row].rawValue {
        others[row] = results[row]
      }
    }
    func known(_ result: CriterionResult) -> BoundExpression.Node {
      let marks = others.map { $0 == result ? TruthLane.yes : TruthLane.no }
      return .column(
        Column(name: "", type: .truth, runs: [.truths(TruthLane(marks))]), depth: 0)
    }
    var tests: [(column: Column, test: BoundExpression.Node)] = []
    var (fails, isUnknown, passes) = (known(.fail), known(.unknown), known(.pass))
    for index in moving {
      let criterion = judgement.criteria[index]
      let column = Column(name: "", type: .truth, repeating: .blank, count: count)
      tests.append((column, criterion.test))
      let says = Said(applies: criterion.condition, test: .column(column, depth: 0))
      fails = .binary(.or, fails, says.fail)
      isUnknown = .binary(.or, isUnknown, says.unknown)
      passes = .binary(.or, passes, says.pass)
    }
    func verdict(_ verdict: Verdict) -> BoundExpression.Node { .constant(.text(verdict.rawValue)) }
    formula = .first(
      [
        BoundExpression.Case(when: fails, verdict(.fail)),
        BoundExpression.Case(when: isUnknown, verdict(.incomplete)),
        BoundExpression.Case(when: passes, verdict(.pass)),
      ], otherwise: verdict(.notApplicable))
    self.tests = tests
  }

  /// What a criterion says, by whether it applies and its test holds.
  private struct Said {
    let applies: BoundExpression.Node?
    let test: BoundExpression.Node

    var fail: BoundExpression.Node { asked(.not(test)) }
    var pass: BoundExpression.Node { asked(test) }
    var unknown: BoundExpression.Node {
      let tested = asked(.test(test, .unknown))
      return applies.map { .binary(.or, .test($0, .unknown), tested) } ?? tested
    }

    /// A condition where the criterion applies.
    private func asked(_ condition: BoundExpression.Node) -> BoundExpression.Node {
      applies.map { .binary(.and, $0, condition) } ?? condition
    }
  }
}
