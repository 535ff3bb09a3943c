import Exact

/// What a formula comes to, in SQL.
enum Translated: Sendable {
  /// Not known, of whatever type.
  case blank
  case truth(SQL)
  case text(SQL)
  case number(Fraction)
  case day(SQL)
  /// A text: `2020-03`.
  case month(SQL)
  /// So many days or months.
  case period(ExactTerm, isMonths: Bool)

  /// The value in one column, for keys, groups and order; nothing where it takes two, or a unit.
  var single: SQL? {
    switch self {
    case .number(let fraction) where fraction.denominator != nil: nil
    case .period: nil
    default: known
    }
  }

  /// What is NULL where the value is not known, and the value itself unless that is a quotient.
  var known: SQL {
    switch self {
    case .blank: SQL("NULL")
    case .truth(let sql), .text(let sql), .day(let sql), .month(let sql): sql
    case .number(let fraction):
      if let denominator = fraction.denominator {
        fraction.numerator.sql.infix("+", denominator.sql, .sum)
      } else {
        fraction.numerator.sql
      }
    case .period(let count, _): count.sql
    }
  }

  /// The condition that the value is not known.
  var isUnknown: SQL {
    guard case .number(let fraction) = self, let denominator = fraction.denominator else {
      return known.isNull
    }
    return SQL.any([fraction.numerator.sql.isNull, denominator.sql.isNull])
  }

  /// The number, where it is one or may be.
  var fraction: Fraction? { if case .number(let fraction) = self { fraction } else { nil } }

  /// The condition, where it is one.
  var condition: SQL? {
    switch self {
    case .truth(let sql): sql
    case .blank: SQL("NULL").cast("BOOLEAN")
    default: nil
    }
  }
}
