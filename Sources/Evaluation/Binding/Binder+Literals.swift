public import Diagnostics
import Exact
public import Language

extension Binder {
  func bind(_ literal: Literal, at span: SourceSpan) throws(Diagnostic) -> BoundExpression {
    switch literal {
    case .number(let number):
      return BoundExpression(.constant(.number(number.value)), type(of: number.mark))
    case .text(let text): return try bind(text)
    case .date(let day): return BoundExpression(.constant(.day(day)), .date)
    case .month(let month): return BoundExpression(.constant(.month(month)), .month)
    case .year(let year): return BoundExpression(.constant(.count(year)), .year)
    case .period(let period): return BoundExpression(.constant(.period(period)), .period)
    case .truth(let truth): return BoundExpression(.constant(.truth(truth)), .truth)
    case .blank: return BoundExpression(.constant(.blank), .mixed)
    }
  }

  private func type(of mark: NumberLiteral.Mark) -> ValueType {
    switch mark {
    case .none, .scale: .number
    case .percent, .permille: .ratio
    case .yuan: .money
    }
  }

  /// A text, its variables filled in.
  public func bind(_ text: TextLiteral) throws(Diagnostic) -> BoundExpression {
    if let plain = text.plain { return BoundExpression(.constant(.text(plain)), .text) }
    var parts: [BoundExpression.Node] = []
    for piece in text.pieces {
      switch piece {
      case .text(let letters): parts.append(.constant(.text(letters)))
      case .variable(let name):
        guard let variable = try environment.variable(named: name.text) else {
          throw .unknownVariable(name, among: environment.variableNames)
        }
        parts.append(.constant(variable.value))
      }
    }
    return BoundExpression(.joined(parts), .text)
  }
}
