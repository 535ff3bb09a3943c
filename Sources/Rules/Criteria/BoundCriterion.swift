package import Diagnostics
package import Evaluation
import Exact
package import Language
import Tables

/// A criterion tied to the columns of the loaded tables.
package struct BoundCriterion: Sendable {
  /// An article and when it is the one to cite.
  package struct Citation: Sendable {
    package let reference: String
    package let condition: BoundExpression.Node?
  }

  /// The bound that a measure has to meet.
  package struct Bound: Sendable {
    package let operation: BinaryOperator
    package let value: BoundExpression
  }

  let name: String
  package let citations: [Citation]
  package private(set) var condition: BoundExpression.Node?
  package private(set) var test: BoundExpression.Node
  package let measure: BoundExpression?
  package let bound: Bound?
  package let missing: [String]
  /// The parameters that it needs and the pack does not specify: while there is one, the criterion
  /// applies nowhere.
  package let unspecified: [String]

  package init(_ syntax: CriterionSyntax, _ binder: Binder, _ pack: RulePack) throws(Diagnostic) {
    name = syntax.name.text
    var citations: [Citation] = []
    for citation in syntax.citations {
      let condition = try citation.condition.map { (expression) throws(Diagnostic) in
        try binder.bind(condition: expression).node
      }
      citations.append(Citation(reference: citation.article.text, condition: condition))
    }
    self.citations = citations
    condition = try syntax.condition.map { (expression) throws(Diagnostic) in
      try binder.bind(condition: expression).node
    }
    var test: BoundExpression.Node?
    if let measured = syntax.measure, let bounded = syntax.bound {
      let (measure, value) = try binder.sides(of: bounded.operation, measured, bounded.value)
      (self.measure, bound) = (measure, Bound(operation: bounded.operation, value: value))
      test = .binary(bounded.operation, measure.node, value.node)
    } else {
      measure = try syntax.measure.map { (measured) throws(Diagnostic) in
        try binder.bind(measured)
      }
      bound = nil
    }
    if let requirement = syntax.requirement {
      test = try binder.bind(condition: requirement).node
    }
    guard let test else { throw .testless(syntax.name) }
    self.test = test
    missing = syntax.missing.map(\.text)
    unspecified = pack.unspecified(in: [condition, measure?.node, bound?.value.node, test])
  }

  /// What it says of each row of a frame.
  func results(_ evaluator: Evaluator, _ frame: Frame) -> [CriterionResult] {
    guard unspecified.isEmpty else {
      return Array(repeating: .notApplicable, count: frame.count)
    }
    let applies = condition.map { evaluator.vector($0, frame) }
    if applies?.constant == .truth(false) {
      return Array(repeating: .notApplicable, count: frame.count)
    }
    let tested = evaluator.vector(test, frame).truths
    guard let applies, applies.constant != .truth(true) else {
      return tested.map(BoundCriterion.result)
    }
    return zip(applies.truths, tested).map { applies, tested in
      switch applies {
      case .no: .notApplicable
      case .unknown: .unknown
      case .yes: BoundCriterion.result(of: tested)
      }
    }
  }

  private static func result(of tested: Truth) -> CriterionResult {
    switch tested {
    case .yes: .pass
    case .no: .fail
    case .unknown: .unknown
    }
  }

  /// The rows in which its result can be another than that of an older binding.
  func reach(since old: BoundCriterion, _ finder: ReachFinder) -> Reach {
    guard name == old.name, unspecified == old.unspecified,
      (condition == nil) == (old.condition == nil)
    else { return .all }
    return finder.reach(
      of: [test] + (condition.map { [$0] } ?? []),
      since: [old.test] + (old.condition.map { [$0] } ?? []))
  }

  /// The criterion as it would be in a row with values in the places of some cells.
  func setting(
    _ values: [InputCell: Value], _ evaluator: Evaluator, _ frame: Frame
  ) -> BoundCriterion {
    var copy = self
    copy.condition = condition?.setting(values, evaluator, frame)
    copy.test = test.setting(values, evaluator, frame)
    return copy
  }

  /// The article that is cited for a row.
  func article(_ evaluator: Evaluator, _ frame: Frame) -> String {
    let citation = citations.first { citation in
      citation.condition.map { evaluator.value($0, frame) == .truth(true) } ?? true
    }
    return citation?.reference ?? ""
  }

  /// The inputs that made it unknown; or fail, where a date or document is asked for.
  func missing(
    _ result: CriterionResult, _ evaluator: Evaluator, _ frame: Frame
  ) -> [String] {
    let inputs = Inputs(evaluator)
    switch result {
    case .notApplicable, .pass: return []
    case .fail: return inputs.absent(test, making: false, frame)
    case .unknown:
      let conditional = condition.map { inputs.missing($0, frame) } ?? []
      let isTested = !evaluator.value(test, frame).isKnown
      let tested = isTested && !missing.isEmpty ? missing : inputs.missing(test, frame)
      return conditional + tested.filter { !conditional.contains($0) }
    }
  }
}
