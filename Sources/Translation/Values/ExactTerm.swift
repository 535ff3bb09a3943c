import Exact

/// A decimal in SQL, without a division in it: exact in every engine, as long as it has room.
struct ExactTerm: Hashable, Sendable {
  let sql: SQL
  /// How many decimals it has at most.
  let scale: Int
  /// Whether the engine holds it as a whole number of 64 bits, of which a product may be too large.
  let isWhole: Bool
  /// Whether it is never below 0.
  let isNeverNegative: Bool
  /// The value where it is written out.
  let constant: Number?

  init(
    _ sql: SQL, scale: Int, isWhole: Bool = false, isNeverNegative: Bool = false,
    constant: Number? = nil
  ) {
    (self.sql, self.scale, self.constant) = (sql, scale, constant)
    (self.isWhole, self.isNeverNegative) = (isWhole, isNeverNegative)
  }

  /// A number that is written out; nothing where its decimals do not end.
  init?(_ number: Number) {
    guard let decimals = number.decimals else { return nil }
    self.init(
      SQL(number.description, number.isNegative ? .sum : .whole), scale: decimals,
      isWhole: decimals == 0, isNeverNegative: !number.isNegative, constant: number)
  }

  /// A whole number that is written out.
  static func whole(_ value: Int) -> ExactTerm {
    ExactTerm(
      SQL("\(value)", value < 0 ? .sum : .whole), scale: 0, isWhole: true,
      isNeverNegative: value >= 0, constant: Number(value))
  }

  /// How many digits a decimal has at most where their number is fixed.
  static let widest = 38

  /// How many digits stand there where the value is written out.
  var writtenDigits: Int {
    constant?.description.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? 0
  }

  static let zero = whole(0)
  static let one = whole(1)

  var isZero: Bool { constant?.isZero ?? false }
  var isOne: Bool { constant == .one }

  /// A column, a call or a literal of this shape in its place.
  func replaced(by sql: SQL) -> ExactTerm {
    ExactTerm(sql, scale: scale, isWhole: isWhole, isNeverNegative: isNeverNegative)
  }
}

/// Arithmetic as the dialect writes it. Constants are computed.
extension ExactTerm {
  func adding(_ other: ExactTerm) -> ExactTerm {
    if other.isZero { return self }
    if isZero { return other }
    if let sum = folded(other, { try? $0.adding($1) }) { return sum }
    return ExactTerm(
      sql.infix("+", other.sql, .sum), scale: max(scale, other.scale),
      isWhole: isWhole && other.isWhole,
      isNeverNegative: isNeverNegative && other.isNeverNegative)
  }

  func subtracting(_ other: ExactTerm) -> ExactTerm {
    if other.isZero { return self }
    if let difference = folded(other, { try? $0.subtracting($1) }) { return difference }
    return ExactTerm(
      sql.infix("-", other.sql, .sum), scale: max(scale, other.scale),
      isWhole: isWhole && other.isWhole)
  }

  var negated: ExactTerm {
    if let constant, let turned = try? constant.negated(), let term = ExactTerm(turned) {
      return term
    }
    return ExactTerm(SQL("-\(sql.operand(of: .whole))", .sum), scale: scale, isWhole: isWhole)
  }

  /// Two columns of whole numbers are widened first: a product of 64 bits may have no room in 64.
  func multiplied(by other: ExactTerm, _ dialect: any Dialect) -> ExactTerm {
    if other.isOne { return self }
    if isOne { return other }
    if let product = folded(other, { try? $0.multiplied(by: $1) }) { return product }
    let widens = isWhole && other.isWhole
    let left = widens && constant == nil ? sql.cast(dialect.wideWhole) : sql
    let right =
      widens && other.constant == nil && constant != nil
      ? other.sql.cast(dialect.wideWhole) : other.sql
    return ExactTerm(
      left.infix("*", right, .product), scale: scale + other.scale,
      isNeverNegative: isNeverNegative && other.isNeverNegative)
  }

  /// The number without its decimals: `amount * 1000000` of a term with six.
  func shifted(by decimals: Int, _ dialect: any Dialect) -> ExactTerm {
    guard decimals > 0 else { return self }
    let factor = ExactTerm(
      SQL("1" + String(repeating: "0", count: decimals)), scale: 0, isWhole: true,
      isNeverNegative: true, constant: nil)
    let product = sql.infix("*", factor.sql, .product)
    return ExactTerm(
      product, scale: max(0, scale - decimals), isNeverNegative: isNeverNegative)
  }

  private func folded(
    _ other: ExactTerm, _ combine: (Number, Number) -> Number?
  ) -> ExactTerm? {
    guard let constant, let second = other.constant else { return nil }
    return combine(constant, second).flatMap { ExactTerm($0) }
  }
}
