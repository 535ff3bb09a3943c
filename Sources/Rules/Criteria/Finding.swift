import Evaluation
import Exact
import Language

/// What a criterion found in one record.
struct Finding {
  let article: String
  let missing: String
  let required: String
  let value: (Value, ValueType)
  let margin: (Value, ValueType)

  init(
    _ criterion: BoundCriterion, _ result: CriterionResult, _ evaluator: Evaluator, _ frame: Frame
  ) {
    article = criterion.article(evaluator, frame)
    missing = criterion.missing(result, evaluator, frame).joined(separator: " ")
    let measured = criterion.measure.map { evaluator.value($0.node, frame) } ?? .blank
    let measure = measured.isKnown ? measured : .blank
    value = (measure, criterion.measure?.type ?? .text)
    guard let bound = criterion.bound else {
      required = ""
      margin = (.blank, .text)
      return
    }
    let limit = evaluator.value(bound.value.node, frame)
    required = Finding.text(bound, limit)
    margin = (Finding.margin(bound.operation, measure, limit), criterion.measure?.type ?? .number)
  }

  /// `>= 95%`, `< 3`, `= yes`; empty where the bound is not known.
  private static func text(_ bound: BoundCriterion.Bound, _ limit: Value) -> String {
    guard limit.isKnown else { return "" }
    return "\(bound.operation.rawValue) \(TypedValue(limit, bound.value.type).description)"
  }

  /// How far a number lies on the passing side of its bound, negative on the other.
  private static func margin(
    _ operation: BinaryOperator, _ measure: Value, _ limit: Value
  ) -> Value {
    guard let value = measure.number, let bound = limit.number else { return .blank }
    do throws(ArithmeticError) {
      switch operation {
      case .greater, .greaterOrEqual: return .number(try value.subtracting(bound))
      case .less, .lessOrEqual: return .number(try bound.subtracting(value))
      case .equal: return .number(try value.subtracting(bound).magnitude().negated())
      default: return .blank
      }
    } catch {
      return .error(CellError(error))
    }
  }
}
