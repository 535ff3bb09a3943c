public import Diagnostics

/// An expression of the one language that filters, edits, metrics and the law are written in.
public struct Expression: Hashable, Sendable {
  /// What the expression is.
  public let form: Form
  /// Where it stands.
  public let span: SourceSpan

  /// An expression at a place.
  public init(_ form: Form, at span: SourceSpan) {
    self.form = form
    self.span = span
  }

  /// The kinds of expression.
  public indirect enum Form: Hashable, Sendable {
    /// `95%`, `"海曙"`, `yes`, `blank`
    case literal(Literal)
    /// `amount`: a column, a table, or opposite a choice or text the word itself
    case name(Name)
    /// `projects.amount`, `cap.rate`
    case member(Name, Name)
    /// `projects[P-0003].amount`, `caps[海曙, 2020].limit`, and without a column the row
    case cell(CellReference)
    /// `$reserve`
    case variable(Name)
    /// `not a`
    case not(Expression)
    /// `-a`
    case negated(Expression)
    /// `a + b`, `a = b`, `a and b`, `a contains b`
    case binary(BinaryOperator, Expression, Expression)
    /// `a between b and c`, both included
    case between(Expression, Expression, Expression)
    /// `a in (b, c)`
    case membership(Expression, [Expression])
    /// `a is blank`
    case test(Expression, CellTest)
    /// `round(x, 2)`
    case call(Name, [Expression])
    /// `sum(known projects.amount where region = 海曙)`, `count(its roster where score < 60)`
    case aggregate(Aggregate)
  }
}

/// An operator between two expressions.
public enum BinaryOperator: String, CaseIterable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case and
  case or
  case contains
  case startsWith = "starts with"
  case endsWith = "ends with"

  /// Whether it compares two values.
  public var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}

/// What `is` asks of a cell.
public enum CellTest: String, CaseIterable, Sendable {
  /// It has no value.
  case blank
  /// It holds something that cannot be read, or a calculation that failed.
  case error
  /// It is blank or an error.
  case unknown
}

/// A cell, or a row, named by its key: `projects[P-0003].amount`.
public struct CellReference: Hashable, Sendable {
  /// One part of a key, between commas.
  public enum KeyPart: Hashable, Sendable {
    /// The raw text, trimmed; read as a cell of the key column would be.
    case text(String, SourceSpan)
    /// `=employer_id`
    case expression(Expression)
  }

  /// The table.
  public let table: Name
  /// The parts of the key, in the order of the key columns.
  public let key: [KeyPart]
  /// The column, or nothing for the whole row.
  public let column: Name?

  /// A cell, or a row, of a table.
  public init(table: Name, key: [KeyPart], column: Name?) {
    self.table = table
    self.key = key
    self.column = column
  }
}

/// A figure over many rows: `sum(projects.amount where region = 海曙)`.
public struct Aggregate: Hashable, Sendable {
  /// What is made of the values.
  public enum Function: String, CaseIterable, Sendable {
    case sum
    case count
    case min
    case max
    case average
  }

  /// What is made of the values.
  public let function: Function
  /// Where the function's name stands.
  public let name: Name
  /// `known`: unknown values are left out instead of making the figure unknown.
  public let isKnown: Bool
  /// `its`: only the rows that carry the key of the row in scope.
  public let isIts: Bool
  /// What is added up or compared; a table's name under `count`.
  public let operand: Expression
  /// The rows that take part.
  public let filter: Expression?

  /// A figure over many rows.
  public init(
    _ function: Function, name: Name, isKnown: Bool, isIts: Bool, operand: Expression,
    filter: Expression?
  ) {
    self.function = function
    self.name = name
    self.isKnown = isKnown
    self.isIts = isIts
    self.operand = operand
    self.filter = filter
  }
}
