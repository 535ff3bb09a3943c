import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// Values of the law, and of choices where the law is silent.
extension Explainer {
  /// What a parameter is, and where its value comes from; nothing where the pack has none of that
  /// name.
  mutating func parameter(named name: String) -> Reason? {
    guard let parameter = workbook.contents.pack.parameter(named: name) else { return nil }
    let set = workbook.contents.parameters[parameter.name]
    let value = TypedValue(set ?? parameter.value, parameter.type)
    // Values that hold one after the other have no one value.
    return reason(for: parameter, parameter.dated == nil || set != nil ? value : nil)
  }

  /// The same where a formula reads it: of values that hold from a day to a day, the one that holds
  /// on the day of the row.
  mutating func parameter(
    named name: String, at reference: Expression, in scope: ReasonScope
  ) throws(Diagnostic) -> Reason? {
    guard let parameter = workbook.contents.pack.parameter(named: name),
      let dated = parameter.dated, workbook.contents.parameters[parameter.name] == nil
    else { return self.parameter(named: name) }
    let value = try scope.value(of: reference, evaluator)
    guard var reason = reason(for: parameter, value) else { return nil }
    guard let day = try? scope.value(of: dated.day, evaluator) else { return reason }
    let text = SourcePrinter.text(of: dated.day)
    let spelled = FilledFormula.spelling(of: day)
    reason.remark(
      .rule, "the value on the day \(text) = \(spelled)", zh: "按 \(text) = \(spelled) 当日的值")
    if day.value.isKnown, !value.value.isKnown {
      reason.remark(.rule, "no value holds on that day", zh: "当日没有适用的值")
    }
    return reason
  }

  private mutating func reason(for parameter: Parameter, _ value: TypedValue?) -> Reason? {
    let unspecified = TypedValue(
      Parameter.unspecified, .choice(Parameter.unspecifiedWording))
    let isUnspecified = value?.value == .blank && parameter.dated == nil
    var reason = Reason(Phrase(same: parameter.name), isUnspecified ? unspecified : value)
    guard tell("parameter \(parameter.name)") else { return above(reason) }
    if let article = parameter.article { cite(article, in: &reason) }
    reason.add(meaning: parameter.wording)
    say(basisOf: parameter, in: &reason)
    say(stateOf: parameter, in: &reason)
    return reason
  }

  /// The source of the value, and how well it is known.
  private func say(basisOf parameter: Parameter, in reason: inout Reason) {
    guard let source = parameter.sourcePhrase.nonEmpty else { return }
    guard let confidence = parameter.confidence else {
      return reason.remarks.append(.init(.source, source))
    }
    let known = Confidence.choice.phrase(of: confidence.rawValue)
    reason.remark(
      .source, "\(source.english) (\(known.english))", zh: "\(source.chinese)（\(known.chinese)）")
  }

  /// Whether it is a choice, what it could be instead, and whether it was set.
  private func say(stateOf parameter: Parameter, in reason: inout Reason) {
    let pack = workbook.contents.pack.name
    let set = workbook.contents.parameters[parameter.name]
    if let dated = parameter.dated, set == nil {
      reason.remarks.append(.init(.state, dated.text))
    }
    if let bounds = parameter.boundsPhrase {
      reason.remark(
        .state, "the text allows \(bounds.english)", zh: "条文许可 \(bounds.chinese)")
      if let set, !parameter.allows(set) {
        reason.remark(.state, "outside of it: a what-if", zh: "超出此范围：属于假设")
      }
    } else if parameter.isChoice {
      reason.remark(.state, "a choice: the text is silent", zh: "选择：条文未作规定")
    } else if parameter.isAsked, !parameter.isSpecified {
      reason.remark(.state, "given by the user: there is no default", zh: "由使用者给出，没有默认值")
    } else if !parameter.isSpecified {
      reason.remark(.state, "not specified by \(pack)", zh: "\(pack) 未规定")
    }
    guard set != nil else { return }
    guard parameter.isSpecified else { return reason.remark(.state, "set here", zh: "已在此设定") }
    let said = FilledFormula.spelling(of: TypedValue(parameter.value, parameter.type))
    let text = parameter.dated?.text ?? Phrase(same: said)
    reason.remark(
      .state, "set here; the rules say \(text.english)", zh: "已在此设定；规则为 \(text.chinese)")
  }
}
