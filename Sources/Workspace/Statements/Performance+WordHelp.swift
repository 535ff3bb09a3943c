import Diagnostics
import Exact
import Language
import Rendering
import Tables

/// What help tells of a word of the language.
extension Performance {
  /// `help settle`: what it does, how it is written, examples, and what else belongs to its task.
  mutating func help(on entry: Vocabulary.Entry) {
    let word = WordHelp(entry, in: wording)
    show(help: ShownOutline.Entry(word), word.table)
  }
}

/// A word with all that is told of it.
private struct WordHelp {
  let entry: Vocabulary.Entry
  let forms: [String]
  let examples: [String]
  let steps: [String]
  let related: Phrase

  init(_ entry: Vocabulary.Entry, in wording: Wording) {
    self.entry = entry
    forms = StatementForms.lines(for: entry, in: wording)
    // A table of the same word is shown by the statement.
    let isTold =
      entry.isStatement || Vocabulary.entry(of: entry.word, among: Vocabulary.statements) == nil
    examples = isTold ? Examples.lines(for: entry.word, in: wording) : []
    steps = isTold ? Walkthroughs.steps(for: entry.word).map { $0.line(in: wording) } : []
    related = HelpTask.related(to: entry).map(\.phrase).joined(by: .enumeration)
  }

  /// `settle (结算): shows what is payable, withheld or to be returned`
  var title: Phrase {
    guard let chinese = entry.chinese else {
      return [Phrase(same: entry.word), entry.meaningPhrase].joined(by: .colon)
    }
    return [
      Phrase("\(entry.word) (\(chinese))", zh: "\(chinese)（\(entry.word)）"), entry.meaningPhrase,
    ]
    .joined(by: .colon)
  }

  /// The same as a row.
  var table: Table {
    func text(_ lines: [String]) -> String? {
      lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
    return Table(
      name: "help",
      columns: [
        Column(name: "word", chinese: "英文", texts: [entry.word]),
        Column(name: "chinese", chinese: "中文", texts: [entry.chinese]),
        Column(name: "meaning", chinese: "含义", phrases: [entry.meaningPhrase]),
        Column(name: "form", chinese: "写法", texts: [text(forms)]),
        Column(name: "example", chinese: "例", texts: [text(examples)]),
        Column(name: "steps", chinese: "步骤", texts: [text(steps)]),
        Column(name: "related", chinese: "另见", phrases: [related.nonEmpty]),
      ])
  }
}

extension ShownOutline.Entry {
  fileprivate init(_ word: WordHelp) {
    self.init(
      word.title, value: nil, type: .text,
      details: word.forms.map { ShownOutline.Detail("form", Phrase(same: $0)) }, entries: [])
    if !word.examples.isEmpty {
      entries.append(ShownOutline.Entry(Phrase("example", zh: "例"), lines: word.examples))
    }
    if !word.steps.isEmpty {
      entries.append(ShownOutline.Entry(Phrase("step by step", zh: "步骤"), lines: word.steps))
    }
    if let related = word.related.nonEmpty {
      let seeAlso = Phrase("see also", zh: "另见")
      entries.append(
        ShownOutline.Entry([seeAlso, related].joined(by: .colon), lines: []))
    }
  }
}
