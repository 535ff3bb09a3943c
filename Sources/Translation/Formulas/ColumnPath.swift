import Exact

/// A column by its table and name: all that a formula knows of it here.
struct ColumnPath: Hashable, Sendable {
  let table: String
  let column: String

  init(_ table: String, _ column: String) { (self.table, self.column) = (table, column) }

  /// From the name that a symbolic column has; nothing for a name without a table.
  init?(_ text: String) {
    guard let point = text.firstIndex(of: ".") else { return nil }
    self.init(String(text[..<point]), String(text[text.index(after: point)...]))
  }

  /// `projects.trained`
  var text: String { "\(table).\(column)" }
}

/// What SQL has to know of a column beside its name.
struct ColumnShape: Hashable, Sendable {
  let type: ValueType
  /// How many decimals it has at most.
  let scale: Int
  /// Whether it is held as a whole number of 64 bits.
  let isWhole: Bool
  let isNeverNegative: Bool
  /// How many decimals it has below the line, where it stands in two columns, above and below it.
  var scaleBelow: Int?

  init(_ type: ValueType, scale: Int, isWhole: Bool, isNeverNegative: Bool) {
    (self.type, self.scale) = (type, scale)
    (self.isWhole, self.isNeverNegative) = (isWhole, isNeverNegative)
  }

  /// A column of a table of the warehouse.
  init(_ type: ValueType) {
    let isWhole = type.isWhole
    self.init(
      type, scale: isWhole || !type.isNumeric ? 0 : (type == .money ? 6 : 10), isWhole: isWhole,
      isNeverNegative: isWhole)
  }

  /// What a formula comes to.
  init(_ value: Translated, _ type: ValueType) {
    guard let fraction = value.fraction else {
      self.init(type, scale: 0, isWhole: false, isNeverNegative: false)
      return
    }
    self.init(
      type, scale: fraction.numerator.scale, isWhole: fraction.numerator.isWhole,
      isNeverNegative: fraction.numerator.isNeverNegative)
    scaleBelow = fraction.denominator?.scale
  }

  /// The column as a value, read by a function from a column's name to SQL.
  func value(of name: String, _ sql: (String) -> SQL) -> Translated {
    switch type {
    case .truth: return .truth(sql(name))
    case .date: return .day(sql(name))
    case .month: return .month(sql(name))
    case .text, .choice, .mixed, .period: return .text(sql(name))
    case .money, .number, .ratio, .count, .year:
      let numerator = scaleBelow == nil ? name : ColumnShape.numerator(of: name)
      let term = ExactTerm(
        sql(numerator), scale: scale, isWhole: isWhole, isNeverNegative: isNeverNegative)
      guard let scaleBelow else { return .number(Fraction(term)) }
      let below = ExactTerm(
        sql(ColumnShape.denominator(of: name)), scale: scaleBelow, isNeverNegative: true)
      return .number(Fraction(term, over: below))
    }
  }

  /// The names of the columns in which a column stands: of a quotient two.
  func names(of name: String) -> [String] {
    scaleBelow == nil
      ? [name] : [ColumnShape.numerator(of: name), ColumnShape.denominator(of: name)]
  }

  /// The names of the two columns of a number that is divided.
  static func numerator(of name: String) -> String { "\(name)_numerator" }
  static func denominator(of name: String) -> String { "\(name)_denominator" }
}
