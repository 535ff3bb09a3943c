import Diagnostics
import Exact
import Language
import Rules
import Tables

extension Performance {
  /// `help` lists the statements; `help settle` and `help sum` tell of one word, with examples;
  /// `help F0203` of a diagnostic.
  mutating func help(_ word: Name?) {
    guard let word else { return show(Performance.list(of: Vocabulary.statements), as: "help") }
    guard !["diagnostics", "诊断"].contains(word.folded) else { return helpOnDiagnostics() }
    let entries = Vocabulary.entries(near: word.text)
    guard !entries.isEmpty else { return helpOnName(word) }
    show(Performance.list(of: entries), as: "help", isWhole: true)
    let examples = entries.flatMap { Examples.lines(for: $0.word, in: wording) }
    guard !examples.isEmpty else { return }
    let column = Column(
      name: "example", chinese: ["例"], type: .text, values: examples.map { .text($0) })
    show(Table(name: "examples", columns: [column]), as: "help", isWhole: true)
  }

  /// `help payable`, `help accident_drop`: a column, a parameter or a criterion.
  private mutating func helpOnName(_ word: Name) {
    let known = names(called: word.text)
    let entry = DiagnosticCatalogue.entry(called: word.text)
    if let entry { help(on: entry) }
    guard !known.isEmpty else {
      guard entry == nil else { return }
      let nearest = Vocabulary.statement(near: word.text)
      var warning = Diagnostic(
        .warning, code: "no-help",
        Phrase("there is no help on '\(word.text)'", zh: "没有关于“\(word.text)”的帮助"),
        at: word.span, suggestion: nearest)
      warning.advice = [
        adviceOnNumbers(near: word.text)
          ?? Phrase("`help` lists the statements", zh: "`帮助` 列出全部语句")
      ]
      return outcome.messages.append(warning)
    }
    let meanings = Choice(
      wordings: known.map { Choice.Word($0.meaning.english, $0.meaning.chinese) })
    show(
      Table(
        name: "help",
        columns: [
          Column(name: "name", chinese: ["名称"], type: .text, values: known.map { .text($0.name) }),
          Column(
            name: "chinese", chinese: ["中文"], type: .text,
            values: known.map { $0.chinese.map { .text($0) } ?? .blank }),
          Column(
            name: "meaning", chinese: ["含义"], type: .choice(meanings),
            values: known.map { .text($0.meaning.english) }),
        ]), as: "help", isWhole: true)
  }

  /// Everything that goes by a name: parameters and criteria of the pack, columns of kinds and of
  /// derived tables.
  private func names(
    called text: String
  ) -> [(name: String, chinese: String?, meaning: Phrase)] {
    let folded = text.lowercased()
    let pack = session.state.contents.pack
    var found: [(name: String, chinese: String?, meaning: Phrase)] = []
    for parameter in pack.parameters
    where parameter.name == folded || parameter.name.hasSuffix("." + folded) {
      found.append((parameter.name, nil, parameter.wording.phrase))
    }
    for criterion in pack.syntax.criteria where criterion.name.folded == folded {
      let name = "\(criterion.kind.text).\(criterion.name.text)"
      found.append((name, nil, criterion.wording.phrase))
    }
    for kind in RecordKind.all {
      guard let column = kind.column(named: text) else { continue }
      found.append(("\(kind.name).\(column.name)", column.chinese.first, column.type.columnPhrase))
    }
    for name in session.workbook.derivedNames {
      guard let table = try? session.workbook.derivedTable(named: name), let column = table[text]
      else { continue }
      found.append(("\(name).\(column.name)", column.chinese.first, column.type.columnPhrase))
    }
    return found
  }

  /// Words with their meaning, in both languages.
  private static func list(of entries: [Vocabulary.Entry]) -> Table {
    let meanings = Choice(wordings: entries.map { Choice.Word($0.english, $0.meaning) })
    return Table(
      name: "help",
      columns: [
        Column(name: "word", chinese: ["英文"], type: .text, values: entries.map { .text($0.word) }),
        Column(
          name: "chinese", chinese: ["中文"], type: .text,
          values: entries.map { $0.chinese.map { .text($0) } ?? .blank }),
        Column(
          name: "meaning", chinese: ["含义"], type: .choice(meanings),
          values: entries.map { .text($0.english) }),
      ])
  }
}

extension ValueType {
  /// What a column of the type is.
  fileprivate var columnPhrase: Phrase {
    guard case .choice(let choice) = self, !choice.isWording else {
      return Phrase("a column of type \(name)", zh: "列，\(chineseName)")
    }
    let words = Phrase(
      choice.words.map(\.english).joined(separator: ", "),
      zh: choice.words.map { $0.chinese.first ?? $0.english }.joined(separator: "、"))
    return Phrase("a column, one of \(words.english)", zh: "列，取值为\(words.chinese)")
  }
}
