import Diagnostics
import Evaluation
import Exact
import Language
import Rules

extension Performance {
  /// `set cap.rate = 2.5%`
  mutating func set(_ parameter: Parameter, _ edit: Edit) throws(Diagnostic) {
    if edit.reason != nil {
      throw Diagnostic(
        code: "parameter-corrected",
        "a parameter is no cell: it cannot be corrected with `because`",
        at: edit.place.span, advice: ["`set \(parameter.name) = …` makes a what-if or a choice"])
    }
    if let filter = edit.filter {
      throw Diagnostic(
        code: "parameter-filtered", "a parameter has no rows", at: filter.span)
    }
    let before = session.workbook
    let current = session.state.contents.parameters[parameter.name] ?? parameter.value
    let binder = Binder(environment)
    let bound = try binder.bind(edit.value, opposite: parameter.type)
    var node = bound.node
    if let operation = edit.operation { node = .binary(operation, .constant(current), node) }
    let value = evaluator.value(node)
    guard parameter.accepts(value) else {
      throw Diagnostic(
        code: "wrong-value", "\(parameter.name) holds \(parameter.type.name), not this value",
        at: edit.value.span)
    }
    guard value != current else {
      note("this changes nothing: \(parameter.name) has that value already")
      return
    }
    session.state.contents.parameters[parameter.name] = value == parameter.value ? nil : value
    finish("\(parameter.name) set", from: before)
  }
}

extension Parameter {
  /// Whether the parameter may have a value.
  func accepts(_ value: Value) -> Bool {
    switch (value, type) {
    case (.number, _): type.isNumeric
    case (.day, .date), (.month, .month), (.truth, .truth), (.text, .text): true
    case (.text(let word), .choice(let choice)): choice.isOpen || choice.word(for: word) == word
    default: false
    }
  }
}
