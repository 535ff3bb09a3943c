import Diagnostics
import Exact
import Language
import Rendering
import Tables

/// What help shows, and which help is meant.
extension Performance {
  /// `help` lists the statements by task, `help all` with what they do; `help settle`, `help sum`
  /// and `help payable` tell of one word or name, `help F0203` of a diagnostic.
  mutating func help(_ word: Name?) {
    guard let word else { return helpOnTasks() }
    switch word.folded {
    case "all", "全部": helpOnStatements()
    case "diagnostics", "诊断": helpOnDiagnostics()
    case "keys", "按键": helpOnKeys()
    default: help(about: word)
    }
  }

  private mutating func help(about word: Name) {
    let entries = Vocabulary.entries(near: word.text)
    for entry in entries { help(on: entry) }
    guard entries.isEmpty else { return }
    let diagnostic = DiagnosticCatalogue.entry(called: word.text)
    if let diagnostic { help(on: diagnostic) }
    let names = names(called: word.text)
    if !names.isEmpty { help(on: names) }
    guard names.isEmpty, diagnostic == nil else { return }
    outcome.messages.append(
      Diagnostic(
        .warning, code: "no-help",
        Phrase("there is no help on '\(word.text)'", zh: "没有关于“\(word.text)”的帮助"),
        at: word.span, suggestion: Vocabulary.statement(near: word.text),
        advice: [
          adviceOnNumbers(near: word.text)
            ?? Phrase("`help` lists the statements", zh: "`帮助` 列出全部语句")
        ]))
  }

  /// `help`: one screen, by what one wants to do.
  private mutating func helpOnTasks() {
    let tasks = HelpTask.all
    let words = tasks.map { $0.entries.map(\.phrase).joined(by: .enumeration) }
    let columns = [
      Column(name: "task", chinese: "用途", phrases: tasks.map(\.name)),
      Column(name: "statements", chinese: "语句", phrases: words),
    ]
    show(
      help: Table(name: "help", columns: columns),
      notes: [
        Phrase(
          "`help settle` tells of a word, `help F0203` of a diagnostic",
          zh: "`帮助 结算` 说明一个词，`帮助 F0203` 说明一条错误或警告"),
        Phrase(
          "`help all` lists all statements, `help keys` the keys",
          zh: "`帮助 全部` 列出全部语句，`帮助 按键` 列出按键"),
      ])
  }

  /// `help all`: every statement with what it does.
  private mutating func helpOnStatements() {
    let entries = Vocabulary.statements
    let columns = [
      Column(name: "word", chinese: "英文", texts: entries.map(\.word)),
      Column(name: "chinese", chinese: "中文", texts: entries.map(\.chinese)),
      Column(name: "meaning", chinese: "含义", phrases: entries.map(\.meaningPhrase)),
    ]
    show(help: Table(name: "help", columns: columns))
  }

  /// `help keys`: what the keys of the prompt do.
  private mutating func helpOnKeys() {
    let keys = HelpKeys.all
    let columns = [
      Column(name: "key", chinese: "按键", texts: keys.map(\.keys)),
      Column(name: "meaning", chinese: "作用", phrases: keys.map(\.meaning)),
    ]
    show(help: Table(name: "keys", columns: columns))
  }

  /// Shows what help has to tell: all of it, without the marks of results, and without taking the
  /// last result away.
  mutating func show(help table: Table, notes: [Phrase] = []) {
    var shown = ShownTable(table)
    shown.notes = notes.map { $0.text(in: wording) }
    var result = SessionResult(statement: "help", line: line, .table(shown))
    result.isWhole = true
    outcome.results.append(result)
    sayAside(notes)
  }

  /// The same for what is an outline to a reader and a row to a program.
  mutating func show(help entry: ShownOutline.Entry, _ rows: Table) {
    var outline = ShownOutline(entry, rows: ShownTable(rows))
    outline.isRowsForPrograms = true
    outcome.results.append(SessionResult(statement: "help", line: line, .outline(outline)))
  }
}
