import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules

extension Performance {
  /// `set cap.rate = 2.5%`
  mutating func set(_ parameter: Parameter, _ edit: Edit) throws(Diagnostic) {
    if edit.reason != nil {
      throw Diagnostic(
        code: "parameter-corrected",
        Phrase(
          "a parameter is no cell: it cannot be corrected with `because`",
          zh: "参数不是单元格，不能用“因为”更正"),
        at: edit.place.span,
        advice: [
          Phrase(
            "`set \(parameter.name) = …` makes a what-if or a choice",
            zh: "`设 \(parameter.name) = …` 作为假设或选择")
        ])
    }
    if let filter = edit.filter {
      throw Diagnostic(
        code: "parameter-filtered", Phrase("a parameter has no rows", zh: "参数没有行，不能加条件"),
        at: filter.span)
    }
    let before = session.workbook
    let current = session.state.contents.parameters[parameter.name] ?? parameter.value
    if edit.operation != nil, let dated = environment.datedValues(ofParameter: parameter.name) {
      throw .datedOutsideRow(parameter.name, dated, at: edit.place.span)
    }
    let binder = Binder(environment)
    let bound = try binder.bind(edit.value, opposite: parameter.type)
    if edit.operation != .multiply, edit.operation != .divide {
      try binder.checkPercent(edit.value, setting: parameter.type)
    }
    var node = bound.node
    if let operation = edit.operation { node = .binary(operation, .constant(current), node) }
    let value = evaluator.value(node)
    try parameter.check(value, at: edit.value.span)
    guard value != current else {
      note(
        Phrase(
          "this changes nothing: \(parameter.name) has that value already",
          zh: "没有变化：\(parameter.name) 已是此值"))
      return
    }
    session.state.contents.set(parameter, to: value)
    session.state.touch(EditedPlace(parameter: parameter.name))
    if !session.isBranch, let idleness = session.state.contents.pack.idleness(of: parameter.name) {
      note(idleness)
    }
    sayIfOdd(value, parameter)
    sayIfNotAllowed(value, parameter)
    finish(Phrase("\(parameter.name) set", zh: "已设定 \(parameter.name)"), from: before)
  }
}

extension Performance {
  /// `25` where 25% was meant: it is taken, but its user should look.
  private mutating func sayIfOdd(_ value: Value, _ parameter: Parameter) {
    guard let number = value.number, number.isNegative || parameter.type == .ratio && number > .one
    else { return }
    let shown = ValueText.phrase(value, as: parameter.type)
    let oddity =
      parameter.type == .ratio
      ? Phrase("a share lies between 0% and 100%", zh: "比例应在 0% 至 100% 之间")
      : Phrase("less than 0", zh: "小于 0")
    warn(
      Phrase(
        "\(parameter.name) is \(shown.english): \(oddity.english)",
        zh: "\(parameter.name) 为 \(shown.chinese)：\(oddity.chinese)"),
      code: "odd-value")
  }
}

extension Performance {
  /// A choice outside the range that the text leaves is none: the what-if cites the article.
  private mutating func sayIfNotAllowed(_ value: Value, _ parameter: Parameter) {
    guard let bounds = parameter.boundsPhrase, !parameter.allows(value) else { return }
    let article = parameter.article.map { ArticleReference($0).phrase }
    let text = article ?? Phrase("the text", zh: "条文")
    warn(
      Phrase(
        "\(text.english) allows \(bounds.english) for \(parameter.name): this is a what-if",
        zh: "\(text.chinese)许可的 \(parameter.name) 为 \(bounds.chinese)：此为假设"),
      code: "not-allowed")
  }
}
