import Evaluation
import Exact

extension RulePack {
  /// The parameters that formulas need and that have no value, without those that the user is
  /// asked for; each once.
  func unspecified(in formulas: [BoundExpression.Node?]) -> [String] {
    formulas.compactMap { $0 }.flatMap(\.parametersWithoutValue).uniqued.filter { name in
      parameter(named: name).map { !$0.isAsked } ?? false
    }
  }
}
