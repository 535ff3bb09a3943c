import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `let $reserve = …`: a live name, which is computed anew when what it reads changes.
  mutating func define(_ name: Name, _ expression: Expression) throws(Diagnostic) {
    session.state.contents.variables[name.text] = .formula(expression, source)
    let made = try environment.variable(named: name.text)
    if case .error(let error) = made?.value { throw .failedValue(error, at: expression.span) }
    effect = Phrase(same: "$\(name.text)")
  }

  /// `ask $year = 2020 "which year"`: what `--set` gave, else what a person answers, else the
  /// default, which fixes the type.
  mutating func perform(_ ask: Ask) throws(Diagnostic) {
    let bound = try Binder(environment).bind(ask.initial)
    let initial = evaluator.value(bound.node)
    session.memory.takenAnswers.insert(ask.name.text)
    var value: Value?
    if let given = session.settings.assignments[ask.name.text] {
      guard let read = answer(given, as: bound.type) else {
        throw .wrongAnswer(given, bound.type, at: ask.name.span)
      }
      value = read
    } else {
      value = try answerOfPerson(ask, initial, bound.type)
    }
    let answer = TypedValue(value ?? initial, bound.type)
    session.state.contents.variables[ask.name.text] = .answer(answer)
    recorded = Statement(.ask(ask.answered(with: answer)), at: statement.span)
    effect = Phrase(same: "$\(ask.name.text) = \(answer.value.spelling ?? "")")
  }

  /// What a person answers, who is asked again where the answer cannot be read; nothing where
  /// there is nobody, or nothing is answered.
  private func answerOfPerson(
    _ ask: Ask, _ initial: Value, _ type: ValueType
  ) throws(Diagnostic) -> Value? {
    let question = ask.question?.plain ?? ask.name.text
    var asked = question
    for _ in 0..<5 {
      guard !session.isTakenUp else { return nil }
      let given = try session.surroundings.answer(to: asked, initial: initial.spelling ?? "")
      guard let given, !given.isEmpty else { return nil }
      if let value = answer(given, as: type) { return value }
      let mistake = Diagnostic.wrongAnswer(given, type, at: ask.name.span)
      asked = "\(mistake.message.text(in: wording)); \(question)"
    }
    throw .wrongAnswer(asked, type, at: ask.name.span)
  }

  /// What was answered, read as a cell would be, a span of time as it is typed; nothing where it
  /// cannot be read, as what cursor keys leave in it cannot.
  private func answer(_ text: String, as type: ValueType) -> Value? {
    guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      return nil
    }
    guard type == .period else {
      let value = CellReader(type).value(of: text)
      return value.isKnown ? value : nil
    }
    let source = SourceText(name: "", text: text)
    for case .success(let statement) in Parser.statements(in: source) {
      if case .show(let show) = statement.form,
        case .literal(.period(let period))? = show.items.first?.form
      {
        return .period(period)
      }
    }
    return nil
  }

  /// `drop p2020`, `drop $reserve`
  mutating func drop(_ dropped: Dropped) throws(Diagnostic) {
    let before = session.workbook
    switch dropped {
    case .column(let table, let column): return try dropColumn(table, column)
    case .variable(let name):
      guard environment.variableNames.contains(name.text) else {
        throw .unknownVariable(name, among: environment.variableNames)
      }
      session.state.contents.variables[name.text] = nil
      for other in environment.variableNames {
        do throws(Diagnostic) { _ = try environment.variable(named: other) } catch {
          throw Diagnostic(
            code: "name-in-use",
            Phrase(
              "'$\(other)' is computed from '$\(name.text)'",
              zh: "“$\(other)”由“$\(name.text)”算出"),
            at: name.span,
            advice: [Phrase("drop '$\(other)' first", zh: "请先弃用：`弃 $\(other)`")])
        }
      }
    case .named(let name):
      if try dropScenario(name) { return }
      let indices = Set(try loadedTables(name))
      let names = indices.map { session.state.contents.tables[$0].name }
      for index in indices {
        session.state.forgetOutcomes(of: session.state.contents.tables[index])
      }
      session.state.contents.tables = session.state.contents.tables.enumerated()
        .filter { !indices.contains($0.offset) }.map(\.element)
      for name in names {
        session.state.loaded[name.lowercased()] = nil
        session.state.forgetEdits(of: name)
      }
    }
    finish(Phrase("\(dropped.text) dropped", zh: "已弃用“\(dropped.text)”"), from: before)
  }

  /// `expect count(…) = 0, "all pass"`
  mutating func expect(_ condition: Expression, _ message: TextLiteral?) throws(Diagnostic) {
    let bound: BoundExpression
    do throws(Diagnostic) {
      bound = try Binder(environment).bind(condition: condition)
    } catch {
      throw error.advisedToCompare
    }
    let value = evaluator.value(bound.node)
    var unknown = UnknownCells(evaluator)
    unknown.add(bound)
    for text in unknown.notes { note(text) }
    try sayMisspelled(condition)
    guard value != .truth(true) else { return }
    if case .error(let error) = value { throw .failedValue(error, at: condition.span) }
    var said = ""
    if let message {
      said = evaluator.value(try Binder(environment).bind(message).node).spelling ?? ""
    }
    let found =
      value == .blank
      ? Phrase("the expectation is unknown", zh: "断言的结果未知")
      : Phrase("the expectation does not hold", zh: "断言不成立")
    let headline = [found] + (said.isEmpty ? [] : [Phrase(same: said)])
    throw Diagnostic(
      code: "expectation", headline.joined(by: .colon), at: condition.span,
      advice: try sides(of: condition).reduce(into: []) { sides, side in
        if !sides.contains(side) { sides.append(side) }
      })
  }

  /// What the sides of each comparison in a condition are.
  private func sides(of condition: Expression) throws(Diagnostic) -> [Phrase] {
    switch condition.form {
    case .binary(.and, let left, let right), .binary(.or, let left, let right):
      return try sides(of: left) + sides(of: right)
    case .not(let operand): return try sides(of: operand)
    case .binary(let operation, let left, let right) where operation.isComparison:
      return try sides([left, right])
    case .between(let value, let lower, let upper): return try sides([value, lower, upper])
    case .membership(let value, _), .test(let value, _): return try sides([value])
    default: return []
    }
  }

  /// What each side is, the first of which says how the others are read.
  private func sides(_ sides: [Expression]) throws(Diagnostic) -> [Phrase] {
    let binder = Binder(environment)
    var phrases: [Phrase] = []
    var type: ValueType?
    for side in sides {
      let bound =
        if let type { try binder.bind(side, opposite: type) } else { try binder.bind(side) }
      type = type ?? bound.type
      guard !bound.isSpelledOut(side) else { continue }
      let (printed, value) = (SourcePrinter.text(of: side), spelled(evaluator.value(bound.node)))
      phrases.append(
        Phrase(
          "\(printed) is \(value.english)", zh: "`\(source[side.span])` 为 \(value.chinese)"))
    }
    return phrases
  }

  private func spelled(_ value: Value) -> Phrase {
    if case .error(let error) = value { return Phrase(same: error.symbol) }
    return value.spelling.map(Phrase.init(same:)) ?? Phrase("unknown", zh: "未知")
  }

  /// `undo 3`
  mutating func undo(_ count: Int) throws(Diagnostic) {
    // All of them or none: what was taken back could not be told from what is out of reach.
    let (steps, reach) = (session.stepCount - session.firstUndoable, session.record.reach)
    guard min(count, steps) <= reach else { throw .outOfReach(reach, at: statement.span) }
    let before = session.workbook
    defer { sayEffects(since: before) }
    for _ in 0..<count {
      guard session.stepCount > session.firstUndoable,
        let (step, before) = session.record.undo(from: session.state, session.memory)
      else {
        guard outcome.messages.isEmpty else {
          return note(Phrase("there is nothing more to undo", zh: "再无可撤销的步骤"))
        }
        throw Diagnostic(
          code: "nothing-to-undo", Phrase("there is nothing to undo", zh: "没有可撤销的步骤"),
          at: statement.span,
          advice: session.isOfLesson
            ? [Phrase("`back` begins the step before anew", zh: "`返回` 重新开始上一步")] : [])
      }
      session.state = before.state
      session.remember(before.memory)
      note(Phrase("undone: \(step.text)", zh: "已撤销：\(step.text)"))
    }
  }

  /// `redo`
  mutating func redo(_ count: Int) throws(Diagnostic) {
    let before = session.workbook
    defer { sayEffects(since: before) }
    for _ in 0..<count {
      let look = RecordedStatement.Look(session.settings)
      guard let (next, isWhole) = session.record.redo(under: look) else {
        guard outcome.messages.isEmpty else {
          return note(Phrase("there is nothing more to redo", zh: "再无可重做的步骤"))
        }
        throw Diagnostic(
          code: "nothing-to-redo", Phrase("there is nothing to redo", zh: "没有可重做的步骤"),
          at: statement.span)
      }
      session.state = next.after.state
      if isWhole { session.remember(next.after.memory) }
      note(Phrase("done again: \(next.step.text)", zh: "已重做：\(next.step.text)"))
    }
  }
}

extension BoundExpression {
  /// Whether the expression is nothing but its own value: a literal, a word of a choice.
  fileprivate func isSpelledOut(_ expression: Expression) -> Bool {
    switch expression.form {
    case .literal: return true
    case .name: if case .constant = node { return true } else { return false }
    default: return false
    }
  }
}

extension Diagnostic {
  /// `soon` in answer to `ask $year = 2020年`
  fileprivate static func wrongAnswer(
    _ text: String, _ type: ValueType, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      code: "wrong-answer",
      Phrase(
        "'\(text)' cannot be read as \(type.name)", zh: "“\(text)”不能读作\(type.chineseName)"),
      at: span)
  }
}

extension Diagnostic {
  /// A value where a condition was expected lacks most often a comparison.
  fileprivate var advisedToCompare: Diagnostic {
    guard code == "not-a-condition" else { return self }
    var copy = self
    copy.advice = [Phrase("such as `= 5` behind it", zh: "例如在其后写 `= 5`")]
    return copy
  }
}

extension Diagnostic {
  fileprivate static func outOfReach(_ reach: Int, at span: SourceSpan) -> Diagnostic {
    let count = SessionRecord.longestReach
    return Diagnostic(
      code: "out-of-reach",
      reach > 0
        ? Phrase("only \(reach) more steps can be undone", zh: "只能再撤销 \(reach) 步")
        : Phrase("no more than the last \(count) steps can be undone", zh: "只能撤销最近的 \(count) 步"),
      at: span,
      advice: [
        Phrase(
          "`save` writes all steps as a script, which can be run without some of them",
          zh: "`保存` 把全部步骤写成脚本，可删去几行后再运行")
      ])
  }
}
