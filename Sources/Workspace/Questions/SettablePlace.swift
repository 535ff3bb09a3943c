import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// A place that a question sets to one value after another.
struct SettablePlace {
  /// The place as it was written.
  let place: Place
  /// What it holds.
  let type: ValueType
  /// Whether it is a parameter.
  let isParameter: Bool
  /// What it holds now; nothing for a whole column.
  let present: Value?

  /// The place as it is printed: `cap.rate`, `fund[海曙, 2019].contribution_income`.
  var name: String { SourcePrinter.text(of: place) }

  /// The edit that gives it a value, or takes so many times what is there.
  func edit(_ value: Value, isFactor: Bool) -> Edit? {
    let literal = TypedValue(value, isFactor ? .ratio : type).literal
    guard let value = try? Parser.expression(in: SourceText(name: "value", text: literal)) else {
      return nil
    }
    return Edit(
      place, operation: isFactor ? .multiply : nil, value: value,
      filter: isFactor ? readableCells : nil, reason: nil)
  }

  /// Of a whole column the cells that can be read: of the others there are no multiples, and they stay
  /// unknown.
  private var readableCells: Expression? {
    guard case .member(_, let name) = place, !isParameter else { return nil }
    let column = Expression(.name(Name(name.text, at: name.span, isQuoted: true)), at: name.span)
    return Expression(.not(Expression(.test(column, .error), at: name.span)), at: name.span)
  }
}

extension Performance {
  /// The place that a question names; throws where there is none that can be set.
  mutating func settable(_ place: Place) throws(Diagnostic) -> SettablePlace {
    if let parameter = parameter(at: place) {
      let value = session.state.contents.parameters[parameter.name] ?? parameter.value
      return SettablePlace(place: place, type: parameter.type, isParameter: true, present: value)
    }
    let targets = try targets(of: place, nil)
    guard let target = targets.first else { throw .nothingToSet(at: place.span) }
    let table = session.state.contents.tables[target.table]
    try checkSettable(target.column, of: table)
    let binder = Binder(environment, scope: Scope(table))
    guard let column = try binder.column(target.column.text, of: table) else {
      throw .unknownColumn(target.column, of: table)
    }
    var present: Value?
    if case .cell = place, let row = target.rows.first { present = column.value(at: row) }
    return SettablePlace(place: place, type: column.type, isParameter: false, present: present)
  }

  /// A value that a question gives to a place, read as the place's own values are.
  func value(_ expression: Expression, for type: ValueType) throws(Diagnostic) -> Value {
    let binder = Binder(environment)
    let bound = try binder.bind(expression, opposite: type)
    try binder.checkPercent(expression, setting: type)
    let value = try value(of: bound, at: expression.span)
    guard value.isKnown else { throw .unknownHere(at: expression.span) }
    return value
  }

  /// What an expression of a statement comes to; throws where that is an error.
  func value(of bound: BoundExpression, at span: SourceSpan) throws(Diagnostic) -> Value {
    let value = evaluator.value(bound.node)
    if case .error(let error) = value { throw .failedValue(error, at: span) }
    return value
  }
}

extension Diagnostic {
  /// `sweep projects.amount …` where there are no projects.
  fileprivate static func nothingToSet(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "nothing-to-set", Phrase("there is nothing here to set", zh: "此处没有可设定的内容"), at: span)
  }

  /// `sweep cap.rate from blank to 5% step 1%`
  fileprivate static func unknownHere(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "unknown-value", Phrase("this is not known", zh: "此值未知"), at: span,
      advice: [Phrase("a value is needed here", zh: "此处须有确定的值")])
  }
}
