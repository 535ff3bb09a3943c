public import Exact
public import Language
public import Tables

/// An expression whose names are tied to columns, parameters and functions.
public struct BoundExpression: Sendable {
  /// What is computed.
  public let node: Node
  /// What comes out.
  public let type: ValueType

  /// A computation and its type.
  public init(_ node: Node, _ type: ValueType) {
    self.node = node
    self.type = type
  }

  /// The kinds of computation.
  public indirect enum Node: Sendable {
    /// A value that is the same in every row.
    case constant(Value)
    /// A parameter's value, under its name.
    case parameter(String, Value)
    /// A cell of the row in scope, or of an enclosing row (`depth` above 0).
    case column(Column, depth: Int)
    /// A cell of a row that a key names.
    case lookup(Lookup)
    /// A figure over many rows.
    case aggregate(AggregatePlan)
    /// Text put together from pieces.
    case joined([Node])
    /// `not a`
    case not(Node)
    /// `-a`
    case negated(Node)
    /// `a + b`, `a = b`, `a and b`
    case binary(BinaryOperator, Node, Node)
    /// `a is blank`
    case test(Node, CellTest)
    /// The value of the first condition that is true, else the last value.
    case first([Case], otherwise: Node)
    /// A function of values.
    case call(Function, [Node])
  }
}

extension BoundExpression {
  /// A value and the condition under which it is taken.
  public struct Case: Sendable {
    /// When the value is taken: where this is true, not where it is unknown.
    public let condition: Node
    /// The value.
    public let value: Node

    /// A value under a condition.
    public init(when condition: Node, _ value: Node) {
      self.condition = condition
      self.value = value
    }
  }
}

/// `employers[=employer_id].industry`: a cell found by a computed key.
public struct Lookup: Sendable {
  /// The table that is searched.
  public let table: Table
  /// The parts of the key.
  public let key: [BoundExpression.Node]
  /// The column that is read.
  public let column: Column
}
