import Exact
import Language

/// A number in SQL: a numerator over a denominator that is above 0 or NULL, so that nothing has to be
/// divided before it is shown.
struct Fraction: Sendable {
  let numerator: ExactTerm
  /// Nothing where it is 1.
  let denominator: ExactTerm?

  init(_ numerator: ExactTerm, over denominator: ExactTerm? = nil) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// A number that is written out.
  init(_ number: Number) {
    if let term = ExactTerm(number) {
      self.init(term)
    } else {
      let lowest = number.reduced
      func term(_ whole: Int128) -> ExactTerm {
        ExactTerm(
          SQL("\(whole)", whole < 0 ? .sum : .whole), scale: 0, isWhole: true,
          isNeverNegative: whole >= 0, constant: nil)
      }
      self.init(term(lowest.numerator), over: term(lowest.denominator))
    }
  }

  /// The value where it is written out.
  var constant: Number? { denominator == nil ? numerator.constant : nil }
}

extension Fraction {
  func adding(_ other: Fraction, subtracting: Bool, _ dialect: any Dialect) -> Fraction {
    if denominator == other.denominator {
      let terms = (numerator, other.numerator)
      return Fraction(
        subtracting ? terms.0.subtracting(terms.1) : terms.0.adding(terms.1), over: denominator)
    }
    let (left, right, whole) = common(other, dialect)
    return Fraction(subtracting ? left.subtracting(right) : left.adding(right), over: whole)
  }

  func multiplied(by other: Fraction, _ dialect: any Dialect) -> Fraction {
    Fraction(
      numerator.multiplied(by: other.numerator, dialect),
      over: Fraction.product(denominator, other.denominator, dialect))
  }

  /// A divisor that is 0 makes the whole NULL; one that is written out and has an end turned round is
  /// multiplied by.
  func divided(by other: Fraction, _ dialect: any Dialect) -> Fraction {
    if let constant = other.constant, let turned = try? Number.one.divided(by: constant) {
      return multiplied(by: Fraction(turned), dialect)
    }
    let upper = other.denominator.map { numerator.multiplied(by: $0, dialect) } ?? numerator
    let divisor = other.numerator
    let zero = SQL("0")
    guard !divisor.isNeverNegative else {
      let known = divisor.replaced(by: .call("NULLIF", divisor.sql, zero))
      return Fraction(upper, over: Fraction.product(denominator, known, dialect))
    }
    let sign = SQL.cases(
      [(divisor.sql.infix("<", zero, .comparison), SQL("-1"))], otherwise: SQL("1"))
    let signed = ExactTerm(
      upper.sql.infix("*", sign, .product), scale: upper.scale, isWhole: upper.isWhole)
    let size = ExactTerm(
      .call("NULLIF", .call("ABS", divisor.sql), zero), scale: divisor.scale,
      isWhole: divisor.isWhole, isNeverNegative: true)
    return Fraction(signed, over: Fraction.product(denominator, size, dialect))
  }

  /// `a / b <= c / d` as `a * d <= c * b`.
  func compared(_ operation: BinaryOperator, with other: Fraction, _ dialect: any Dialect) -> SQL {
    let (left, right, _) = common(other, dialect)
    let sign = operation == .notEqual ? "<>" : operation.rawValue
    return left.sql.infix(sign, right.sql, .comparison)
  }

  /// Both numerators over one denominator.
  private func common(
    _ other: Fraction, _ dialect: any Dialect
  ) -> (left: ExactTerm, right: ExactTerm, over: ExactTerm?) {
    (
      other.denominator.map { numerator.multiplied(by: $0, dialect) } ?? numerator,
      denominator.map { other.numerator.multiplied(by: $0, dialect) } ?? other.numerator,
      Fraction.product(denominator, other.denominator, dialect)
    )
  }

  private static func product(
    _ first: ExactTerm?, _ second: ExactTerm?, _ dialect: any Dialect
  ) -> ExactTerm? {
    guard let first, let second else { return first ?? second }
    return first.multiplied(by: second, dialect)
  }

  /// One of several fractions, chosen above and below the line alike by `choose`, which is given NULL for
  /// those that are none.
  static func choice(
    among fractions: [Fraction?], _ dialect: any Dialect, _ choose: ([SQL]) -> SQL
  ) -> Fraction {
    func part(_ part: (Fraction) -> ExactTerm) -> ExactTerm {
      ExactTerm.choice(among: fractions.map { $0.map(part) }, dialect, choose)
    }
    let isDivided = fractions.contains { $0?.denominator != nil }
    return Fraction(part(\.numerator), over: isDivided ? part { $0.denominator ?? .one } : nil)
  }
}

extension ExactTerm {
  /// One of several terms. Engines choose one type for all of them, and some would cut decimals off.
  static func choice(
    among terms: [ExactTerm?], _ dialect: any Dialect, _ choose: ([SQL]) -> SQL
  ) -> ExactTerm {
    let known = terms.compactMap { $0 }
    let scale = known.map(\.scale).max() ?? 0
    let isUneven = dialect.hasFixedScale && known.contains { $0.scale != scale && !$0.isZero }
    let sides = terms.map { term in
      term.map { isUneven ? $0.sql.cast(dialect.amount(scale: scale)) : $0.sql } ?? SQL("NULL")
    }
    return ExactTerm(
      choose(sides), scale: scale, isWhole: known.allSatisfy(\.isWhole),
      isNeverNegative: known.allSatisfy(\.isNeverNegative))
  }
}
