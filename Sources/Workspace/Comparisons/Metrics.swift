import Diagnostics
import Evaluation
import Exact
import Language
import Rules

/// Figures that a question shows of each state that it looks at.
struct Metrics {
  /// The figures as they were written.
  let expressions: [Expression]
  /// The text in which they stand.
  private let source: SourceText?

  /// The figures of a statement; where it names none, those that matter most in any workbook.
  init(_ expressions: [Expression], in source: SourceText) throws(Diagnostic) {
    guard expressions.isEmpty else {
      (self.expressions, self.source) = (expressions, source)
      return
    }
    self.expressions = try Metrics.usual.map { (text) throws(Diagnostic) in
      try Parser.expression(in: SourceText(name: "metric", text: text))
    }
    self.source = nil
  }

  private static let usual = [
    "count(assessment where verdict = pass)", "count(assessment where verdict = fail)",
    "count(assessment where verdict = incomplete)", "sum(settlement.payable)",
    "sum(caps.room_to_plan)",
  ]

  /// The names of the figures, as they were written.
  var names: [String] {
    expressions.map { expression in
      source.map { $0[expression.span] } ?? SourcePrinter.text(of: expression)
    }
  }

  /// What each figure comes to in a session; throws where one cannot be read.
  func values(in session: Session) throws(Diagnostic) -> [TypedValue] {
    try Metrics.values(of: bound(in: session))
  }

  /// What figures come to that are tied to tables.
  static func values(of figures: [BoundExpression]) -> [TypedValue] {
    figures.map { TypedValue(Evaluator().value($0.node), $0.type) }
  }

  /// The figures tied to the tables of a session; throws where one cannot be read.
  func bound(in session: Session) throws(Diagnostic) -> [BoundExpression] {
    let environment = SessionEnvironment(session: session)
    return try expressions.map { (expression) throws(Diagnostic) in
      do throws(Diagnostic) { return try Binder(environment).bind(expression) } catch {
        throw source.map { error.about($0) } ?? error
      }
    }
  }
}
