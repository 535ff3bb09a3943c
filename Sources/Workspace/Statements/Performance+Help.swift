import Diagnostics
import Exact
import Language
import Tables

extension Performance {
  /// `help` lists the statements; `help settle` and `help sum` tell of one word, with examples.
  mutating func help(_ word: Name?) {
    guard let word else { return show(Performance.list(of: Vocabulary.statements), as: "help") }
    let entries = Vocabulary.entries(near: word.text)
    guard !entries.isEmpty else {
      warn(
        Phrase("there is no help on '\(word.text)'", zh: "没有关于“\(word.text)”的帮助"),
        code: "no-help")
      return show(Performance.list(of: Vocabulary.statements), as: "help")
    }
    show(Performance.list(of: entries), as: "help", isWhole: true)
    let examples = entries.flatMap { Examples.lines(for: $0.word, in: wording) }
    guard !examples.isEmpty else { return }
    let column = Column(
      name: "example", chinese: ["例"], type: .text, values: examples.map { .text($0) })
    show(Table(name: "examples", columns: [column]), as: "help", isWhole: true)
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
