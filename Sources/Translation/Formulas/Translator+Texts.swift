import Diagnostics
import Exact

extension Translator {
  /// A value in plain text, as csv says it; NULL where it is not known.
  func text(of value: Translated, as type: ValueType) throws(Diagnostic) -> SQL {
    switch value {
    case .blank: return SQL("NULL").cast(dialect.textType)
    case .text(let sql), .month(let sql): return sql
    case .day(let sql): return sql.cast(dialect.textType)
    case .truth(let sql):
      return .cases([(sql, SQL("'yes'")), (sql.negated, SQL("'no'"))], otherwise: nil)
    case .period: throw .untranslatable(Phrase("a span of time as text", zh: "时长的文本"))
    case .number(let fraction):
      let isMoney = type == .money
      if let constant = fraction.constant {
        return dialect.literal(Value.number(constant).exactText(as: type))
      }
      let shown = shown(fraction)
      if fraction.denominator == nil, fraction.numerator.scale == 0, !isMoney {
        return shown.cast(dialect.textType)
      }
      return translation.call(isMoney ? .moneyText : .text, shown)
    }
  }

  /// A number as it is shown: a quotient divided at last.
  func shown(_ fraction: Fraction) -> SQL {
    guard let denominator = fraction.denominator else { return fraction.numerator.sql }
    let scale = max(fraction.numerator.scale, denominator.scale)
    return translation.call(
      .quotient, whole(fraction.numerator, scale: scale), whole(denominator, scale: scale))
  }
}
