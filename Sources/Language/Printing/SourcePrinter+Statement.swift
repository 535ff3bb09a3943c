import Diagnostics
import Exact

extension SourcePrinter {
  mutating func write(_ form: Statement.Form) {
    switch form {
    case .load(let load): write(load)
    case .tables: write("tables")
    case .describe(let table): write("describe ", name: table)
    case .show(let show): write(show)
    case .chart(let chart): write(chart: chart)
    case .view(let show): write(viewed: show)
    case .assess(let kinds, let view): write(assess: kinds, view)
    case .cap(let view): write("cap", view)
    case .settle(let view): write("settle", view)
    case .explain(let subject, let isWhyNot):
      write(isWhyNot ? "why not " : "explain ")
      // A `not` in front would read as `why not`.
      write(subject, atLeast: .comparison)
    case .set(let set): write(set)
    case .reset(let place): write(reset: place)
    case .add(let add): write(add)
    case .remove(let remove): write(remove)
    case .define(let name, let value):
      write("let $" + name.text + " = ")
      write(value, atLeast: .disjunction)
    case .ask(let ask): write(ask)
    case .derive(let derive): write(derive)
    case .drop(.named(let name)): write("drop ", name: name)
    case .drop(.column(let table, let column)):
      write("drop ")
      write(.member(table, column) as Place)
    case .drop(.variable(let name)): write("drop $" + name.text)
    case .undo(let count): write(count == 1 ? "undo" : "undo \(count)")
    case .redo(let count): write(count == 1 ? "redo" : "redo \(count)")
    case .expect(let condition, let message): write(expectation: condition, message)
    default: write(short: form)
    }
  }

  private mutating func write(short form: Statement.Form) {
    switch form {
    case .history: write("history")
    case .last(let name):
      write("last")
      if let name { write(" as ", name: name) }
    case .run(let path): write("run ", path)
    case .verify(let path): write("verify ", path)
    case .save(let save): write(save)
    case .export(let export): write(export)
    case .report(let report): write(report)
    case .sql(let translate): write(translate)
    case .useRules(let path, let digest):
      write("use rules ", path)
      if let digest { write(" sha256 " + digest) }
    case .scenario(let name, let parents):
      write("scenario ", name: name)
      guard !parents.isEmpty else { return }
      write(" from ")
      write(list: parents)
    case .scenarios: write("scenarios")
    case .compare(let compare): write(compare)
    case .sweep(let sweep): write(sweep)
    case .seek(let seek): write(seek)
    case .sensitivity(let sensitivity): write(sensitivity)
    case .simulate(let simulate): write(simulate)
    case .plan(let plan): write(plan)
    case .compareRules(let paths):
      write("compare rules")
      for path in paths { write(" ", path) }
    case .rules: write("rules")
    case .parameters: write("parameters")
    case .article(let article): write("article " + article)
    case .edit: write("edit")
    case .help(let topic): write(help: topic)
    case .option(let name, let value): write(option: name, value)
    case .options: write("options")
    case .quit(let isOfLesson): write(isOfLesson ? "quit lesson" : "quit")
    case .learn(let learn): write(learn)
    case .quiz(let quiz): write(quiz)
    case .answer(let answer): write(answer)
    case .hint: write("hint")
    case .skip: write("skip")
    case .back: write("back")
    default: break
    }
  }

  mutating func write(_ words: String, name: Name) {
    write(words)
    write(name: name)
  }

  mutating func write(_ words: String, _ path: Path) {
    write(words)
    write(path)
  }

  /// A path as one raw word, or in quotes where it would not read back.
  mutating func write(_ path: Path) {
    if !path.isQuoted, let plain = path.text.plain, isRawPath(plain) {
      write(plain)
    } else {
      write(path.text)
    }
  }

  private func isRawPath(_ text: String) -> Bool {
    var lexer = Lexer(SourceText(name: "", text: " " + text))
    guard let path = try? lexer.readPath(), !path.isQuoted, lexer.position == lexer.end
    else { return false }
    return path.text.plain?.unicodeScalars.elementsEqual(text.unicodeScalars) ?? false
  }

  private mutating func write(_ save: Save) {
    write("save ", save.path)
    let clauses =
      (save.hasResults ? ["results"] : []) + (save.hasFailures ? ["failures as comments"] : [])
    if !clauses.isEmpty { write(" with " + clauses.joined(separator: ", ")) }
    if save.replaces { write(" replace") }
  }

  private mutating func write(help topic: Name?) {
    write("help")
    guard let topic else { return }
    let words = topic.text.split(separator: " ")
    let isPlain = !words.isEmpty && words.allSatisfy { SourcePrinter.isWord(String($0)) }
    write(" " + (isPlain ? words.joined(separator: " ") : backquoted(topic.text)))
  }

  private mutating func write(option name: Name, _ value: Name?) {
    write("option ", name: name)
    guard let value else { return }
    let isNumber = !value.text.isEmpty && value.text.unicodeScalars.allSatisfy(\.isASCIIDigit)
    if isNumber { write(" " + value.text) } else { write(" ", name: value) }
  }

  private mutating func write(expectation condition: Expression, _ message: TextLiteral?) {
    write("expect ")
    write(condition, atLeast: .disjunction)
    guard let message else { return }
    write(", ")
    write(message)
  }
}
