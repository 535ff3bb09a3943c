import Diagnostics
import Evaluation
import Exact
import Language

extension Parameter {
  /// A parameter as its pack declares it; throws where its values are no values, or do not hold one
  /// after the other through the time in which the pack is in force.
  init(_ declared: ParameterSyntax, in pack: RulePackSyntax) throws(Diagnostic) {
    let reading = ParameterReading(declared)
    let values = try reading.values()
    let type = try reading.type(of: values)
    let sources = declared.values.compactMap {
      pack.source(named: $0.source ?? declared.provenance.source)
    }
    name = declared.identity
    value = declared.isDated ? .blank : values.first?.value ?? .blank
    dated = declared.isDated ? try DatedValues(declared, values, type, pack) : nil
    self.type = type
    bounds = try reading.bounds()
    article = declared.article?.text
    self.sources = sources.reduce(into: []) { once, source in
      if !once.contains(where: { $0.name.folded == source.name.folded }) { once.append(source) }
    }
    confidence = declared.provenance.confidence ?? sources.compactMap(\.confidence).max()
    isChoice = declared.isChoice
    isAsked = declared.isAsked
    wording = declared.wording
    for (said, value) in zip(declared.values, values) {
      try check(value.value, at: said.value.span)
      guard type != .ratio || value.value.number.map({ !$0.isNegative && $0 <= .one }) ?? true
      else { throw .noShare(self, at: said.value.span) }
    }
    for (said, value) in zip(declared.values, values) where !allows(value.value) {
      // A pack that narrows the bounds of what it extends is told of its bounds.
      let file = pack.source.name(at: said.span.lower)
      let bounds = declared.bounds.map(\.span).flatMap { span in
        pack.source.name(at: span.lower) == file ? nil : span
      }
      throw .outOfBounds(self, at: bounds ?? said.span)
    }
  }
}

extension ParameterSyntax {
  /// Whether its values hold from a day to a day.
  var isDated: Bool { values.contains { $0.from != nil } }
}

/// What the expressions of a parameter come to.
private struct ParameterReading {
  let declared: ParameterSyntax
  private let words: Choice?

  init(_ declared: ParameterSyntax) {
    self.declared = declared
    words = declared.words.isEmpty ? nil : Choice(declared.words)
  }

  func values() throws(Diagnostic) -> [TypedValue] {
    var values: [TypedValue] = []
    for said in declared.values { values.append(try value(said.value)) }
    return values
  }

  func bounds() throws(Diagnostic) -> Parameter.Bounds? {
    guard let bounds = declared.bounds else { return nil }
    let (lower, upper) = (try value(bounds.lower).value, try value(bounds.upper).value)
    guard Comparison.order(lower, upper).map({ $0 <= 0 }) ?? false else {
      throw .noRange(at: bounds.span)
    }
    return Parameter.Bounds(lower: lower, upper: upper)
  }

  func type(of values: [TypedValue]) throws(Diagnostic) -> ValueType {
    if let words { return .choice(words) }
    return try declared.type.map(ValueType.init(packWord:)) ?? values.first?.type ?? .number
  }

  private func value(_ expression: Expression) throws(Diagnostic) -> TypedValue {
    let binder = Binder(NoEnvironment())
    let bound =
      if let words {
        try binder.bind(expression, opposite: .choice(words))
      } else {
        try binder.bind(expression)
      }
    return TypedValue(Evaluator().value(bound.node), bound.type)
  }
}
