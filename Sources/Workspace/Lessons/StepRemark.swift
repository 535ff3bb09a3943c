import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules

/// What is said of a statement that did not reach what a step asks: what it came to.
struct StepRemark {
  private let reached: StepReached
  private let step: StepSyntax

  init(_ reached: StepReached, _ step: StepSyntax) { (self.reached, self.step) = (reached, step) }

  /// What is said; nothing of what only looks about where a question is asked, or asks for help.
  func phrase(unmet check: CheckSyntax) -> Phrase? {
    guard !reached.form.isAside else { return nil }
    let told = step.remarks.first { reached.meets($0.check) }
    if let told { return told.words.phrase }
    if reached.answer != nil, !step.asks {
      return Phrase(
        "Nothing is asked here: it is to be done, or shown.", zh: "这一步不是问答：请直接操作或显示。")
    }
    return switch check.form {
    case .state(let condition): state(condition)
    case .value where reached.answer != nil: Phrase("It is another value.", zh: "不是所问的内容。")
    case .value: shown(Phrase("what is asked for is not in it", zh: "其中没有所问的内容"))
    case .text: shown(Phrase("it does not tell what is asked for", zh: "其中没有说到所问的内容"))
    case .file(let ending):
      Phrase("No file that ends in \(ending) was written.", zh: "没有写出以 \(ending) 结尾的文件。")
    case .answer(let wanted): answered(wanted)
    }
  }

  /// The value that the left side of a condition has now, which the right side is not told of.
  private func state(_ condition: Expression) -> Phrase {
    let part = failing(condition)
    let asked = side(of: part)
    let text = reached.course.source[asked.span]
    do throws(Diagnostic) {
      let value = try reached.evaluated(asked)
      let now = value.told
      return Phrase(
        "Not yet: `\(text)` is \(now.english).", zh: "还没有：`\(text)` 现在是 \(now.chinese)。")
    } catch {
      return Phrase("Not yet: \(error.message.english).", zh: "还没有：\(error.message.chinese)。")
    }
  }

  /// The part of a conjunction that does not hold.
  private func failing(_ condition: Expression) -> Expression {
    guard case .binary(.and, let left, let right) = condition.form else { return condition }
    let holds = reached.value(of: left)?.value == .truth(true)
    return failing(holds ? right : left)
  }

  /// What a condition is about.
  private func side(of condition: Expression) -> Expression {
    switch condition.form {
    case .binary(let operation, let left, _) where operation.isComparison: left
    case .between(let value, _, _), .membership(let value, _), .test(let value, _): value
    case .not(let operand): side(of: operand)
    default: condition
    }
  }

  /// What was shown, and that it is not what is asked for.
  private func shown(_ missing: Phrase) -> Phrase {
    let told: Phrase? =
      switch reached.results.last?.content {
      case .scalar(let scalar): reached.told(scalar)
      case .table(let table), .drawn(let table, _): reached.told(table)
      case .outline(let outline):
        Phrase(
          "That is the reason of \(outline.root.name.english)",
          zh: "这是\(outline.root.name.chinese)的理由")
      case .chart, .text, .none: nil
      }
    guard let told else { return Phrase("Nothing was shown.", zh: "没有显示任何内容。") }
    return Phrase("\(told.english): \(missing.english).", zh: "\(told.chinese)：\(missing.chinese)。")
  }

  private func answered(_ wanted: Answer) -> Phrase? {
    guard let given = reached.answer else { return nil }
    switch (wanted, given) {
    case (.verdict(let wanted, let criteria), .verdict(let verdict, let named)):
      guard wanted == verdict else {
        return Phrase("It is not \(verdict.rawValue).", zh: "不是\(verdict.chinese)。")
      }
      guard !named.isEmpty else {
        return Phrase(
          "So it is; and which criterion? `answer \(verdict.rawValue) CRITERION`",
          zh: "结论对；是哪一条标准？`回答 \(verdict.chinese) 〈标准〉`")
      }
      if let stranger = named.first(where: { !reached.isCriterion($0) }) {
        return Phrase(
          "So it is; but no criterion is called '\(stranger.text)': `criteria` lists them.",
          zh: "结论对；但没有名为“\(stranger.text)”的标准，`标准` 列出各标准的名称。")
      }
      let known = Set(criteria.map(\.folded))
      let wrong = named.filter { !known.contains($0.folded) }.map(\.text)
      let list = Phrase.list(wrong)
      return wrong.isEmpty
        ? Phrase("So it is, but not by that alone.", zh: "结论对，但不只是这一条。")
        : Phrase(
          "So it is, but not by \(list.english).", zh: "结论对，但不是因为 \(list.chinese)。")
    case (.value, .value): return Phrase("It is another value.", zh: "不是所问的内容。")
    case (.verdict, .value):
      return Phrase("A verdict is asked for: pass, fail or incomplete.", zh: "问的是结论：达标、不达标或缺数据。")
    case (.value, .verdict): return Phrase("A value is asked for.", zh: "问的是一个数。")
    }
  }
}

extension StepReached {
  /// Whether a criterion of the rules is called so.
  fileprivate func isCriterion(_ name: Name) -> Bool {
    session.state.contents.pack.syntax.criteria.contains { $0.name.folded == name.folded }
  }

  /// A value that was shown.
  fileprivate func told(_ scalar: ShownScalar) -> Phrase {
    let text = TypedValue(scalar.value, scalar.type).told
    return Phrase("That is \(text.english)", zh: "这是 \(text.chinese)")
  }

  /// A table that was shown.
  fileprivate func told(_ table: ShownTable) -> Phrase {
    let rows = table.rowCount == 1 ? "1 row" : "\(table.rowCount) rows"
    let chinese = Vocabulary.entry(of: table.name, among: Vocabulary.tables)?.chinese ?? table.name
    return Phrase(
      "That is the table \(table.name), \(rows)", zh: "这是“\(chinese)”表，\(table.rowCount) 行")
  }
}

extension TypedValue {
  /// The value as it is shown; what is unknown says so.
  var told: Phrase {
    value == .blank ? Phrase("unknown", zh: "未知") : ValueText.phrase(value, as: type)
  }
}

extension StepSyntax {
  /// Whether it has a question that is answered, or a value that may be.
  var asks: Bool {
    checks.contains { check in
      switch check.form {
      case .answer, .value: true
      case .state, .text, .file: false
      }
    }
  }
}

extension Answer.Verdict {
  /// The word as it is typed in Chinese.
  var chinese: String {
    switch self {
    case .pass: "达标"
    case .fail: "不达标"
    case .incomplete: "缺数据"
    case .notApplicable: "不适用"
    }
  }
}

extension Statement.Form {
  /// Whether it looks about, asks for help or steps back, which is no try.
  fileprivate var isAside: Bool {
    switch self {
    case .help, .option, .options, .history, .undo, .redo, .tables, .describe, .last, .edit, .hint,
      .article, .parameters, .rules:
      true
    default: false
    }
  }
}
