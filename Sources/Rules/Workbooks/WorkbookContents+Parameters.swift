public import Diagnostics
import Evaluation
public import Exact
import Language

extension WorkbookContents {
  /// Sets a parameter by its name to what an expression comes to, written as in a script: `2.5%`
  /// for a share, `120000` for money in yuan, `hold` for a choice, `2020-12-31` for a day.
  ///
  /// Throws where the pack has no such parameter, the expression cannot be read or has no value,
  /// or the parameter may not have that value; everything is then as it was.
  public mutating func set(_ name: String, to expression: String) throws(Diagnostic) {
    guard let parameter = pack.parameter(named: name) else {
      throw .unknownParameter(name, among: pack.parameters.map(\.name))
    }
    let source = SourceText(name: name, text: expression)
    let read = try Parser.expression(in: source)
    do throws(Diagnostic) {
      let binder = Binder(Workbook(self))
      let bound = try binder.bind(read, opposite: parameter.type)
      try binder.checkPercent(read, setting: parameter.type)
      let value = Evaluator().value(bound.node)
      try parameter.check(value, at: read.span)
      set(parameter, to: value)
    } catch {
      throw error.about(source)
    }
  }

  /// Sets a parameter to a value that it may have; the pack's own value is as good as none.
  public mutating func set(_ parameter: Parameter, to value: Value) {
    parameters[parameter.name] = value == parameter.value ? nil : value
  }

  /// The parameters taken from the text whose values differ from the pack: what is computed under
  /// them is a what-if and not the law, and should say so wherever it is shown.
  public var parameterWhatIfs: [Parameter] {
    pack.parameters.filter { isSet($0) && !isChoice($0) }
  }

  /// The choices that were made: parameters on which the text is silent, or that it leaves to the
  /// user.
  public var choices: [Parameter] { pack.parameters.filter { isSet($0) && isChoice($0) } }

  private func isChoice(_ parameter: Parameter) -> Bool {
    parameter.isOpen && parameter.allows(parameters[parameter.name] ?? parameter.value)
  }

  private func isSet(_ parameter: Parameter) -> Bool {
    parameters[parameter.name].map { $0 != parameter.value } ?? false
  }
}
