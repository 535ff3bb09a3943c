public import Diagnostics
import Exact
public import Language

extension Binder {
  /// Binds what must be true or not of a row; throws, beside what `bind` throws, where the
  /// expression comes to something else than yes or no.
  public func bind(condition: Expression) throws(Diagnostic) -> BoundExpression {
    let bound = try bind(condition)
    guard bound.type == .truth || bound.type == .mixed else {
      throw .notCondition(bound.type, at: condition.span)
    }
    return bound
  }
}
